import type { Issue } from '@foliokit/errors'
import { rupees, units } from '@foliokit/money'
import { parseJson } from '@foliokit/money/json'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { checkRedemption, checkSip, checkSwitch, schemeFromFundScheme, schemeFromPlan, type Scheme } from '../src/index.js'
import { fundSchemeSchema, schemePlanSchema } from '../src/zod.js'

const rowsOf = (file: string): readonly unknown[] =>
  (parseJson(readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8')) as unknown as { rows: unknown[] }).rows

const fundScheme = (members: string) =>
  schemeFromFundScheme(
    fundSchemeSchema.parse(parseJson(`{"isin":"INF760K01DF2","name":"n","active":true,"purchase_allowed":true,${members}}`)),
  )

const text = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('ways out of a fund scheme row', () => {
  it('are read from a row that the platform answered', () => {
    const [first] = rowsOf('fund-schemes.json').map((row) => schemeFromFundScheme(fundSchemeSchema.parse(row)))
    expect(text({ amc: first?.amc, redemption: first?.redemption, switchOut: first?.switchOut, switchIn: first?.switchIn })).toEqual({
      amc: '3',
      redemption: {
        allowed: true,
        amount: { minimum: '1.00', maximum: '99999999.00', multiple: '1.00', stepFrom: 'zero' },
        units: { minimum: '0.001', maximum: '99999999.000', multiple: '0.001', stepFrom: 'zero' },
        instantAllowed: false,
      },
      switchOut: {
        allowed: true,
        amount: { minimum: '500.00', maximum: null, multiple: '0.01', stepFrom: 'zero' },
        units: { minimum: '0.001', maximum: null, multiple: '0.001', stepFrom: 'zero' },
      },
      switchIn: { allowed: true, amount: { minimum: '500.00', maximum: null, multiple: '0.01', stepFrom: 'zero' } },
    })
  })

  it('are closed where the row says so, whatever its limits', () => {
    const closed = rowsOf('fund-schemes.json').map((row) => schemeFromFundScheme(fundSchemeSchema.parse(row)))[2]
    expect([closed?.redemption?.allowed, closed?.switchOut?.allowed, closed?.switchIn?.allowed]).toEqual([false, false, false])
  })

  it('reads a switch step of 0.001 rupees, as live rows carry it, as one of a paisa', () => {
    expect(`${fundScheme('"switch_out_amount_multiples":0.001').switchOut?.amount.multiple}`).toBe('0.01')
    expect(fundSchemeSchema.safeParse({ ...fundScheme('"lock_in":false'), switch_out_amount_multiples: 0.003 }).success).toBe(false)
  })

  it.each([
    ['"insta_redemption_allowed":true', true],
    ['"instant_redemption_allowed":true', true],
    ['"instant_redemption_allowed":false,"insta_redemption_allowed":true', false],
    ['"insta_redemption_allowed":null', false],
    ['"redemption_allowed":true', false],
  ])('%s: instant redemption is %s', (members, allowed) => {
    expect(fundScheme(members).redemption?.instantAllowed).toBe(allowed)
  })

  it.each([
    ['"lock_in":false,"lock_in_period":null', null],
    ['"lock_in":null,"lock_in_period":36', null],
    ['"lock_in":true,"lock_in_period":36', { months: 36 }],
    ['"lock_in":true,"lock_in_period":null', { months: null }],
  ])('%s is a lock-in of %o', (members, lockIn) => {
    expect(fundScheme(members).lockIn).toEqual(lockIn)
  })

  it('reads v1’s names, where a limit that is null or absent is none', () => {
    const scheme = fundScheme('"switch_in_allowed":true,"switch_in_min_amt":5000.0,"switch_multiples":0.01,"max_withdrawal_units":null')
    expect(text(scheme.switchIn)).toEqual({
      allowed: true,
      amount: { minimum: '5000.00', maximum: null, multiple: null, stepFrom: 'zero' },
    })
    expect(`${scheme.switchOut?.units.multiple}`).toBe('0.010')
    expect(scheme.redemption?.units).toEqual({ minimum: null, maximum: null, multiple: null, stepFrom: 'zero' })
    expect([scheme.redemption?.allowed, scheme.switchOut?.allowed]).toEqual([false, false])
    expect(fundScheme('"amc_id":null')).toMatchObject({ amc: null, switchIn: { allowed: false } })
  })

  it('writes back what it read', () => {
    const row = rowsOf('fund-schemes.json')[0]
    expect(text(z.encode(fundSchemeSchema, fundSchemeSchema.parse(row)))).toEqual(text(row))
  })
})

describe('ways out of a scheme plan', () => {
  it('are its withdrawal threshold', () => {
    const [plan] = rowsOf('scheme-plans.json').map((row) => schemeFromPlan(schemePlanSchema.parse(row)))
    expect(text(plan?.redemption)).toEqual({
      allowed: true,
      amount: { minimum: '0.01', maximum: '999999999.00', multiple: '0.01', stepFrom: 'zero' },
      units: { minimum: '0.001', maximum: '999999999.000', multiple: '0.001', stepFrom: 'zero' },
      instantAllowed: false,
    })
    expect([plan?.switchOut, plan?.switchIn, plan?.lockIn]).toEqual([undefined, undefined, undefined])
  })

  it('are closed without one', () => {
    const { redemption } = schemeFromPlan({ isin: 'INF209K01108', active: true, thresholds: [] })
    expect(redemption).toMatchObject({ allowed: false, units: { minimum: null } })
  })
})

describe('the rules on rows as the platform answered them', () => {
  const [open, , closed] = rowsOf('fund-schemes.json').map((row) => schemeFromFundScheme(fundSchemeSchema.parse(row))) as [
    Scheme,
    Scheme,
    Scheme,
  ]
  const folio_number = '15075102'
  const codes = (issues: readonly Issue<string>[]) => issues.map(({ code, nearest }) => [code, String(nearest)])

  it('an open scheme', () => {
    expect(codes(checkRedemption({ folio_number, amount: rupees('0.5') }, open))).toEqual([
      ['SCHEMES_AMOUNT_BELOW_MINIMUM', '1.00'],
      ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '1.00'],
    ])
    expect(codes(checkRedemption({ folio_number, units: units('0.0005') }, open))).toEqual([
      ['SCHEMES_UNITS_BELOW_MINIMUM', '0.001'],
      ['SCHEMES_UNITS_NOT_A_MULTIPLE', '0.001'],
    ])
    expect(codes(checkSip({ amount: rupees('99'), start_day: '31', frequency: 'MONTHLY', installments: 5 }, open))).toEqual([
      ['SCHEMES_AMOUNT_BELOW_MINIMUM', '100.00'],
      ['SCHEMES_SIP_DAY_NOT_OFFERED', '28'],
      ['SCHEMES_INSTALLMENTS_BELOW_MINIMUM', '6'],
    ])
  })

  it('a scheme closed every way, of another fund house', () => {
    expect(codes(checkRedemption({ folio_number }, closed)).map(([code]) => code)).toEqual(['SCHEMES_REDEMPTION_NOT_ALLOWED'])
    expect(codes(checkSwitch({ folio_number, amount: rupees('5000') }, { from: open, to: closed })).map(([code]) => code)).toEqual([
      'SCHEMES_SWITCH_AMC_DIFFERS',
      'SCHEMES_SWITCH_IN_NOT_ALLOWED',
    ])
  })
})

describe('SIP terms', () => {
  const flat =
    '"sip_allowed":true,"min_sip_amount":500,"max_sip_amount":99999999,"min_sip_installments":6,"sip_multiples":1,"sip_frequency_data":{"MONTHLY":"1,5,15,20,25"}'
  const specific = (dates: string) =>
    `"sip_frequency_specific_data":{"monthly":{"dates":${dates},"min_installment_amount":1000.0,"max_installment_amount":99999999.0,"amount_multiples":100.0,"min_installments":6}}`
  const monthly = (minimum: string, multiple: string, days: readonly number[]) => ({
    amount: { minimum, maximum: '99999999.00', multiple, stepFrom: 'zero' },
    days,
    minimumInstallments: 6,
  })

  it('are read from the flat fields of v1', () => {
    expect(text(fundScheme(flat).sip)).toEqual({ allowed: true, frequencies: { monthly: monthly('500.00', '1.00', [1, 5, 15, 20, 25]) } })
  })

  it.each(['"[1,7,14]"', '[1,7,14]', '["1", 7.0, 14]', '"1, 7, 14"'])(
    'are those of the frequency where the scheme has both, with days as %s',
    (dates) => {
      const { sip } = fundScheme(`${flat},${specific(dates)}`)
      expect(text(sip?.frequencies)).toEqual({ monthly: monthly('1000.00', '100.00', [1, 7, 14]) })
    },
  )

  it.each([
    ['"sip_frequency_data":null,"sip_frequency_specific_data":{}', []],
    ['"sip_frequency_data":{},"sip_frequency_specific_data":null', []],
    ['"sip_frequency_specific_data":{"yearly":null,"quarterly":{}}', ['quarterly']],
  ])('%s offers %o', (members, offered) => {
    const { sip } = fundScheme(members)
    expect([sip?.allowed, Object.keys(sip?.frequencies ?? {})]).toEqual([false, offered])
  })

  it('are no terms where a frequency’s data is empty, and no day where its list is', () => {
    expect(fundScheme('"sip_frequency_specific_data":{"monthly":{}}').sip?.frequencies['monthly']).toEqual({
      amount: { minimum: null, maximum: null, multiple: null, stepFrom: 'zero' },
      days: null,
      minimumInstallments: null,
    })
    expect(fundScheme(specific('"[]"')).sip?.frequencies['monthly']?.days).toEqual([])
  })

  it.each(['"1;5"', '"first"', '[1.5]', '[0]', '"32"'])('refuses %s as days', (dates) => {
    expect(() => fundScheme(specific(dates))).toThrow('dates')
  })

  it('writes days back as text in the flat form and as a list in the other', () => {
    const wire = fundSchemeSchema.parse(
      parseJson(`{"isin":"i","name":"n","active":true,"purchase_allowed":true,${flat},${specific('"[1,7]"')}}`),
    )
    expect(text(z.encode(fundSchemeSchema, wire))).toMatchObject({
      sip_frequency_data: { MONTHLY: '1,5,15,20,25' },
      sip_frequency_specific_data: { monthly: { dates: ['1', '7'] } },
    })
  })

  it('are the sip thresholds of a scheme plan', () => {
    const [open, closed] = rowsOf('scheme-plans.json').map((row) => schemeFromPlan(schemePlanSchema.parse(row)))
    expect(open?.sip?.frequencies['monthly']).toMatchObject({
      minimumInstallments: 6,
      days: Array.from({ length: 28 }, (_, index) => index + 1),
    })
    expect([open?.sip?.allowed, closed?.sip]).toEqual([true, { allowed: false, frequencies: {} }])
  })
})
