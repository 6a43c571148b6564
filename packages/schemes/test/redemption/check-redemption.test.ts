import type { Issue } from '@foliokit/errors'
import { rupees, units, type Rupees, type Units } from '@foliokit/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkRedemption,
  defaultRedemptionRules,
  type AmountLimits,
  type Holdings,
  type RedemptionDraft,
  type RedemptionRule,
  type Scheme,
  type UnitsLimits,
} from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

const folio_number = '15075102'
const summary = (issues: readonly Issue<string, Rupees | Units>[]) =>
  issues.map(({ code, path, nearest }) => [code, path[0], nearest?.toString()])
const amount = (text: string) => ({ folio_number, amount: rupees(text), units: null })
const inUnits = (text: string) => ({ folio_number, amount: null, units: units(text) })
const everything = { folio_number, amount: null, units: null }

describe('checkRedemption (domain §2, §5)', () => {
  it.each<[string, RedemptionDraft, unknown[]]>([
    ['everything', { folio_number }, []],
    ['everything, as nulls', everything, []],
    ['500', amount('500'), []],
    ['0.01 units', inUnits('0.01'), []],
    ['499', amount('499'), [['SCHEMES_AMOUNT_BELOW_MINIMUM', 'amount', '500.00']]],
    ['100000000', amount('100000000'), [['SCHEMES_AMOUNT_ABOVE_MAXIMUM', 'amount', '99999999.00']]],
    ['500.75', amount('500.75'), [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '501.00']]],
    ['0.009 units', inUnits('0.009'), [['SCHEMES_UNITS_BELOW_MINIMUM', 'units', '0.010']]],
    ['100000000 units', inUnits('100000000'), [['SCHEMES_UNITS_ABOVE_MAXIMUM', 'units', '99999999.000']]],
    ['1.6894 units', inUnits('1.6894'), [['SCHEMES_UNITS_NOT_A_MULTIPLE', 'units', '1.689']]],
    [
      'zero',
      amount('0'),
      [
        ['SCHEMES_AMOUNT_NOT_POSITIVE', 'amount', '500.00'],
        ['SCHEMES_AMOUNT_BELOW_MINIMUM', 'amount', '500.00'],
      ],
    ],
    [
      'minus one unit',
      inUnits('-1'),
      [
        ['SCHEMES_UNITS_NOT_POSITIVE', 'units', '0.010'],
        ['SCHEMES_UNITS_BELOW_MINIMUM', 'units', '0.010'],
      ],
    ],
    ['an amount and units', { ...amount('1'), units: units('0') }, [['SCHEMES_AMOUNT_AND_UNITS', 'units', undefined]]],
    ['another scheme', { ...everything, scheme: 'INF109K01VQ1' }, [['SCHEMES_SCHEME_DIFFERS', 'scheme', undefined]]],
  ])('a redemption of %s', (_, draft, expected) => {
    expect(summary(checkRedemption(draft, buildScheme()))).toEqual(expected)
  })

  it('names the field, the limit and the value', () => {
    const [issue] = checkRedemption(inUnits('0.009'), buildScheme())
    expect(issue?.message).toBe('Units 0.009 are below the minimum 0.010.')
    expect(JSON.parse(JSON.stringify(issue?.context))).toEqual({ units: '0.009', minimum: '0.010', maximum: '99999999.000' })
  })

  it('refuses a scheme that gives no redemptions, or of which nothing is known', () => {
    const closed = buildScheme({ redemption: { ...(buildScheme().redemption as NonNullable<Scheme['redemption']>), allowed: false } })
    for (const scheme of [closed, buildScheme({ redemption: undefined })]) {
      expect(summary(checkRedemption(everything, scheme))).toEqual([['SCHEMES_REDEMPTION_NOT_ALLOWED', 'scheme', undefined]])
    }
  })

  it('lets money out of a scheme that is no longer active', () => {
    expect(checkRedemption(everything, buildScheme({ active: false }))).toEqual([])
  })

  it.each(['instant', 'INSTANT'] as const)('%s: by amount, from a scheme that pays out at once', (redemption_mode) => {
    const normalOnly = buildScheme({
      redemption: { ...(buildScheme().redemption as NonNullable<Scheme['redemption']>), instantAllowed: false },
    })
    expect(checkRedemption({ ...amount('500'), redemption_mode }, buildScheme())).toEqual([])
    expect(checkRedemption({ ...amount('500'), redemption_mode: 'normal' }, normalOnly)).toEqual([])
    expect(summary(checkRedemption({ ...amount('500'), redemption_mode }, normalOnly))).toEqual([
      ['SCHEMES_INSTANT_REDEMPTION_NOT_ALLOWED', 'redemption_mode', undefined],
    ])
    for (const draft of [inUnits('1'), everything]) {
      expect(summary(checkRedemption({ ...draft, redemption_mode }, buildScheme()))).toEqual([
        ['SCHEMES_INSTANT_REDEMPTION_NEEDS_AMOUNT', 'amount', undefined],
      ])
    }
  })

  it('filters and extends its rules', () => {
    const small: RedemptionRule<'ACME_ALL_OR_NOTHING'> = (draft, _scheme, { redeemableUnits }) =>
      draft.units == null || redeemableUnits == null
        ? []
        : [{ code: 'ACME_ALL_OR_NOTHING', path: ['units'], message: 'Take all of it.', context: {}, nearest: redeemableUnits }]
    const rules = [...defaultRedemptionRules.filter(({ name }) => name !== 'redemptionWithinLimits'), small]
    const holdings = { redeemableUnits: units('3') }
    expect(summary(checkRedemption(inUnits('0.001'), buildScheme(), { rules, holdings }))).toEqual([
      ['ACME_ALL_OR_NOTHING', 'units', '3.000'],
    ])
  })
})

describe('checkRedemption against what is held', () => {
  it.each<[string, RedemptionDraft, Holdings, unknown[]]>([
    ['as much as is held', inUnits('10.5'), { redeemableUnits: units('10.5') }, []],
    ['as much as it is worth', amount('2368'), { redeemableAmount: rupees('2368.4') }, []],
    ['everything', everything, { redeemableUnits: units('10.5'), redeemableAmount: rupees('2368.4') }, []],
    ['what is not known', inUnits('1000'), {}, []],
    ['more units', inUnits('12'), { redeemableUnits: units('10.5') }, [['SCHEMES_UNITS_ABOVE_HOLDINGS', 'units', '10.500']]],
    ['a greater amount', amount('2369'), { redeemableAmount: rupees('2368.4') }, [['SCHEMES_AMOUNT_ABOVE_HOLDINGS', 'amount', '2368.00']]],
    [
      'an amount of less than the minimum',
      amount('600'),
      { redeemableAmount: rupees('499') },
      [['SCHEMES_AMOUNT_ABOVE_HOLDINGS', 'amount', undefined]],
    ],
    ['everything of nothing', everything, { redeemableUnits: units('0') }, [['SCHEMES_NOTHING_HELD', 'folio_number', undefined]]],
    ['locked units', inUnits('6'), { unlockedUnits: units('5') }, [['SCHEMES_UNITS_LOCKED_IN', 'units', '5.000']]],
    ['free units', inUnits('5'), { unlockedUnits: units('5') }, []],
    ['an amount while some is free', amount('500'), { unlockedUnits: units('5') }, []],
    ['an amount while all is locked', amount('500'), { unlockedUnits: units('0') }, [['SCHEMES_UNITS_LOCKED_IN', 'amount', undefined]]],
    [
      'everything while some is locked',
      everything,
      { redeemableUnits: units('8'), unlockedUnits: units('5') },
      [['SCHEMES_UNITS_LOCKED_IN', 'units', '5.000']],
    ],
    ['everything while all is locked', everything, { unlockedUnits: units('0') }, [['SCHEMES_UNITS_LOCKED_IN', 'units', undefined]]],
    [
      'an amount off the step and above what is held',
      amount('700.5'),
      { redeemableAmount: rupees('600.5') },
      [
        ['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '600.00'],
        ['SCHEMES_AMOUNT_ABOVE_HOLDINGS', 'amount', '600.00'],
      ],
    ],
  ])('%s', (_, draft, holdings, expected) => {
    expect(summary(checkRedemption(draft, buildScheme(), { holdings }))).toEqual(expected)
  })

  it('every nearest value passes every rule', () => {
    const rs = fc.integer({ min: -500, max: 5000 }).map((paise) => rupees((paise / 100).toFixed(2)))
    const us = fc.integer({ min: -500, max: 5000 }).map((count) => units((count / 1000).toFixed(3)))
    const limitsOf = <Value>(value: fc.Arbitrary<Value>) =>
      fc.record({ minimum: fc.option(value), maximum: fc.option(value), multiple: fc.option(value) })
    const facts = fc.record({ redeemableUnits: fc.option(us), redeemableAmount: fc.option(rs), unlockedUnits: fc.option(us) })
    const asked = fc.oneof(
      rs.map((value) => ({ amount: value })),
      us.map((value) => ({ units: value })),
      fc.constant({}),
    )
    fc.assert(
      fc.property(asked, limitsOf(rs), limitsOf(us), facts, (draft, byAmount, byUnits, holdings) => {
        const redemption = { allowed: true, instantAllowed: true, amount: byAmount as AmountLimits, units: byUnits as UnitsLimits }
        const scheme = buildScheme({ redemption })
        for (const { nearest, path } of checkRedemption({ folio_number, ...draft }, scheme, { holdings })) {
          if (nearest !== undefined)
            expect(checkRedemption({ folio_number, [path[0] as string]: nearest }, scheme, { holdings })).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
