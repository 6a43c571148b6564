import type { Issue } from '@foliokit/errors'
import { rupees, type Rupees } from '@foliokit/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan, checkPurchase, checkRedemption, checkSwitch, type PlanDraft, type PlannedSchemes } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'
import { from, limits, offering, plan, purchase, redemption, summary, switched, to } from './fixture.js'

const frequency = { daily: null, day_in_a_week: 3, monthly: 10 } as const
const paise = (count: number): Rupees => rupees((count / 100).toFixed(2))

describe('the amount of a plan (domain §5; v2 documents, amount)', () => {
  it.each<[string, string, PlannedSchemes, Partial<PlanDraft>, unknown[]]>([
    ['SIP', '1000', purchase, {}, []],
    ['SIP', '900', purchase, {}, ['AMOUNT_BELOW_MINIMUM 1000.00']],
    ['SIP', '1050', purchase, {}, ['AMOUNT_NOT_A_MULTIPLE 1000.00']],
    ['SIP', '1051', purchase, {}, ['AMOUNT_NOT_A_MULTIPLE 1100.00']],
    ['SIP', '200000000', purchase, {}, ['AMOUNT_ABOVE_MAXIMUM 99999900.00']],
    ['SIP', '0', purchase, {}, ['AMOUNT_NOT_POSITIVE 1000.00', 'AMOUNT_BELOW_MINIMUM 1000.00']],
    ['SIP of a frequency that is not offered', '1', purchase, { frequency: 'yearly' }, ['FREQUENCY_NOT_OFFERED monthly']],
    [
      'SIP of nothing and no frequency',
      '0',
      purchase,
      { frequency: 'yearly' },
      ['FREQUENCY_NOT_OFFERED monthly', 'AMOUNT_NOT_POSITIVE 0.01'],
    ],
    ['SWP', '500', redemption, {}, []],
    ['SWP', '499.5', redemption, {}, ['AMOUNT_BELOW_MINIMUM 500.00', 'AMOUNT_NOT_A_MULTIPLE 500.00']],
    ['STP', '1000', switched, {}, []],
    ['STP', '999', switched, {}, ['AMOUNT_BELOW_MINIMUM 1000.00', 'AMOUNT_BELOW_MINIMUM 1000.00']],
    ['weekly STP', '999', switched, { frequency: 'day_in_a_week' }, []],
    ['plan into a folio', '1000', purchase, { systematic: false }, []],
    ['plan into a folio', '999', purchase, { systematic: false }, ['AMOUNT_BELOW_MINIMUM 1000.00']],
    ['plan into a new folio', '1000', purchase, { systematic: false, folio_number: null }, ['AMOUNT_BELOW_MINIMUM 5000.00']],
    ['plan off the SIP’s steps', '1001', purchase, { systematic: false }, []],
    ['redemption plan', '499', redemption, { systematic: false }, ['AMOUNT_BELOW_MINIMUM 500.00']],
    ['switch plan', '4999', switched, { systematic: false }, ['AMOUNT_BELOW_MINIMUM 5000.00']],
    ['switch plan', '5000.4', switched, { systematic: false }, ['AMOUNT_NOT_A_MULTIPLE 5000.00', 'AMOUNT_NOT_A_MULTIPLE 5000.00']],
  ])('a %s of %s', (_, amount, planned, change, expected) => {
    const issues = summary(checkPlan({ ...plan, ...change, amount: rupees(amount) }, planned))
    expect(issues.map(([code, , nearest]) => `${code} ${nearest}`)).toEqual(expected)
  })

  it('of a switch plan says whose limit was broken', () => {
    const [issue] = checkPlan({ ...plan, systematic: false, amount: rupees('4999') }, switched)
    expect([issue?.message, issue?.context['scheme']]).toEqual(['INF173K02FE5: Amount 4999.00 is below the minimum 5000.00.', to.isin])
  })

  it.each(['purchase', 'redemption'] as const)('without limits, or with a zero one, breaks no rule of a %s plan', (kind) => {
    const none = offering('monthly', { amount: limits('0', null, '0') })
    const scheme = buildScheme({ sip: none, swp: none })
    expect(checkPlan({ ...plan, amount: rupees('0.01') }, { kind, scheme })).toEqual([])
  })

  it('of a plan that is not systematic breaks the limits that the order breaks, with the same nearest amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 700_000 }), fc.option(fc.constant('15075102')), (count, folio_number) => {
        const amount = paise(count)
        const codes = (planned: PlannedSchemes) =>
          checkPlan({ ...plan, systematic: false, amount, folio_number }, planned)
            .map(({ code, nearest }) => `${code} ${String(nearest)}`)
            .filter((each) => !each.startsWith('SCHEMES_FOLIO_MISSING'))
            .sort()
        const ofOrder = (issues: readonly Issue<string>[]) => issues.map(({ code, nearest }) => `${code} ${String(nearest)}`).sort()
        const scheme = buildScheme()
        expect(codes(purchase)).toEqual(ofOrder(checkPurchase({ amount, folio_number }, scheme)))
        expect(codes(redemption)).toEqual(ofOrder(checkRedemption({ amount, folio_number: '1' }, scheme)))
        expect(codes(switched)).toEqual(ofOrder(checkSwitch({ amount, folio_number: '1' }, { from, to })))
      }),
    )
  })
})

describe('every nearest value of a plan', () => {
  it('passes every rule on its field, of both schemes', () => {
    const limit = fc.option(fc.integer({ min: 0, max: 3000 }).map(paise))
    const amounts = fc.record({ minimum: limit, maximum: limit, multiple: limit })
    const terms = fc.record({
      amount: amounts,
      days: fc.option(fc.array(fc.integer({ min: 1, max: 31 }))),
      minimumInstallments: fc.option(fc.integer({ min: 0, max: 1300 })),
    })
    const names = fc.constantFrom(...Object.keys(frequency), 'half_yearly', 'half-yearly', 'Monthly', 'sporadic')
    const plans = fc.record({ allowed: fc.constant(true), frequencies: fc.dictionary(names, terms) })
    const draft = fc.record({
      amount: fc.integer({ min: -10, max: 5000 }).map(paise),
      frequency: names,
      installment_day: fc.option(fc.integer({ min: -1, max: 32 })),
      number_of_installments: fc.double({ min: -5, max: 1300, noNaN: true }),
      systematic: fc.boolean(),
      folio_number: fc.option(fc.constant('15075102')),
    })
    fc.assert(
      fc.property(draft, fc.constantFrom('purchase', 'redemption', 'switch'), plans, plans, amounts, (asked, kind, out, into, order) => {
        const enters = { switchIn: { allowed: true, amount: order }, stpIn: into }
        const scheme = buildScheme({ sip: out, swp: into, purchase: { allowed: true, fresh: order, additional: order } })
        const planned: PlannedSchemes =
          kind === 'switch' ? { kind, from: { ...from, stpOut: out }, to: { ...to, ...enters } } : { kind, scheme }
        for (const { nearest, path } of checkPlan(asked, planned)) {
          if (nearest === undefined) continue
          const again = checkPlan({ ...asked, [String(path[0])]: nearest }, planned)
          expect(again.filter((issue) => issue.path[0] === path[0])).toEqual([])
        }
      }),
      { numRuns: 2000 },
    )
  })
})
