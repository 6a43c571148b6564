import { rupees } from '@foliokit/money'
import { parseJson } from '@foliokit/money/json'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPlan, schemeFromFundScheme, schemeFromPlan, type Scheme } from '../../src/index.js'
import { fundSchemeSchema, schemePlanSchema } from '../../src/zod.js'

const rowsOf = (file: string): readonly unknown[] =>
  (parseJson(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')) as unknown as { rows: unknown[] }).rows
const fundScheme = (members: string) =>
  schemeFromFundScheme(
    fundSchemeSchema.parse(parseJson(`{"isin":"INF277K010L9","name":"n","active":true,"purchase_allowed":true,${members}}`)),
  )
const text = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const days = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
const amount = (minimum: string | null, maximum: string | null, multiple: string | null) => ({
  minimum,
  maximum,
  multiple,
  stepFrom: 'zero',
})

describe('systematic plans of a fund scheme', () => {
  const [first, second, third, fourth] = rowsOf('fund-schemes.json').map((row) => schemeFromFundScheme(fundSchemeSchema.parse(row)))

  it('are read from rows that the platform answered, by frequency', () => {
    const offered = ({ sip, swp, stpOut, stpIn }: Scheme) =>
      [sip, swp, stpOut, stpIn].map((each) => [
        each?.allowed,
        Object.keys(each?.frequencies ?? {})
          .sort()
          .join(),
      ])
    const weekly = 'day_in_a_week,four_times_a_month,monthly,quarterly'
    const stp = `daily,${weekly}`
    expect(offered(first as Scheme)).toEqual([
      [true, 'day_in_a_week,monthly,quarterly'],
      [true, weekly],
      [true, stp],
      [true, stp],
    ])
    expect(offered(second as Scheme)).toEqual(Array.from({ length: 4 }, () => [false, '']))
    expect(offered(third as Scheme)).toEqual(Array.from({ length: 4 }, () => [false, '']))
    expect(offered(fourth as Scheme)[0]).toEqual([true, 'calendar_day_daily,daily,day_in_a_week,monthly,quarterly'])
  })

  it('have the terms of the frequency, on both ways of an STP', () => {
    expect(text(first?.swp?.frequencies['four_times_a_month'])).toEqual({
      amount: amount('1000.00', '999999999.00', '0.01'),
      days: days(28),
      minimumInstallments: 6,
    })
    expect(text(first?.stpOut?.frequencies['monthly'])).toEqual({
      amount: amount('500.00', '999999999.00', '1.00'),
      days: [1, 7, 10, 14, 20, 21, 28],
      minimumInstallments: 6,
    })
    expect(first?.stpIn?.frequencies).toEqual(first?.stpOut?.frequencies)
  })

  it('are checked as they were read', () => {
    const plan = { amount: rupees('99'), frequency: 'day_in_a_week', installment_day: 6, number_of_installments: 1, systematic: true }
    const scheme = fourth as Scheme
    const codes = checkPlan({ ...plan, folio_number: '1' }, { kind: 'redemption', scheme }).map(({ code, nearest }) => `${code} ${nearest}`)
    expect(codes).toEqual([
      'SCHEMES_AMOUNT_BELOW_MINIMUM 100.00',
      'SCHEMES_INSTALLMENT_DAY_INVALID 5',
      'SCHEMES_INSTALLMENTS_BELOW_MINIMUM 2',
    ])
    const daily = { ...plan, amount: rupees('100'), frequency: 'calendar_day_daily', installment_day: null, number_of_installments: 6 }
    expect(checkPlan(daily, { kind: 'purchase', scheme })).toEqual([])
  })

  const flat = `
    "swp_allowed":true,"min_swp_amount":500,"max_swp_amount":99999999,"swp_multiples":1,"min_swp_installments":6,
    "swp_frequency_data":{"MONTHLY":"1,15"},
    "stp_in_allowed":true,"stp_out_allowed":false,"min_stp_in_amount":1000,"max_stp_in_amount":99999999,"stp_in_amount_multiples":1,
    "min_stp_out_installments":6,"stp_frequency_data":{"MONTHLY":"1,7"}`

  it('are read from the flat fields of v1, where amounts of an STP are of the way in and its count is of the way out', () => {
    const { swp, stpOut, stpIn } = fundScheme(flat)
    const monthly = (terms: unknown) => ({ monthly: terms })
    expect(text([swp, stpOut, stpIn])).toEqual([
      { allowed: true, frequencies: monthly({ amount: amount('500.00', '99999999.00', '1.00'), days: [1, 15], minimumInstallments: 6 }) },
      {
        allowed: false,
        frequencies: monthly({ amount: { minimum: null, maximum: null, multiple: null }, days: [1, 7], minimumInstallments: 6 }),
      },
      {
        allowed: true,
        frequencies: monthly({ amount: amount('1000.00', '99999999.00', '1.00'), days: [1, 7], minimumInstallments: null }),
      },
    ])
  })

  it('are those of the frequency where the scheme has both, and the flat ones stay where it has them of other frequencies', () => {
    const own = '"swp_frequency_specific_data":{"monthly":{"dates":"[1,2,3]","min_installment_amount":1000.0}}'
    const other = '"swp_frequency_specific_data":{"monthly":null,"half-yearly":{"dates":[5]}}'
    expect(text(fundScheme(`${flat},${own}`).swp?.frequencies)).toEqual({
      monthly: { amount: amount('1000.00', null, null), days: [1, 2, 3], minimumInstallments: null },
    })
    const { swp } = fundScheme(`${flat},${other}`)
    expect(Object.entries(swp?.frequencies ?? {}).map(([name, { days: own }]) => [name, own])).toEqual([
      ['monthly', [1, 15]],
      ['half_yearly', [5]],
    ])
  })

  it('are closed where nothing is said of them', () => {
    const none = { allowed: false, frequencies: {} }
    expect(fundScheme('"lock_in":false')).toMatchObject({ sip: none, swp: none, stpOut: none, stpIn: none })
  })
})

describe('systematic plans of a scheme plan', () => {
  it('are its thresholds, by frequency', () => {
    const scheme = rowsOf('scheme-plans.json').map((row) => schemeFromPlan(schemePlanSchema.parse(row)))[2]
    expect(Object.entries(scheme?.sip?.frequencies ?? {}).map(([name, terms]) => [name, terms.days?.length])).toEqual([
      ['monthly', 28],
      ['daily', 0],
      ['calendar_day_daily', 0],
    ])
    const none = { allowed: false, frequencies: {} }
    expect([scheme?.swp, scheme?.stpOut, scheme?.stpIn]).toEqual([none, none, none])
  })

  it('are read from swp and stp thresholds, the latter for both ways', () => {
    const monthly = { frequency: 'monthly', amount_min: rupees('500'), installments_min: 6, dates: [1] }
    const thresholds = [
      { type: 'swp', ...monthly },
      { type: 'stp', ...monthly, frequency: 'half-yearly' },
    ]
    const { sip, swp, stpOut, stpIn } = schemeFromPlan({ isin: 'INF209K01108', active: true, thresholds })
    const terms = { amount: { maximum: null }, days: [1], minimumInstallments: 6 }
    expect(sip?.allowed).toBe(false)
    expect(swp).toMatchObject({ allowed: true, frequencies: { monthly: terms } })
    expect(stpOut).toMatchObject({ allowed: true, frequencies: { half_yearly: terms } })
    expect(stpIn).toEqual(stpOut)
  })

  it('are none of a threshold that names no frequency', () => {
    const thresholds = [
      { type: 'sip', amount_min: rupees('500') },
      { type: 'sip', frequency: null },
    ]
    const { sip } = schemeFromPlan({ isin: 'INF209K01108', active: true, thresholds })
    expect(sip).toEqual({ allowed: false, frequencies: {} })
  })
})
