import { buildV1Investor } from '@foliokit/investors/testing'
import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../../src/index.js'
import { callerOf } from '../api.js'
import { onboarding, uploaded } from './investor.js'

const investors = '/api/onb/investors'
const valid = buildV1Investor()
const identity = valid.kyc_identity_detail

describe('an investor of v1', () => {
  it.each([
    ['bank_accounts.0.ifsc_code', { bank_accounts: [{ ...valid.bank_accounts[0], ifsc_code: 'nonsense' }] }],
    ['bank_accounts', { bank_accounts: [...valid.bank_accounts, ...valid.bank_accounts] }],
    ['bank_accounts.0.cancelled_cheque', { bank_accounts: [{ ...valid.bank_accounts[0], cancelled_cheque: 'none' }] }],
    ['kyc_identity_detail.signature', { kyc_identity_detail: { ...identity, signature: 'none' } }],
    ['kyc_identity_detail.pan_number', { kyc_identity_detail: { ...identity, pan_number: null } }],
    ['kyc_identity_detail.guardian_name', { kyc_identity_detail: { ...identity, date_of_birth: '2015-06-15' } }],
    ['nomination.nominee1', { nomination: { skip_nomination: false } }],
    ['nomination.nominee2', { nomination: { ...valid.nomination, nominee1: { ...valid.nomination.nominee1, allocation_percentage: 60 } } }],
    ['permanent_address', { perm_addr_is_corres_addr: false }],
    ['overseas_address', { kyc_identity_detail: { ...identity, residential_status: 'non_resident_individual' } }],
    ['fatca_detail.first_trc_ansi_code', { fatca_detail: { ...valid.fatca_detail, no_other_tax_residences: false } }],
    ['contact_detail.mobile', { contact_detail: { ...valid.contact_detail, mobile: '1' } }],
    ['correspondence_address.pincode', { correspondence_address: { line1: 'A', pincode: '1' } }],
  ])('is refused with a wrong %s', async (field, changes) => {
    const { refused } = onboarding()
    expect(await refused('POST', investors, { ...valid, ...changes })).toContain(field)
  })

  it('has a PAN and a date of birth that stay, and a PAN that no other has in the tenant', async () => {
    const { sandbox, must, refused } = onboarding()
    const { id } = await must('POST', investors, valid)
    expect(await refused('POST', investors, valid)).toEqual(['kyc_identity_detail.pan_number'])
    const change = { ...identity, pan_number: 'AAAPC3751C', date_of_birth: '1991-01-01' }
    expect(await refused('POST', `${investors}/${id}`, { ...valid, kyc_identity_detail: change })).toEqual([
      'kyc_identity_detail.pan_number',
      'kyc_identity_detail.date_of_birth',
    ])
    const globex = callerOf(sandbox, otherSampleTenant)
    expect((await globex.call('POST', investors, valid)).status).toBe(200)
    expect((await globex.call('GET', `${investors}/${id}`)).status).toBe(404)
    expect((await globex.call('POST', `${investors}/${id}`, valid)).status).toBe(404)
    expect((await globex.call('POST', '/api/oms/investment_accounts', { primary_investor_id: id })).status).toBe(400)
  })

  it('is changed as a whole; the time of the change is kept', async () => {
    const { sandbox, must } = onboarding()
    const made = await must('POST', investors, { ...valid, display_name: 'Asha R' })
    sandbox.advance({ hours: 1 })
    const { display_name: _, ...rest } = valid
    const changed = await must('POST', `${investors}/${made.id}`, rest)
    expect(changed).toMatchObject({ id: made.id, display_name: null, created_at: made['created_at'] })
    expect(changed['updated_at']).toBe('2024-01-12T11:30:00+05:30')
    expect(await must('GET', `${investors}/${made.id}`)).toEqual(changed)
  })

  it('changes only bank accounts of its own, each once', async () => {
    const { must, refused } = onboarding()
    const made = (await must('POST', investors, valid)) as unknown as { id: string; bank_accounts: { id: string }[] }
    const [account] = valid.bank_accounts
    const own = { ...account, id: made.bank_accounts[0]?.id }
    const change = (bank_accounts: object[]) => refused('POST', `${investors}/${made.id}`, { ...valid, bank_accounts })
    expect(await change([{ ...account, id: 1 }])).toEqual(['bank_accounts.0.id'])
    expect(await change([own, { ...own, primary_account: false }])).toEqual(['bank_accounts.1.id'])
  })

  it('takes words in either case and answers them in upper case', async () => {
    const { must } = onboarding()
    const lower = { gender: 'female', marital_status: 'single', occupation: 'professional', residential_status: 'resident_individual' }
    const made = await must('POST', investors, { ...valid, kyc_identity_detail: { ...identity, ...lower } })
    expect(made['kyc_identity_detail']).toMatchObject({ gender: 'FEMALE', residential_status: 'RESIDENT_INDIVIDUAL' })
  })

  it('has images of signature and cheque before an account on gateway bse', async () => {
    const { sandbox, must, refused } = onboarding({ gateway: 'bse' })
    const { id: primary_investor_id } = await must('POST', investors, valid)
    expect(await refused('POST', '/api/oms/investment_accounts', { primary_investor_id })).toEqual(['primary_investor_id'])
    const signed = { ...valid, kyc_identity_detail: { ...identity, signature: await uploaded(sandbox) } }
    await must('POST', `${investors}/${primary_investor_id}`, signed)
    expect(await refused('POST', '/api/oms/investment_accounts', { primary_investor_id })).toEqual(['primary_investor_id'])
    const bank_accounts = [{ ...valid.bank_accounts[0], cancelled_cheque: await uploaded(sandbox) }]
    await must('POST', `${investors}/${primary_investor_id}`, { ...signed, bank_accounts })
    await must('POST', '/api/oms/investment_accounts', { primary_investor_id })
  })
})
