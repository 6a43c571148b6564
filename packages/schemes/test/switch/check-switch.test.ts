import type { Issue } from '@foliokit/errors'
import { rupees, units, type Rupees, type Units } from '@foliokit/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkSwitch,
  defaultSwitchRules,
  type AmountLimits,
  type Scheme,
  type SwitchDraft,
  type SwitchRule,
  type Withdrawal,
} from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

const folio_number = '39171511'
const from = buildScheme({ isin: 'INF173K01FE6' })
const to = buildScheme({ isin: 'INF173K02FE5' })
const amount = (text: string): SwitchDraft => ({ folio_number, amount: rupees(text) })
const inUnits = (text: string): SwitchDraft => ({ folio_number, units: units(text) })
const everything: SwitchDraft = { folio_number, amount: null, units: null }
const summary = (issues: readonly Issue<string, Rupees | Units>[]) =>
  issues.map(({ code, path, nearest, context }) => [code, path[0], nearest?.toString(), context['scheme']])
const limits = (minimum: string, multiple: string): AmountLimits => ({
  minimum: rupees(minimum),
  maximum: null,
  multiple: rupees(multiple),
})
const withOut = (scheme: Scheme, out: Partial<Withdrawal>): Scheme => ({
  ...scheme,
  switchOut: { ...(scheme.switchOut as Withdrawal), ...out },
})

describe('checkSwitch (domain §2, §5)', () => {
  it.each<[string, SwitchDraft, unknown[]]>([
    ['everything', everything, []],
    ['5000', amount('5000'), []],
    ['0.01 units, worth whatever they are', inUnits('0.01'), []],
    ['the schemes by name', { ...everything, switch_out_scheme: from.isin, switch_in_scheme: to.isin }, []],
    ['4999, enough to leave, not to enter', amount('4999'), [['SCHEMES_AMOUNT_BELOW_MINIMUM', 'amount', '5000.00', to.isin]]],
    [
      '999, too little for either',
      amount('999'),
      [
        ['SCHEMES_AMOUNT_BELOW_MINIMUM', 'amount', '5000.00', from.isin],
        ['SCHEMES_AMOUNT_BELOW_MINIMUM', 'amount', '5000.00', to.isin],
      ],
    ],
    [
      '5000.5, off both steps',
      amount('5000.5'),
      [
        ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '5000.00', from.isin],
        ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '5000.00', to.isin],
      ],
    ],
    ['0.015 units', inUnits('0.015'), [['SCHEMES_UNITS_NOT_A_MULTIPLE', 'units', '0.010', from.isin]]],
    [
      'no units',
      inUnits('0'),
      [
        ['SCHEMES_UNITS_NOT_POSITIVE', 'units', '0.010', undefined],
        ['SCHEMES_UNITS_BELOW_MINIMUM', 'units', '0.010', from.isin],
      ],
    ],
    ['an amount and units', { ...amount('1'), units: units('0') }, [['SCHEMES_AMOUNT_AND_UNITS', 'units', undefined, undefined]]],
    [
      'other schemes than those at hand',
      { ...everything, switch_out_scheme: to.isin, switch_in_scheme: from.isin },
      [
        ['SCHEMES_SCHEME_DIFFERS', 'switch_out_scheme', undefined, to.isin],
        ['SCHEMES_SCHEME_DIFFERS', 'switch_in_scheme', undefined, from.isin],
      ],
    ],
  ])('a switch of %s', (_, draft, expected) => {
    expect(summary(checkSwitch(draft, { from, to }))).toEqual(expected)
  })

  it('says whose limit was broken', () => {
    const [issue] = checkSwitch(amount('4999'), { from, to })
    expect(issue?.message).toBe('INF173K02FE5: Amount 4999.00 is below the minimum 5000.00.')
    expect(JSON.parse(JSON.stringify(issue?.context))).toEqual({ scheme: to.isin, amount: '4999.00', minimum: '5000.00', maximum: null })
  })

  it.each<[string, Scheme, Scheme, string[]]>([
    ['into itself', from, from, ['SCHEMES_SWITCH_SAME_SCHEME']],
    ['into another fund house', from, { ...to, amc: '3' }, ['SCHEMES_SWITCH_AMC_DIFFERS']],
    ['into a fund house that is not known', from, { ...to, amc: null }, []],
    ['out of a fund house that is not known', { ...from, amc: undefined }, to, []],
    ['out of a closed scheme', withOut(from, { allowed: false }), to, ['SCHEMES_SWITCH_OUT_NOT_ALLOWED']],
    ['out of a scheme of which nothing is known', { ...from, switchOut: undefined }, to, ['SCHEMES_SWITCH_OUT_NOT_ALLOWED']],
    ['out of an inactive scheme', { ...from, active: false }, to, []],
    ['into an inactive scheme', from, { ...to, active: false }, ['SCHEMES_SCHEME_INACTIVE']],
    ['into a closed scheme', from, { ...to, switchIn: { allowed: false, amount: limits('1', '1') } }, ['SCHEMES_SWITCH_IN_NOT_ALLOWED']],
    ['into a scheme of which nothing is known', from, { ...to, switchIn: undefined }, ['SCHEMES_SWITCH_IN_NOT_ALLOWED']],
  ])('%s', (_, out, into, codes) => {
    expect(checkSwitch(amount('5000'), { from: out, to: into }).map(({ code }) => code)).toEqual(codes)
  })

  it('offers an amount on the steps of both schemes', () => {
    const out = withOut(from, { amount: limits('1', '400') })
    const into: Scheme = { ...to, switchIn: { allowed: true, amount: limits('500', '600') } }
    expect(summary(checkSwitch(amount('500'), { from: out, to: into }))).toEqual([
      ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '1200.00', out.isin],
      ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '1200.00', into.isin],
    ])
  })

  it.each<[SwitchDraft, string, string | undefined]>([
    [inUnits('12'), 'SCHEMES_UNITS_ABOVE_HOLDINGS', '10.500'],
    [amount('6001'), 'SCHEMES_AMOUNT_ABOVE_HOLDINGS', '6000.00'],
    [inUnits('10.25'), 'SCHEMES_UNITS_LOCKED_IN', '10.000'],
    [everything, 'SCHEMES_UNITS_LOCKED_IN', '10.000'],
  ])('refuses %o above what is held or free: %s, nearest %s', (draft, code, nearest) => {
    const holdings = { redeemableUnits: units('10.5'), redeemableAmount: rupees('6000.99') }
    const locked = code === 'SCHEMES_UNITS_LOCKED_IN' ? { ...holdings, unlockedUnits: units('10') } : holdings
    expect(checkSwitch(draft, { from, to }, { holdings: locked }).map((issue) => [issue.code, issue.nearest?.toString()])).toEqual([
      [code, nearest],
    ])
  })

  it('filters and extends its rules', () => {
    const rule: SwitchRule<'ACME_NO_SWITCHES'> = () => [{ code: 'ACME_NO_SWITCHES', path: [], message: 'Not here.', context: {} }]
    const rules = [...defaultSwitchRules.filter(({ name }) => name !== 'switchInWithinLimits'), rule]
    expect(checkSwitch(amount('4999'), { from, to }, { rules }).map(({ code }) => code)).toEqual(['ACME_NO_SWITCHES'])
  })

  it('every nearest value passes every rule of both schemes', () => {
    const rs = fc.integer({ min: 1, max: 3000 }).map((paise) => rupees((paise / 100).toFixed(2)))
    const us = fc.integer({ min: 1, max: 3000 }).map((count) => units((count / 1000).toFixed(3)))
    const of = <Value>(value: fc.Arbitrary<Value>) =>
      fc.record({ minimum: fc.option(value), maximum: fc.constant(null), multiple: fc.option(value) })
    const asked = fc.oneof(
      rs.map((value) => ({ amount: value })),
      us.map((value) => ({ units: value })),
    )
    const facts = fc.record({ redeemableUnits: fc.option(us), redeemableAmount: fc.option(rs), unlockedUnits: fc.option(us) })
    fc.assert(
      fc.property(asked, of(rs), of(us), of(rs), facts, (draft, out, outUnits, into, holdings) => {
        const schemes = { from: withOut(from, { amount: out, units: outUnits }), to: { ...to, switchIn: { allowed: true, amount: into } } }
        for (const { nearest, path } of checkSwitch({ folio_number, ...draft }, schemes, { holdings })) {
          if (nearest !== undefined) expect(checkSwitch({ folio_number, [path[0] as string]: nearest }, schemes, { holdings })).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})
