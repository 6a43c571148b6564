import { describe, expect, it } from 'vitest'
import { checkPlan, defaultPlanRules, type PlanDraft, type PlannedSchemes, type PlanRule, type Scheme } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'
import { from, plan, purchase, redemption, summary, switched, to } from './fixture.js'

const at = (kind: 'purchase' | 'redemption', scheme: Partial<Scheme>): PlannedSchemes => ({ kind, scheme: buildScheme(scheme) })
const over = (out: Partial<Scheme>, into: Partial<Scheme>): PlannedSchemes => ({
  kind: 'switch',
  from: { ...from, ...out },
  to: { ...to, ...into },
})
const open = buildScheme()
const closed = { ...open.stpOut!, allowed: false }

describe('checkPlan (domain §5, §6)', () => {
  it.each<[string, PlannedSchemes, Partial<PlanDraft>]>([
    ['a SIP', purchase, {}],
    ['a SIP into a new folio', purchase, { folio_number: null }],
    ['an SWP', redemption, {}],
    ['an STP', switched, {}],
    ['a purchase plan', purchase, { systematic: false }],
    ['a redemption plan', redemption, { systematic: false }],
    ['a switch plan', switched, { systematic: false }],
    ['a plan that names its scheme', purchase, { scheme: 'INF277K010L9' }],
    ['a plan that names its schemes', switched, { switch_out_scheme: from.isin, switch_in_scheme: to.isin }],
  ])('passes %s', (_, planned, change) => {
    expect(checkPlan({ ...plan, ...change }, planned)).toEqual([])
  })

  it.each<[string, PlannedSchemes, Partial<PlanDraft>, unknown[]]>([
    ['of another scheme', purchase, { scheme: from.isin }, [['SCHEME_DIFFERS', 'scheme', undefined]]],
    [
      'of other schemes',
      switched,
      { switch_out_scheme: to.isin, switch_in_scheme: from.isin },
      [
        ['SCHEME_DIFFERS', 'switch_out_scheme', undefined],
        ['SCHEME_DIFFERS', 'switch_in_scheme', undefined],
      ],
    ],
    ['into itself', { kind: 'switch', from, to: from }, {}, [['SWITCH_SAME_SCHEME', 'switch_in_scheme', undefined]]],
    ['into another fund house', over({}, { amc: '3' }), {}, [['SWITCH_AMC_DIFFERS', 'switch_in_scheme', undefined]]],
    ['into a fund house that is not known', over({}, { amc: null }), {}, []],
    ['into an inactive scheme', at('purchase', { active: false }), {}, [['SCHEME_INACTIVE', 'scheme', undefined]]],
    ['over to an inactive scheme', over({}, { active: false }), {}, [['SCHEME_INACTIVE', 'switch_in_scheme', undefined]]],
    ['out of an inactive scheme that still pays', at('redemption', { active: false }), {}, []],
    ['over from an inactive scheme that still lets go', over({ active: false }, {}), {}, []],
    ['from no folio', redemption, { folio_number: undefined }, [['FOLIO_MISSING', 'folio_number', undefined]]],
    ['over in no folio', switched, { folio_number: null }, [['FOLIO_MISSING', 'folio_number', undefined]]],
    ['over in a folio without a number', switched, { folio_number: '' }, [['FOLIO_MISSING', 'folio_number', undefined]]],
  ])('a plan %s', (_, planned, change, expected) => {
    expect(summary(checkPlan({ ...plan, ...change }, planned))).toEqual(expected)
  })

  it.each<[string, PlannedSchemes, unknown[], unknown[]]>([
    ['SIP', at('purchase', { sip: { ...open.sip!, allowed: false } }), ['SIP_NOT_ALLOWED'], []],
    ['SWP', at('redemption', { swp: { ...open.swp!, allowed: false } }), ['SWP_NOT_ALLOWED'], []],
    ['STP out of it', over({ stpOut: closed }, {}), ['STP_OUT_NOT_ALLOWED'], []],
    ['STP into it', over({}, { stpIn: closed }), ['STP_IN_NOT_ALLOWED'], []],
    ['purchases', at('purchase', { purchase: { ...open.purchase, allowed: false } }), [], ['PURCHASE_NOT_ALLOWED']],
    ['redemptions', at('redemption', { redemption: { ...open.redemption!, allowed: false } }), [], ['REDEMPTION_NOT_ALLOWED']],
    ['switches out of it', over({ switchOut: { ...open.switchOut!, allowed: false } }, {}), [], ['SWITCH_OUT_NOT_ALLOWED']],
    ['switches into it', over({}, { switchIn: { ...open.switchIn!, allowed: false } }), [], ['SWITCH_IN_NOT_ALLOWED']],
    ['SIP of which nothing is known', at('purchase', { sip: undefined }), ['SIP_NOT_ALLOWED', 'FREQUENCY_NOT_OFFERED'], []],
    ['SWP of which nothing is known', at('redemption', { swp: undefined }), ['SWP_NOT_ALLOWED', 'FREQUENCY_NOT_OFFERED'], []],
    ['redemptions of which nothing is known', at('redemption', { redemption: undefined }), [], ['REDEMPTION_NOT_ALLOWED']],
    [
      'switches of which nothing is known',
      over({ switchOut: undefined }, { switchIn: undefined }),
      [],
      ['SWITCH_OUT_NOT_ALLOWED', 'SWITCH_IN_NOT_ALLOWED'],
    ],
  ])('a scheme closed to %s refuses a systematic plan or one that is not', (_, planned, systematic, otherwise) => {
    expect(summary(checkPlan(plan, planned)).map(([code]) => code)).toEqual(systematic)
    expect(summary(checkPlan({ ...plan, systematic: false }, planned)).map(([code]) => code)).toEqual(otherwise)
  })

  it('filters and extends its rules', () => {
    const rule: PlanRule<'ACME_NO_SWITCHES'> = (_draft, { kind }) =>
      kind === 'switch' ? [{ code: 'ACME_NO_SWITCHES', path: [], message: 'Not here.', context: {} }] : []
    const rules = [...defaultPlanRules.filter(({ name }) => name !== 'planFolio'), rule]
    expect(checkPlan({ ...plan, folio_number: null }, switched, { rules }).map(({ code }) => code)).toEqual(['ACME_NO_SWITCHES'])
    expect(checkPlan({ ...plan, folio_number: null }, redemption, { rules })).toEqual([])
  })

  it('takes a frequency of another team once the rule of known ones is left out', () => {
    const scheme = buildScheme({ sip: { allowed: true, frequencies: { every_payday: closed.frequencies['monthly']! } } })
    const rules = defaultPlanRules.filter(({ name }) => name !== 'planFrequency')
    const draft: PlanDraft = { ...plan, frequency: 'every_payday', number_of_installments: 5 }
    expect(summary(checkPlan(draft, { kind: 'purchase', scheme }, { rules }))).toEqual([
      ['INSTALLMENTS_BELOW_MINIMUM', 'number_of_installments', '6'],
    ])
  })
})
