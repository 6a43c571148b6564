/** What a refused redemption is told: the field, what was asked for, and what is held or offered (domain §5). */
import { rupees, units } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { checkRedemption, type Holdings, type RedemptionDraft, type Scheme } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

const folio_number = '15075102'
const isin = 'INF277K010L9'
const name = 'A scheme for tests'
const open = buildScheme()
const told = (draft: Partial<RedemptionDraft>, scheme: Scheme, holdings: Holdings = {}): unknown =>
  JSON.parse(JSON.stringify(checkRedemption({ folio_number, ...draft }, scheme, { holdings })))
const closed = {
  code: 'SCHEMES_REDEMPTION_NOT_ALLOWED',
  path: ['scheme'],
  message: `${name} (${isin}) gives no redemptions.`,
  context: { isin, name },
}
const notAtOnce = {
  code: 'SCHEMES_INSTANT_REDEMPTION_NOT_ALLOWED',
  path: ['redemption_mode'],
  message: `${name} (${isin}) gives no instant redemptions.`,
  context: { isin, name },
}

describe('a redemption that is refused is told why, whole:', () => {
  it.each<[string, Partial<RedemptionDraft>, Scheme, unknown[]]>([
    [
      'from another scheme',
      { scheme: 'INF109K01VQ1' },
      open,
      [
        {
          code: 'SCHEMES_SCHEME_DIFFERS',
          path: ['scheme'],
          message: `The order is in INF109K01VQ1, the rules are those of ${isin}.`,
          context: { scheme: 'INF109K01VQ1', isin },
        },
      ],
    ],
    ['from a scheme that gives none', {}, buildScheme({ redemption: { ...open.redemption!, allowed: false } }), [closed]],
    ['from a scheme of which nothing is known', { amount: rupees('1') }, buildScheme({ redemption: undefined }), [closed]],
    [
      'of zero, from a scheme of which nothing is known',
      { amount: rupees('0') },
      buildScheme({ redemption: undefined }),
      [
        closed,
        {
          code: 'SCHEMES_AMOUNT_NOT_POSITIVE',
          path: ['amount'],
          message: 'Amount 0.00 is not above zero.',
          context: { amount: '0.00' },
          nearest: '0.01',
        },
      ],
    ],
    [
      'at once, from a scheme of which nothing is known',
      { amount: rupees('500'), redemption_mode: 'instant' },
      buildScheme({ redemption: undefined }),
      [closed, notAtOnce],
    ],
    [
      'at once, of everything',
      { redemption_mode: 'instant' },
      open,
      [
        {
          code: 'SCHEMES_INSTANT_REDEMPTION_NEEDS_AMOUNT',
          path: ['amount'],
          message: 'An instant redemption names an amount; everything is asked for.',
          context: { units: null },
        },
      ],
    ],
    [
      'at once, by units',
      { units: units('1.5'), redemption_mode: 'instant' },
      open,
      [
        {
          code: 'SCHEMES_INSTANT_REDEMPTION_NEEDS_AMOUNT',
          path: ['amount'],
          message: 'An instant redemption names an amount; units 1.500 is asked for.',
          context: { units: '1.500' },
        },
      ],
    ],
  ])('%s', (_, draft, scheme, expected) => {
    expect(told(draft, scheme)).toEqual(expected)
  })
})

describe('a redemption of more than is held or free is told why, whole:', () => {
  it.each<[string, Partial<RedemptionDraft>, Holdings, unknown]>([
    [
      'an amount',
      { amount: rupees('2369') },
      { redeemableAmount: rupees('2368.4') },
      {
        code: 'SCHEMES_AMOUNT_ABOVE_HOLDINGS',
        path: ['amount'],
        message: 'Amount 2369.00 is above the redeemable amount 2368.40.',
        context: { amount: '2369.00', redeemableAmount: '2368.40' },
        nearest: '2368.00',
      },
    ],
    [
      'units',
      { units: units('12') },
      { redeemableUnits: units('10.5') },
      {
        code: 'SCHEMES_UNITS_ABOVE_HOLDINGS',
        path: ['units'],
        message: 'Units 12.000 are above the redeemable units 10.500.',
        context: { units: '12.000', redeemableUnits: '10.500' },
        nearest: '10.500',
      },
    ],
    [
      'everything of nothing',
      {},
      { redeemableUnits: units('0'), redeemableAmount: rupees('0') },
      {
        code: 'SCHEMES_NOTHING_HELD',
        path: ['folio_number'],
        message: 'Everything is asked for, nothing is redeemable.',
        context: { redeemableUnits: '0.000', redeemableAmount: '0.00' },
      },
    ],
    [
      'locked units',
      { units: units('6') },
      { unlockedUnits: units('5') },
      {
        code: 'SCHEMES_UNITS_LOCKED_IN',
        path: ['units'],
        message: 'Only 5.000 units are past the lock-in; 6.000 is asked for.',
        context: { amount: null, units: '6.000', unlockedUnits: '5.000' },
        nearest: '5.000',
      },
    ],
    [
      'everything while some is locked',
      {},
      { redeemableUnits: units('8'), unlockedUnits: units('5') },
      {
        code: 'SCHEMES_UNITS_LOCKED_IN',
        path: ['units'],
        message: 'Only 5.000 units are past the lock-in; 8.000 is asked for.',
        context: { amount: null, units: '8.000', unlockedUnits: '5.000' },
        nearest: '5.000',
      },
    ],
    [
      'everything of what is not known while all is locked',
      {},
      { unlockedUnits: units('0') },
      {
        code: 'SCHEMES_UNITS_LOCKED_IN',
        path: ['units'],
        message: 'Only 0.000 units are past the lock-in; everything is asked for.',
        context: { amount: null, units: null, unlockedUnits: '0.000' },
      },
    ],
    [
      'an amount while all is locked',
      { amount: rupees('500') },
      { redeemableUnits: units('8'), unlockedUnits: units('0') },
      {
        code: 'SCHEMES_UNITS_LOCKED_IN',
        path: ['amount'],
        message: 'Only 0.000 units are past the lock-in; 500.00 is asked for.',
        context: { amount: '500.00', units: null, unlockedUnits: '0.000' },
      },
    ],
    [
      'an amount and units, of which neither is held to what is held: which of them counts is anyone’s guess',
      { amount: rupees('5000'), units: units('12') },
      { redeemableAmount: rupees('1'), redeemableUnits: units('1'), unlockedUnits: units('0') },
      {
        code: 'SCHEMES_AMOUNT_AND_UNITS',
        path: ['units'],
        message: 'Amount 5000.00 and units 12.000 are both given; give one of them, or neither for everything.',
        context: { amount: '5000.00', units: '12.000' },
      },
    ],
  ])('%s', (_, draft, holdings, expected) => {
    expect(told(draft, open, holdings)).toEqual([expected])
  })

  it('not one of exactly what is held', () => {
    expect(told({ amount: rupees('2368') }, open, { redeemableAmount: rupees('2368') })).toEqual([])
  })

  it.each([
    ['nothing while all is locked', '0', undefined],
    ['the least amount while some is free', '0.001', '500.00'],
  ])('an amount below the least has %s to offer', (_, free, nearest) => {
    const [issue] = checkRedemption({ folio_number, amount: rupees('499') }, open, { holdings: { unlockedUnits: units(free) } })
    expect([issue?.code, issue?.nearest?.toString()]).toEqual(['SCHEMES_AMOUNT_BELOW_MINIMUM', nearest])
  })
})
