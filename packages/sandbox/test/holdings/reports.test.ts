import { describe, expect, it } from 'vitest'
import { otherSampleTenant, sampleLoad } from '../../src/index.js'
import { account, callerOf, fields, isin, setUp } from '../api.js'
import { folio, liquid, reported } from './listed.js'

const summary = (report: Awaited<ReturnType<typeof reported>>) =>
  report.folios.flatMap(({ folio_number, schemes }) =>
    schemes.map((scheme) =>
      [
        folio_number,
        scheme.isin,
        scheme.holdings.units,
        scheme.holdings.redeemable_units,
        scheme.nav?.value,
        scheme.nav?.as_on,
        scheme.market_value?.amount,
        scheme.invested_value.amount,
      ]
        .map(String)
        .join(' '),
    ),
  )

describe('a holdings report', () => {
  it('values units at the NAV of the business day before, and lots at what they cost', async () => {
    const report = await reported(setUp())
    expect(report.id).toBeNull()
    expect(summary(report).sort()).toEqual(
      [
        `${folio} ${liquid} 1000.000 1000.000 13.4580 2024-01-11 13458.00 13458.00`,
        `${folio} ${isin} 250.000 250.000 210.0325 2024-01-11 52508.13 52508.13`,
      ].sort(),
    )
    expect(report.folios[0]?.schemes[0]).toMatchObject({
      type: 'DIV_REINVESTMENT',
      holdings: { as_on: '2024-01-12' },
      payout: { as_on: '2024-01-12' },
    })
  })

  it('as on a day that is over leaves out what came later', async () => {
    const api = setUp()
    expect(summary(await reported(api, `/api/oms/reports/holdings?folios=${folio}&as_on=2024-01-10`))).toEqual([])
    expect(summary(await reported(api, `/api/oms/reports/holdings?folios=${folio}&as_on=2024-01-11`))).toHaveLength(2)
  })

  it('of an account names the account and its folios, those asked for or all', async () => {
    const api = setUp()
    const whole = await reported(api, '/api/oms/investment_accounts/110/holdings')
    expect([whole.id, whole.folios.length]).toEqual(['110', 1])
    expect(await reported(api, '/api/oms/reports/holdings?investment_account_id=110')).toEqual(whole)
    expect((await reported(api, '/api/oms/investment_accounts/110/holdings?folios=1')).folios).toEqual([])
    expect(await reported(api, '/api/oms/investment_accounts/112/holdings')).toMatchObject({ id: '112', folios: [] })
  })

  it('of a lock-in counts the units that are past it, which is all that may be redeemed', async () => {
    const fundSchemes = sampleLoad.fundSchemes.map((scheme) =>
      scheme.isin === isin ? { ...scheme, lock_in: true, lock_in_period: 36 } : scheme,
    )
    const api = setUp({ load: { ...sampleLoad, fundSchemes } })
    const redeem = () =>
      api.call('POST', '/v2/mf_redemptions', { mf_investment_account: account, folio_number: folio, scheme: isin, units: 1 })
    expect(summary(await reported(api))[1]).toContain(`${isin} 250.000 0.000`)
    expect(fields((await redeem()).json)).toEqual(['units'])
    // Bought on 2024-01-11, free three years later.
    api.sandbox.advanceTo('2027-01-10T10:00:00+05:30')
    expect(fields((await redeem()).json)).toEqual(['units'])
    api.sandbox.advanceTo('2027-01-11T10:00:00+05:30')
    expect(summary(await reported(api))[1]).toContain(`${isin} 250.000 250.000`)
    expect((await redeem()).status).toBe(200)
  })

  it.each([
    ['/api/oms/reports/holdings', 400, ['investment_account_id']],
    ['/api/oms/reports/holdings?investment_account_id=x', 400, ['investment_account_id']],
    [`/api/oms/reports/holdings?folios=${folio}&as_on=2024-01-13`, 400, ['as_on']],
    [`/api/oms/reports/holdings?folios=${folio}&as_on=2024-02-30`, 400, ['as_on']],
    ['/api/oms/reports/holdings?investment_account_id=1', 404, undefined],
    ['/api/oms/investment_accounts/1/holdings', 404, undefined],
  ])('asked for by %s is refused with %i and %j', async (target, status, names) => {
    const answer = await setUp().call('GET', target)
    expect([answer.status, fields(answer.json)]).toEqual([status, names])
  })

  it('of another tenant is not there', async () => {
    const other = callerOf(setUp().sandbox, otherSampleTenant)
    expect((await other.call('GET', '/api/oms/investment_accounts/110/holdings')).status).toBe(404)
    expect((await reported(other)).folios).toEqual([])
  })
})
