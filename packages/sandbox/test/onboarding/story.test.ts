import { buildV1Investor } from '@foliokit/investors/testing'
import { describe, expect, it } from 'vitest'
import { fields, isin } from '../api.js'
import { newInvestor, onboarding, pan } from './investor.js'

const email = 'asha.rao@example.com'

describe('an investor who is onboarded through v2', () => {
  it('gets from the profile to allotted units', async () => {
    const api = onboarding()
    const { call, must, make, sandbox } = api
    const { profile, bank, folio_defaults } = await newInvestor(api)
    const account = await make('mf_investment_accounts', { primary_investor: profile, holding_pattern: 'single' })
    expect(account).toMatchObject({ primary_investor: profile, primary_investor_pan: pan, created_at: '2024-01-12T10:30:00+05:30' })
    const order = { mf_investment_account: account.id, scheme: isin, amount: 10000 }

    // Without folio defaults there is no order (domain §8).
    const early = await call('POST', '/v2/mf_purchases', order)
    expect([early.status, fields(early.json)]).toEqual([400, Array(4).fill('mf_investment_account')])
    expect(early.text).toContain('payout_bank_account must be set before an order is placed')

    const set = await must('PATCH', '/v2/mf_investment_accounts', { id: account.id, folio_defaults })
    expect(set['folio_defaults']).toMatchObject({ nominee1_allocation_percentage: '100', nominee2: null, demat_account: null })
    const { id, old_id: oldId } = await make('mf_purchases', order)
    const other = await call('PATCH', '/v2/mf_purchases', { id, consent: { email: 'other@example.com' } })
    expect(fields(other.json)).toEqual(['consent.email'])
    await must('PATCH', '/v2/mf_purchases', { id, consent: { email, isd_code: '91', mobile: '9000000001' } })
    const payment = await must('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}],"bank_account_id":${bank['old_id']}}`)
    await must('POST', `/api/pg/simulate/payments/${payment.id}`, { status: 'SUCCESS' })
    sandbox.advance({ days: 5 })
    const bought = await must('GET', `/v2/mf_purchases/${id}`)
    expect(bought).toMatchObject({ state: 'successful', mf_investment_account: account.id })

    // The folio has the contacts of the folio defaults: they consent to what leaves it.
    const folio_number = bought['folio_number'] ?? ''
    const redemption = await make('mf_redemptions', { mf_investment_account: account.id, scheme: isin, folio_number, units: 1 })
    await must('PATCH', '/v2/mf_redemptions', { id: redemption.id, state: 'confirmed', consent: { email } })
  })

  it('pays by a mandate on a bank account of the profile', async () => {
    const api = onboarding()
    const { bank } = await newInvestor(api)
    const body = `{"mandate_type":"UPI","bank_account_id":${bank['old_id']},"mandate_limit":50000}`
    const { id } = await api.must('POST', '/api/pg/mandates', body)
    expect(await api.must('GET', `/api/pg/mandates/${id}`)).toMatchObject({ bank_account_id: bank['old_id'] })
  })

  it('gives folio defaults at once, and changes one without the others', async () => {
    const api = onboarding()
    const { profile, phone, folio_defaults } = await newInvestor(api)
    const { id } = await api.make('mf_investment_accounts', { primary_investor: profile, folio_defaults })
    const second = await api.make('email_addresses', { profile, email: 'asha@example.org' })
    const change = { communication_email_address: second.id }
    const changed = await api.must('PATCH', '/v2/mf_investment_accounts', { id, folio_defaults: change })
    expect(changed['folio_defaults']).toMatchObject({ ...change, communication_mobile_number: phone.id })
    const purchase = await api.make('mf_purchases', { mf_investment_account: id, scheme: isin, amount: 10000 })
    await api.must('PATCH', '/v2/mf_purchases', { id: purchase.id, consent: { email: 'asha@example.org' } })
  })

  it('is mapped to the account of migrated folios that has the same PAN', async () => {
    const api = onboarding()
    const [mine, other] = [await newInvestor(api, { pan: 'ARRPP3751N' }), await newInvestor(api)]
    const { data } = (await api.must('GET', '/v2/mf_investment_accounts?investor=ARRPP3751N')) as unknown as { data: { id: string }[] }
    const id = data[0]?.id
    expect(data).toMatchObject([{ primary_investor: null, primary_investor_old_id: null, folio_defaults: { nominee1: null } }])
    const wrong = await api.call('PATCH', '/v2/mf_investment_accounts', { id, primary_investor: other.profile })
    expect(fields(wrong.json)).toEqual(['primary_investor'])
    const body = { id, primary_investor: mine.profile, folio_defaults: mine.folio_defaults }
    expect(await api.must('PATCH', '/v2/mf_investment_accounts', body)).toMatchObject({ primary_investor: mine.profile })
    // Its folio keeps its own contacts; a new one has those of the folio defaults.
    const purchase = await api.make('mf_purchases', { mf_investment_account: id, scheme: isin, amount: 10000 })
    await api.must('PATCH', '/v2/mf_purchases', { id: purchase.id, consent: { email } })
  })

  it('orders through a partner of the tenant', async () => {
    const api = onboarding()
    const { profile, folio_defaults } = await newInvestor(api)
    const { id } = await api.make('mf_investment_accounts', { primary_investor: profile, folio_defaults })
    const order = { mf_investment_account: id, scheme: isin, amount: 10000 }
    expect(fields((await api.call('POST', '/v2/mf_purchases', { ...order, partner: 'ptnr_none' })).json)).toEqual(['partner'])
    const partner = await api.make('partners', {
      license_code: 'ARN-98345',
      default_broker_codes: { cams: 'ATID' },
      location: 'Bangalore',
      euins: ['E027648'],
    })
    expect(await api.make('mf_purchases', { ...order, partner: partner.id })).toMatchObject({ partner: partner.id })
  })
})

describe('an investor who is onboarded through v1', () => {
  it('gets from the investor to allotted units', async () => {
    const { must, sandbox } = onboarding()
    const investor = (await must('POST', '/api/onb/investors', buildV1Investor())) as unknown as {
      id: string
      bank_accounts: { id: string }[]
    }
    expect(investor).toMatchObject({
      contact_detail: { isd_code: '91' },
      kyc_identity_detail: { pan_number: pan, pan_exempt: false, mothers_name: null },
      bank_accounts: [{ branch: { ifsc_code: 'ICIC0000611', bank_name: 'ICICI Bank' } }],
      correspondence_address: { type: 'CORRESPONDENCE', zipcode: '560078', country_ansi_code: 'IN' },
    })
    const opened = await must('POST', '/api/oms/investment_accounts', { primary_investor_id: investor.id })
    const account = opened['investment_account_id']
    expect(await must('GET', `/api/oms/investment_accounts?investor_id=${investor.id}`)).toEqual({
      data: [{ primary_investor_id: investor.id, secondary_investor_id: null, investment_account_id: account }],
    })
    const bank = investor.bank_accounts[0]?.id
    const orders = `{"bank_account_id":${bank},"orders":[{"isin":"${isin}","amount":5000}]}`
    const placed = (await must('POST', `/api/oms/investment_accounts/${account}/orders/purchase/netbanking`, orders)) as unknown as {
      orders: { id: string }[]
    }
    const order = placed.orders[0]?.id
    const payment = await must('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${order}]}`)
    await must('POST', `/api/pg/simulate/payments/${payment.id}`, { status: 'SUCCESS' })
    sandbox.advance({ days: 5 })
    expect(await must('GET', `/api/oms/investment_accounts/${account}/orders/${order}`)).toMatchObject({ status: 'SUCCESSFUL' })
    // In v2 it is an account without a profile, whose folio defaults stay empty.
    const { data } = (await must('GET', `/v2/mf_investment_accounts?primary_investor_pan=${pan}`)) as unknown as { data: object[] }
    expect(data).toMatchObject([{ old_id: account, primary_investor: null, primary_investor_old_id: investor.id }])
  })

  it('adds a bank account, changes one, and pays from both', async () => {
    const { must } = onboarding()
    const body = buildV1Investor()
    const investor = (await must('POST', '/api/onb/investors', body)) as unknown as { id: string; bank_accounts: { id: string }[] }
    const opened = await must('POST', '/api/oms/investment_accounts', { primary_investor_id: investor.id })
    const [first] = body.bank_accounts
    const bank_accounts = [
      { ...first, id: investor.bank_accounts[0]?.id, primary_account: false },
      { ...first, number: '000000001201', primary_account: true },
    ]
    const updated = (await must('POST', `/api/onb/investors/${investor.id}`, { ...body, bank_accounts })) as unknown as typeof investor
    expect(updated.bank_accounts).toMatchObject([{ primary_account: false }, { primary_account: true, number: '000000001201' }])
    for (const { id } of updated.bank_accounts)
      await must(
        'POST',
        `/api/oms/investment_accounts/${opened['investment_account_id']}/orders/purchase/netbanking`,
        `{"bank_account_id":${id},"orders":[{"isin":"${isin}","amount":5000}]}`,
      )
    // What is not sent again stays.
    const again = (await must('POST', `/api/onb/investors/${investor.id}`, body)) as unknown as typeof investor
    expect(again.bank_accounts).toHaveLength(3)
  })

  it('is found by name, e-mail address, PAN, id and bank account', async () => {
    const { must } = onboarding()
    const investor = (await must('POST', '/api/onb/investors', buildV1Investor())) as unknown as {
      id: string
      bank_accounts: { id: string }[]
    }
    const found = async (query: string) => (await must('GET', `/api/onb/investors/search?${query}`))['total_elements']
    const [bank] = investor.bank_accounts
    for (const query of ['query=rao', `query=${email}`, `query=${pan}`, `ids=1,${investor.id}`, `bank_account_ids=${bank?.id}`])
      expect([query, await found(query)]).toEqual([query, '1'])
    for (const query of ['query=AAAP', 'query=example.com', 'ids=1', `query=rao&bank_account_ids=51`])
      expect([query, await found(query)]).toEqual([query, '0'])
    expect(await must('GET', '/api/onb/investors?size=1')).toMatchObject({ total_elements: '1', last: true })
  })
})
