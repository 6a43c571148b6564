import { parseJson } from '@foliokit/money/json'
import { compare, rupees, signOf, type Rupees } from '@foliokit/money'
import type { Issue } from '@foliokit/errors'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  amountFits,
  checkPurchase,
  defaultPurchaseRules,
  nearestAmount,
  purchaseLimits,
  schemeFromFundScheme,
  schemeFromPlan,
  type AmountLimits,
  type PurchaseRule,
  type Scheme,
} from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'
import { fundSchemeSchema, schemePlanSchema } from '../../src/zod.js'

const rowsOf = (file: string): readonly unknown[] =>
  (parseJson(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')) as unknown as { rows: unknown[] }).rows

const limits = (minimum: string | null, maximum: string | null, multiple: string | null, stepFrom?: 'zero' | 'minimum'): AmountLimits => ({
  minimum: minimum === null ? null : rupees(minimum),
  maximum: maximum === null ? null : rupees(maximum),
  multiple: multiple === null ? null : rupees(multiple),
  ...(stepFrom && { stepFrom }),
})

const schemeWith = (fresh: AmountLimits, additional: AmountLimits = fresh): Scheme =>
  buildScheme({ purchase: { allowed: true, fresh, additional } })

const summary = (issues: readonly Issue<string, Rupees>[]) => issues.map(({ code, nearest }) => [code, nearest?.toString()])

describe('checkPurchase (domain §2, §5)', () => {
  it.each([
    ['5000', []],
    ['5000.00', []],
    ['99999999', []],
    [
      '4999.99',
      [
        ['SCHEMES_AMOUNT_BELOW_MINIMUM', '5000.00'],
        ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '5000.00'],
      ],
    ],
    ['99', [['SCHEMES_AMOUNT_BELOW_MINIMUM', '5000.00']]],
    ['100000000', [['SCHEMES_AMOUNT_ABOVE_MAXIMUM', '99999999.00']]],
    ['5000.50', [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '5000.00']]],
    ['5000.51', [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '5001.00']]],
    [
      '0',
      [
        ['SCHEMES_AMOUNT_NOT_POSITIVE', '5000.00'],
        ['SCHEMES_AMOUNT_BELOW_MINIMUM', '5000.00'],
      ],
    ],
    [
      '-100',
      [
        ['SCHEMES_AMOUNT_NOT_POSITIVE', '5000.00'],
        ['SCHEMES_AMOUNT_BELOW_MINIMUM', '5000.00'],
      ],
    ],
  ])('a fresh purchase of %s gives %o', (amount, expected) => {
    expect(summary(checkPurchase({ amount: rupees(amount) }, buildScheme()))).toEqual(expected)
  })

  it('takes the additional limits inside a folio, and the fresh ones without', () => {
    const amount = rupees('1000')
    expect(checkPurchase({ amount, folio_number: '31171511' }, buildScheme())).toEqual([])
    expect(summary(checkPurchase({ amount, folio_number: null }, buildScheme()))).toEqual([['SCHEMES_AMOUNT_BELOW_MINIMUM', '5000.00']])
  })

  it('names the field, the limit and the value', () => {
    const [issue] = checkPurchase({ amount: rupees('99') }, buildScheme())
    expect(issue?.path).toEqual(['amount'])
    expect(issue?.message).toBe('Amount 99.00 is below the minimum 5000.00.')
    expect(JSON.parse(JSON.stringify(issue?.context))).toEqual({ amount: '99.00', minimum: '5000.00', maximum: '99999999.00' })
  })

  it('refuses to run the rules of another scheme', () => {
    const amount = rupees('5000')
    expect(checkPurchase({ amount, scheme: 'INF277K010L9' }, buildScheme())).toEqual([])
    const [issue] = checkPurchase({ amount, scheme: 'INF109K01VQ1' }, buildScheme())
    expect(issue).toMatchObject({
      code: 'SCHEMES_SCHEME_DIFFERS',
      path: ['scheme'],
      context: { scheme: 'INF109K01VQ1', isin: 'INF277K010L9' },
    })
  })

  it('refuses an inactive scheme and one that takes no purchases', () => {
    const closed = buildScheme({ active: false, purchase: { ...buildScheme().purchase, allowed: false } })
    expect(checkPurchase({ amount: rupees('5000') }, closed).map(({ code, path }) => [code, path])).toEqual([
      ['SCHEMES_SCHEME_INACTIVE', ['scheme']],
      ['SCHEMES_PURCHASE_NOT_ALLOWED', ['scheme']],
    ])
  })

  it.each([
    ['null limits', limits(null, null, null), '0.01'],
    ['a zero multiple', limits('100', null, '0'), '100.37'],
    ['a zero minimum', limits('0', null, null), '0.01'],
  ])('%s set no rule', (_, fresh, amount) => {
    expect(checkPurchase({ amount: rupees(amount) }, schemeWith(fresh))).toEqual([])
  })

  it('a zero minimum still refuses zero', () => {
    expect(summary(checkPurchase({ amount: rupees('0') }, schemeWith(limits('0', null, '100'))))).toEqual([
      ['SCHEMES_AMOUNT_NOT_POSITIVE', '100.00'],
    ])
  })

  it('a zero maximum refuses everything and has nothing to offer: only null is no bound', () => {
    expect(summary(checkPurchase({ amount: rupees('1') }, schemeWith(limits(null, '0', null))))).toEqual([
      ['SCHEMES_AMOUNT_ABOVE_MAXIMUM', undefined],
    ])
  })

  it.each([
    ['0.01', '100.37', []],
    ['0.05', '100.37', [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '100.35']]],
    ['0.1', '4.35', [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '4.30']]],
    ['500', '1249', [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '1000.00']]],
    ['500', '1251', [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '1500.00']]],
  ])('steps of %s: %s gives %o', (multiple, amount, expected) => {
    expect(summary(checkPurchase({ amount: rupees(amount) }, schemeWith(limits(null, null, multiple))))).toEqual(expected)
  })

  it('counts steps from the minimum when the scheme says so', () => {
    const scheme = schemeWith(limits('500', null, '1000', 'minimum'))
    expect(checkPurchase({ amount: rupees('1500') }, scheme)).toEqual([])
    expect(summary(checkPurchase({ amount: rupees('2000') }, scheme))).toEqual([['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '1500.00']])
  })

  it('offers nothing when no amount can pass', () => {
    expect(summary(checkPurchase({ amount: rupees('10') }, schemeWith(limits('100', '400', '500'))))).toEqual([
      ['SCHEMES_AMOUNT_BELOW_MINIMUM', undefined],
      ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', undefined],
    ])
  })

  it('every nearest amount passes every amount rule, and an amount that passes has none closer to offer', () => {
    const money = fc.integer({ min: -1_000_00, max: 10_000_00 }).map((paise) => rupees((paise / 100).toFixed(2)))
    const maybe = fc.option(fc.integer({ min: 0, max: 5_000_00 }).map((paise) => rupees((paise / 100).toFixed(2))))
    const anyLimits = fc.record({ minimum: maybe, maximum: maybe, multiple: maybe, stepFrom: fc.constantFrom('zero', 'minimum') })
    fc.assert(
      fc.property(money, anyLimits, (amount, fresh) => {
        const scheme = schemeWith(fresh as AmountLimits)
        const issues = checkPurchase({ amount }, scheme)
        expect(issues.length === 0).toBe(amountFits(amount, fresh as AmountLimits))
        for (const { nearest } of issues) {
          if (nearest !== undefined) expect(checkPurchase({ amount: nearest }, scheme)).toEqual([])
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('the nearest amount is the closest one: no valid amount lies in between', () => {
    const paise = fc.integer({ min: 1, max: 60 })
    const text = (count: number) => `0.${String(count).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), paise, paise, paise, (count, low, width, step) => {
        const fresh = limits(text(low), text(Math.min(low + width, 99)), text(step))
        const amount = rupees(text(count))
        const fitting = Array.from({ length: 100 }, (_, index) => index).filter((index) => amountFits(rupees(text(index)), fresh))
        const best = fitting.length === 0 ? undefined : Math.min(...fitting.map((index) => Math.abs(index - count)))
        const nearest = nearestAmount(amount, fresh)
        if (best === undefined) expect(nearest).toBeUndefined()
        else expect(Math.abs(Math.round(Number(`${nearest}`) * 100) - count)).toBe(best)
      }),
    )
  })

  it.each(['90071992547409.91', '-90071992547409.91'])('never throws, not even at the edge of the range: %s', (amount) => {
    expect(() => checkPurchase({ amount: rupees(amount) }, schemeWith(limits('5000', null, '500')))).not.toThrow()
  })
})

describe('rules as a list', () => {
  it('can be filtered', () => {
    const rules = defaultPurchaseRules.filter((rule) => rule.name !== 'amountMultiple')
    expect(checkPurchase({ amount: rupees('5000.50') }, buildScheme(), { rules })).toEqual([])
  })

  it('can be extended with a rule of one’s own, whose code joins the type', () => {
    const upToOneLakh: PurchaseRule<'ACME_AMOUNT_NEEDS_APPROVAL'> = ({ amount }) =>
      compare(amount, rupees('100000')) <= 0
        ? []
        : [
            {
              code: 'ACME_AMOUNT_NEEDS_APPROVAL',
              path: ['amount'],
              message: 'Above one lakh.',
              context: { amount },
              nearest: rupees('100000'),
            },
          ]
    const issues = checkPurchase({ amount: rupees('100001') }, buildScheme(), { rules: [...defaultPurchaseRules, upToOneLakh] })
    expect(issues.map(({ code }) => code)).toEqual(['ACME_AMOUNT_NEEDS_APPROVAL'])
  })
})

describe('schemes from the platform’s objects', () => {
  it('reads fund scheme rows as the platform answers them', () => {
    const schemes = rowsOf('fund-schemes.json').map((row) => schemeFromFundScheme(fundSchemeSchema.parse(row)))
    expect(
      schemes.map(({ isin, category, active, purchase }) => [
        isin,
        category,
        active,
        purchase.allowed,
        `${purchase.fresh.minimum}`,
        `${purchase.fresh.multiple}`,
      ]),
    ).toEqual([
      ['INF084M01044', 'DEBT', true, true, '100.00', '1.00'],
      ['INF109K01969', 'DEBT', true, false, '1000000.00', '1.00'],
      ['INF109K01A39', 'DEBT', true, false, '5000.00', '10.00'],
      ['INF109K01AD3', 'EQUITY', true, true, '1000.00', '1.00'],
    ])
  })

  it('reads scheme plans; one without a lumpsum threshold takes no purchases', () => {
    const [open, closed] = rowsOf('scheme-plans.json').map((row) => schemeFromPlan(schemePlanSchema.parse(row)))
    expect(open?.name).toBe('ADITYA BIRLA SUN LIFE ELSS TAX SAVER FUND - GROWTH OPTION')
    expect(summary(checkPurchase({ amount: rupees('1250') }, open as Scheme))).toEqual([['SCHEMES_AMOUNT_NOT_A_MULTIPLE', '1000.00']])
    expect(summary(checkPurchase({ amount: rupees('1000') }, closed as Scheme))).toEqual([['SCHEMES_PURCHASE_NOT_ALLOWED', undefined]])
  })

  it('reads null, absent and textual limits, and keeps members it does not know', () => {
    const wire = fundSchemeSchema.parse(
      parseJson(
        '{"isin":"INF277K010L9","name":"n","active":true,"purchase_allowed":true,"min_initial_investment":"5000.0","max_initial_investment":null,"sip_allowed":true}',
      ),
    )
    expect(wire['sip_allowed']).toBe(true)
    const { fresh, additional } = schemeFromFundScheme(wire, { stepFrom: 'minimum' }).purchase
    expect(fresh).toMatchObject({ maximum: null, multiple: null, stepFrom: 'minimum' })
    expect(`${fresh.minimum}`).toBe('5000.00')
    expect(additional).toMatchObject({ minimum: null, maximum: null, multiple: null })
  })

  it('picks the limits that apply', () => {
    const scheme = buildScheme()
    expect(purchaseLimits({ amount: rupees('1') }, scheme)).toBe(scheme.purchase.fresh)
    expect(purchaseLimits({ amount: rupees('1'), folio_number: '1' }, scheme)).toBe(scheme.purchase.additional)
    expect(signOf(scheme.purchase.fresh.minimum ?? rupees('0'))).toBe(1)
  })
})
