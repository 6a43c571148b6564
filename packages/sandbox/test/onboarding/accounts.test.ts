import { buildBankAccount, buildInvestorProfile, buildRelatedParty, buildV1Investor } from '@foliokit/investors/testing'
import { describe, expect, it } from 'vitest'
import { account as loaded, fields, isin } from '../api.js'
import { newInvestor, onboarding } from './investor.js'

const accounts = '/v2/mf_investment_accounts'

/** An investor, and the ids of three nominees. */
async function withNominees() {
  const api = onboarding()
  const investor = await newInvestor(api)
  const { profile } = investor
  const second = await api.make('related_parties', buildRelatedParty({ profile, name: 'Leela Rao', pan: 'AAAPL3751F' }))
  const third = await api.make('related_parties', buildRelatedParty({ profile, name: 'Ravi Rao', pan: 'AAAPR3751F' }))
  return { ...api, ...investor, nominees: [investor.nominee.id, second.id, third.id] as const }
}

describe('an investment account', () => {
  it('needs one investor: a profile, or an investor of v1', async () => {
    const api = onboarding()
    const { id: primary_investor } = await api.make('investor_profiles', buildInvestorProfile())
    const v1 = await api.must('POST', '/api/onb/investors', buildV1Investor())
    expect(await api.refused('POST', accounts, {})).toEqual(['primary_investor'])
    expect(await api.refused('POST', accounts, { primary_investor, primary_investor_old_id: v1.id })).toEqual(['primary_investor_old_id'])
    expect(await api.refused('POST', accounts, { primary_investor: 'invp_none' })).toEqual(['primary_investor'])
    expect(await api.refused('POST', accounts, { primary_investor_old_id: '1' })).toEqual(['primary_investor_old_id'])
    expect(await api.make('mf_investment_accounts', { primary_investor_old_id: v1.id })).toMatchObject({
      primary_investor: null,
      primary_investor_old_id: v1.id,
      folio_defaults: { payout_bank_account: null },
    })
  })

  it('is not opened without a PAN', async () => {
    const { make, refused } = onboarding()
    const { id: primary_investor } = await make('investor_profiles', { type: 'individual' })
    expect(await refused('POST', accounts, { primary_investor })).toEqual(['primary_investor'])
  })

  it('keeps its investor', async () => {
    const { make, refused, profile } = await withNominees()
    const { id } = await make('mf_investment_accounts', { primary_investor: profile })
    const other = await make('investor_profiles', buildInvestorProfile({ pan: 'AAAPC3751C' }))
    expect(await refused('PATCH', accounts, { id, primary_investor: other.id })).toContain('primary_investor')
    expect(await refused('PATCH', accounts, { id: 'mfia_none', primary_investor: other.id }, { status: 404 })).toEqual([])
  })

  it.each([
    [{ nominee1: 0, nominee1_allocation_percentage: 60 }, 'nominee1_allocation_percentage'],
    [{ nominee1: 0 }, 'nominee1_allocation_percentage'],
    [{ nominee1_allocation_percentage: 100 }, 'nominee1'],
    [{ nominee2: 1, nominee2_allocation_percentage: 100 }, 'nominee1'],
    [{ nominee1: 0, nominee1_allocation_percentage: 50, nominee2: 0, nominee2_allocation_percentage: 50 }, 'nominee2'],
    [
      { nominee1: 0, nominee1_allocation_percentage: 33.33, nominee2: 1, nominee2_allocation_percentage: 66.66 },
      'nominee2_allocation_percentage',
    ],
    [{ nominee1: 0, nominee1_allocation_percentage: 101 }, 'nominee1_allocation_percentage'],
  ])('refuses the nominees %j', async (defaults, field) => {
    const { refused, profile, nominees } = await withNominees()
    const folio_defaults = Object.fromEntries(
      Object.entries(defaults).map(([name, value]) => [name, /^nominee\d$/.test(name) ? nominees[value] : value]),
    )
    expect(await refused('POST', accounts, { primary_investor: profile, folio_defaults })).toContain(`folio_defaults.${field}`)
  })

  it('has up to three nominees whose shares make exactly 100', async () => {
    const { make, must, refused, profile, nominees, call } = await withNominees()
    const [nominee1, nominee2, nominee3] = nominees
    const shares = { nominee1_allocation_percentage: 33.33, nominee2_allocation_percentage: 33.33, nominee3_allocation_percentage: 33.34 }
    const folio_defaults = { nominee1, nominee2, nominee3, ...shares }
    const made = await make('mf_investment_accounts', { primary_investor: profile, folio_defaults })
    expect(made['folio_defaults']).toMatchObject({ nominee3, nominee3_allocation_percentage: '33.34' })
    // A change is held against the others, and says what would be right.
    const wrong = { id: made.id, folio_defaults: { nominee3_allocation_percentage: 33 } }
    expect(await refused('PATCH', accounts, wrong)).toEqual(['folio_defaults.nominee3_allocation_percentage'])
    expect((await call('PATCH', accounts, wrong)).text).toContain('must make 100, not 99.66')
    const fewer = { nominee3: null, nominee3_allocation_percentage: null, nominee2_allocation_percentage: 66.67 }
    expect((await must('PATCH', accounts, { id: made.id, folio_defaults: fewer }))['folio_defaults']).toMatchObject({ nominee3: null })
  })

  it('takes folio defaults of its own investor only', async () => {
    const { make, refused, profile } = await withNominees()
    const { id: second } = await make('investor_profiles', buildInvestorProfile({ pan: 'AAAPC3751C' }))
    const bank = await make('bank_accounts', buildBankAccount({ profile: second }))
    const folio_defaults = { payout_bank_account: bank.id, communication_address: 'addr_none' }
    expect((await refused('POST', accounts, { primary_investor: profile, folio_defaults })).sort()).toEqual([
      'folio_defaults.communication_address',
      'folio_defaults.payout_bank_account',
    ])
  })

  it('refuses contacts that AMFI refuses', async () => {
    const { make, refused, profile } = await withNominees()
    const phone = await make('phone_numbers', { profile, isd: '91', number: '9999999999' })
    const folio_defaults = { communication_mobile_number: phone.id }
    expect(await refused('POST', accounts, { primary_investor: profile, folio_defaults })).toEqual([
      'folio_defaults.communication_mobile_number',
    ])
  })

  it('has no folio defaults without a profile', async () => {
    const { refused, folio_defaults } = await withNominees()
    expect(await refused('PATCH', accounts, { id: loaded, folio_defaults })).toContain('folio_defaults')
  })

  it('takes no order without a tax residency', async () => {
    const api = onboarding()
    const { profile, folio_defaults } = await newInvestor(api, { first_tax_residency: null })
    const { id } = await api.make('mf_investment_accounts', { primary_investor: profile, folio_defaults })
    const { json, text } = await api.call('POST', '/v2/mf_purchases', { mf_investment_account: id, scheme: isin, amount: 10000 })
    expect([fields(json), text]).toEqual([['mf_investment_account'], expect.stringContaining('first_tax_residency')])
  })

  it('of migrated folios still knows their bank account once it is mapped', async () => {
    const api = onboarding()
    const { profile, folio_defaults } = await newInvestor(api, { pan: 'ARRPP3751N' })
    await api.must('PATCH', accounts, { id: loaded, primary_investor: profile, folio_defaults })
    const mandate = await api.must('POST', '/api/pg/mandates', { mandate_type: 'UPI', bank_account_id: 51, mandate_limit: 50000 })
    expect(await api.must('GET', `/api/pg/mandates/${mandate.id}`)).toMatchObject({ bank_account_id: '51' })
    const lumpSum = { bank_account_id: 51, orders: [{ isin, amount: 5000 }] }
    await api.must('POST', '/api/oms/investment_accounts/110/orders/purchase/netbanking', lumpSum)
  })

  it('of migrated folios is mapped to an investor of v1 with the same PAN', async () => {
    const { must, refused } = onboarding()
    const body = buildV1Investor()
    const { id: other } = await must('POST', '/api/onb/investors', body)
    const identity = { ...body.kyc_identity_detail, pan_number: 'ARRPP3751N' }
    const { id: primary_investor_old_id } = await must('POST', '/api/onb/investors', { ...body, kyc_identity_detail: identity })
    expect(await refused('PATCH', accounts, { id: loaded, primary_investor_old_id: other })).toEqual(['primary_investor_old_id'])
    expect(await must('PATCH', accounts, { id: loaded, primary_investor_old_id })).toMatchObject({ primary_investor_old_id })
  })

  it('is found by the PAN of its holder', async () => {
    const { must } = onboarding()
    const found = async (query: string) => ((await must('GET', `${accounts}?${query}`)) as unknown as { data: object[] }).data.length
    expect(await found('')).toBe(2)
    expect(await found('primary_investor_pan=ARRPP3751N&holding_pattern=single')).toBe(1)
    expect(await found('investor=CRRPP3752Q')).toBe(1)
    expect(await found('second_investor_pan=ARRPP3751N')).toBe(0)
    expect(await found('holding_pattern=joint')).toBe(0)
  })

  it('says on gateway ondc who sees the nominees', async () => {
    const api = onboarding({ gateway: 'ondc' })
    const { profile, folio_defaults } = await newInvestor(api)
    const body = { primary_investor: profile, folio_defaults }
    expect(await api.refused('POST', accounts, body)).toEqual(['folio_defaults.nominations_info_visibility'])
    await api.make('mf_investment_accounts', { ...body, folio_defaults: { ...folio_defaults, nominations_info_visibility: 'show' } })
  })
})
