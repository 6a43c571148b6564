/** What a refused switch is told: the field, the scheme it is about, and what was found (domain §1, §5). */
import { rupees, units } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { checkSwitch, type Holdings, type Scheme, type SwitchDraft } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

const from = buildScheme({ isin: 'INF173K01FE6', name: 'The one left' })
const to = buildScheme({ isin: 'INF173K02FE5', name: 'The one entered' })
const told = (draft: Partial<SwitchDraft>, out: Scheme, into: Scheme, holdings: Holdings = {}): unknown =>
  JSON.parse(JSON.stringify(checkSwitch({ folio_number: '39171511', ...draft }, { from: out, to: into }, { holdings })))

describe('a switch that is refused is told why, whole:', () => {
  it.each<[string, Partial<SwitchDraft>, Scheme, Scheme, unknown]>([
    [
      'out of another scheme',
      { switch_out_scheme: 'INF109K01VQ1' },
      from,
      to,
      {
        code: 'SCHEMES_SCHEME_DIFFERS',
        path: ['switch_out_scheme'],
        message: 'The order names INF109K01VQ1 as switch_out_scheme, the rules are those of INF173K01FE6.',
        context: { scheme: 'INF109K01VQ1', isin: 'INF173K01FE6' },
      },
    ],
    [
      'into another scheme',
      { switch_in_scheme: 'INF109K01VQ1' },
      from,
      to,
      {
        code: 'SCHEMES_SCHEME_DIFFERS',
        path: ['switch_in_scheme'],
        message: 'The order names INF109K01VQ1 as switch_in_scheme, the rules are those of INF173K02FE5.',
        context: { scheme: 'INF109K01VQ1', isin: 'INF173K02FE5' },
      },
    ],
    [
      'into itself',
      {},
      from,
      from,
      {
        code: 'SCHEMES_SWITCH_SAME_SCHEME',
        path: ['switch_in_scheme'],
        message: 'The switch leads from INF173K01FE6 into itself.',
        context: { isin: 'INF173K01FE6' },
      },
    ],
    [
      'into another fund house',
      {},
      from,
      { ...to, amc: '3' },
      {
        code: 'SCHEMES_SWITCH_AMC_DIFFERS',
        path: ['switch_in_scheme'],
        message: 'INF173K01FE6 is of fund house 36, INF173K02FE5 of 3; a switch stays within one.',
        context: { from: '36', to: '3' },
      },
    ],
    [
      'out of a closed scheme',
      {},
      { ...from, switchOut: { ...from.switchOut!, allowed: false } },
      to,
      {
        code: 'SCHEMES_SWITCH_OUT_NOT_ALLOWED',
        path: ['switch_out_scheme'],
        message: 'The one left (INF173K01FE6) allows no switches out.',
        context: { isin: 'INF173K01FE6', name: 'The one left' },
      },
    ],
    [
      'into an inactive scheme',
      {},
      from,
      { ...to, active: false },
      {
        code: 'SCHEMES_SCHEME_INACTIVE',
        path: ['switch_in_scheme'],
        message: 'The one entered (INF173K02FE5) is not active.',
        context: { isin: 'INF173K02FE5', name: 'The one entered' },
      },
    ],
    [
      'into a closed scheme',
      {},
      from,
      { ...to, switchIn: { ...to.switchIn!, allowed: false } },
      {
        code: 'SCHEMES_SWITCH_IN_NOT_ALLOWED',
        path: ['switch_in_scheme'],
        message: 'The one entered (INF173K02FE5) takes no switches in.',
        context: { isin: 'INF173K02FE5', name: 'The one entered' },
      },
    ],
  ])('%s', (_, draft, out, into, expected) => {
    expect(told(draft, out, into)).toEqual([expected])
  })

  it('an amount and units, of which neither is held to a limit: which of them counts is anyone’s guess', () => {
    const holdings = { redeemableAmount: rupees('1'), redeemableUnits: units('1'), unlockedUnits: units('0') }
    expect(told({ amount: rupees('0.5'), units: units('0.0005') }, from, to, holdings)).toEqual([
      {
        code: 'SCHEMES_AMOUNT_AND_UNITS',
        path: ['units'],
        message: 'Amount 0.50 and units 0.0005 are both given; give one of them, or neither for everything.',
        context: { amount: '0.50', units: '0.0005' },
      },
    ])
  })
})
