/** What a refused plan is told: the field by v2's name, what was given, and what is offered (domain §4.2, §5). */
import { describe, expect, it } from 'vitest'
import { checkPlan, planFrequency, type PlanDraft, type PlannedSchemes, type SystematicPlans } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'
import { from, offering, plan, purchase, redemption, switched, to } from './fixture.js'

const name = 'A scheme for tests'
const isin = 'INF277K010L9'
const told = (issues: unknown): unknown => JSON.parse(JSON.stringify(issues))
const sip = (plans: SystematicPlans): PlannedSchemes => ({ kind: 'purchase', scheme: buildScheme({ sip: plans }) })
const closed: SystematicPlans = { ...buildScheme().stpOut!, allowed: false }

const notAllowed = (code: string, field: string, says: string, of = isin) => ({
  code: `SCHEMES_${code}_NOT_ALLOWED`,
  path: [field],
  message: `${name} (${of}) ${says}.`,
  context: { isin: of, name },
})

describe('a plan that is refused is told why, whole:', () => {
  it.each<[string, PlannedSchemes, Partial<PlanDraft>, unknown]>([
    [
      'in an inactive scheme',
      { kind: 'purchase', scheme: buildScheme({ active: false }) },
      {},
      { code: 'SCHEMES_SCHEME_INACTIVE', path: ['scheme'], message: `${name} (${isin}) is not active.`, context: { isin, name } },
    ],
    [
      'a SIP',
      { kind: 'purchase', scheme: buildScheme({ sip: { ...buildScheme().sip!, allowed: false } }) },
      {},
      notAllowed('SIP', 'scheme', 'takes no SIP'),
    ],
    [
      'an SWP',
      { kind: 'redemption', scheme: buildScheme({ swp: { ...buildScheme().swp!, allowed: false } }) },
      {},
      notAllowed('SWP', 'scheme', 'gives no SWP'),
    ],
    [
      'an STP out of a scheme',
      { kind: 'switch', from: { ...from, stpOut: closed }, to },
      {},
      notAllowed('STP_OUT', 'switch_out_scheme', 'allows no STP out of it', from.isin),
    ],
    [
      'an STP into a scheme',
      { kind: 'switch', from, to: { ...to, stpIn: closed } },
      {},
      notAllowed('STP_IN', 'switch_in_scheme', 'allows no STP into it', to.isin),
    ],
    [
      'a purchase plan that is not systematic',
      { kind: 'purchase', scheme: buildScheme({ purchase: { ...buildScheme().purchase, allowed: false } }) },
      { systematic: false },
      notAllowed('PURCHASE', 'scheme', 'takes no purchases'),
    ],
    [
      'a redemption plan without a folio',
      redemption,
      { folio_number: undefined },
      {
        code: 'SCHEMES_FOLIO_MISSING',
        path: ['folio_number'],
        message: 'A redemption plan names the folio it takes from; none is given.',
        context: { folio_number: null },
      },
    ],
    [
      'a switch plan in a folio without a number',
      switched,
      { folio_number: '' },
      {
        code: 'SCHEMES_FOLIO_MISSING',
        path: ['folio_number'],
        message: 'A switch plan names the folio it takes from; none is given.',
        context: { folio_number: '' },
      },
    ],
    [
      'a daily plan on a day',
      sip(offering('daily')),
      { frequency: 'daily', installment_day: 3 },
      {
        code: 'SCHEMES_INSTALLMENT_DAY_FORBIDDEN',
        path: ['installment_day'],
        message: 'A daily plan takes no installment day; 3 is given.',
        context: { frequency: 'daily', installment_day: 3 },
        nearest: null,
      },
    ],
    [
      'a weekly plan on a Saturday',
      sip(offering('day_in_a_week')),
      { frequency: 'day_in_a_week', installment_day: 6 },
      {
        code: 'SCHEMES_INSTALLMENT_DAY_INVALID',
        path: ['installment_day'],
        message: 'Installment day 6 is not one of a day_in_a_week plan, which takes 1 to 5.',
        context: { frequency: 'day_in_a_week', installment_day: 6, minimum: 1, maximum: 5 },
        nearest: 5,
      },
    ],
    [
      'a monthly plan on no day',
      purchase,
      { installment_day: undefined },
      {
        code: 'SCHEMES_INSTALLMENT_DAY_INVALID',
        path: ['installment_day'],
        message: 'Installment day null is not one of a monthly plan, which takes 1 to 28.',
        context: { frequency: 'monthly', installment_day: null, minimum: 1, maximum: 28 },
      },
    ],
    [
      'a plan on a day that is not offered, of those that are days of its frequency',
      sip(offering('monthly', { days: [1, 7, 31] })),
      { installment_day: 5 },
      {
        code: 'SCHEMES_INSTALLMENT_DAY_NOT_OFFERED',
        path: ['installment_day'],
        message: 'Installment day 5 is not offered; the days of monthly are 1, 7.',
        context: { frequency: 'monthly', installment_day: 5, days: [1, 7] },
        nearest: 7,
      },
    ],
    [
      'a plan where no day is offered',
      sip(offering('monthly', { days: [] })),
      { installment_day: 5 },
      {
        code: 'SCHEMES_INSTALLMENT_DAY_NOT_OFFERED',
        path: ['installment_day'],
        message: 'Installment day 5 is not offered; the days of monthly are none.',
        context: { frequency: 'monthly', installment_day: 5, days: [] },
      },
    ],
    [
      'a plan of too few installments',
      purchase,
      { number_of_installments: 5 },
      {
        code: 'SCHEMES_INSTALLMENTS_BELOW_MINIMUM',
        path: ['number_of_installments'],
        message: '5 installments are below the minimum 6.',
        context: { number_of_installments: 5, minimum: 6, maximum: 1200 },
        nearest: 6,
      },
    ],
  ])('%s', (_, planned, change, expected) => {
    expect(told(checkPlan({ ...plan, ...change }, planned))).toEqual([expected])
  })
})

describe('a frequency that is refused is told why, whole:', () => {
  const many: SystematicPlans = { allowed: true, frequencies: { ...offering('monthly').frequencies, ...offering('yearly').frequencies } }
  const none: SystematicPlans = { allowed: true, frequencies: {} }

  it.each<[string, SystematicPlans, string, unknown]>([
    [
      'Monthly',
      many,
      'is unknown',
      {
        code: 'SCHEMES_FREQUENCY_UNKNOWN',
        path: ['frequency'],
        message: 'Frequency Monthly is unknown; accepted: monthly, yearly.',
        context: { frequency: 'Monthly', accepted: ['monthly', 'yearly'] },
        nearest: 'monthly',
      },
    ],
    [
      'sporadic',
      none,
      'is unknown, where none is accepted',
      {
        code: 'SCHEMES_FREQUENCY_UNKNOWN',
        path: ['frequency'],
        message: 'Frequency sporadic is unknown; accepted: none.',
        context: { frequency: 'sporadic', accepted: [] },
      },
    ],
    [
      'daily',
      many,
      'is not offered',
      {
        code: 'SCHEMES_FREQUENCY_NOT_OFFERED',
        path: ['frequency'],
        message: 'Frequency daily is not offered; offered: monthly, yearly.',
        context: { frequency: 'daily', offered: ['monthly', 'yearly'] },
        nearest: 'monthly',
      },
    ],
    [
      'daily',
      none,
      'is not offered, where none is',
      {
        code: 'SCHEMES_FREQUENCY_NOT_OFFERED',
        path: ['frequency'],
        message: 'Frequency daily is not offered; offered: none.',
        context: { frequency: 'daily', offered: [] },
      },
    ],
  ])('%s, with %o, %s', (frequency, offered, _, expected) => {
    expect(told(planFrequency({ ...plan, frequency }, sip(offered)))).toEqual([expected])
  })
})
