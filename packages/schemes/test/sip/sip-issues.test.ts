/** What a refused SIP is told: the field by v1's name, what was given, and what is offered (v1 document, SIP order). */
import { rupees } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { checkSip, type Scheme, type SipDraft, type SystematicPlans } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

const isin = 'INF277K010L9'
const name = 'A scheme for tests'
const draft: SipDraft = { amount: rupees('10000'), start_day: '5', frequency: 'MONTHLY', installments: 20 }
const open = buildScheme()
const monthly = open.sip!.frequencies['monthly']!
const offering = (frequencies: SystematicPlans['frequencies']): Scheme => buildScheme({ sip: { allowed: true, frequencies } })
const told = (change: Partial<SipDraft>, scheme: Scheme): unknown => JSON.parse(JSON.stringify(checkSip({ ...draft, ...change }, scheme)))
const frequency = (given: string, message: string, offered: readonly string[], nearest?: string) => ({
  code: 'SCHEMES_SIP_FREQUENCY_NOT_OFFERED',
  path: ['frequency'],
  message,
  context: { frequency: given, offered },
  ...(nearest !== undefined && { nearest }),
})

describe('a SIP that is refused is told why, whole:', () => {
  it.each<[string, Partial<SipDraft>, Scheme, unknown]>([
    [
      'of another scheme',
      { isin: 'INF109K01VQ1' },
      open,
      {
        code: 'SCHEMES_SCHEME_DIFFERS',
        path: ['isin'],
        message: `The SIP is in INF109K01VQ1, the rules are those of ${isin}.`,
        context: { scheme: 'INF109K01VQ1', isin },
      },
    ],
    [
      'in an inactive scheme',
      {},
      buildScheme({ active: false }),
      { code: 'SCHEMES_SCHEME_INACTIVE', path: ['isin'], message: `${name} (${isin}) is not active.`, context: { isin, name } },
    ],
    [
      'in a scheme that takes none',
      {},
      buildScheme({ sip: { ...open.sip!, allowed: false } }),
      { code: 'SCHEMES_SIP_NOT_ALLOWED', path: ['isin'], message: `${name} (${isin}) takes no SIP.`, context: { isin, name } },
    ],
    [
      'of a frequency that v1 does not know',
      { frequency: 'WEEKLY' },
      offering({ monthly, quarterly: monthly }),
      frequency(
        'WEEKLY',
        'Frequency WEEKLY is not offered; MONTHLY is, and the scheme has terms for monthly, quarterly.',
        ['monthly', 'quarterly'],
        'MONTHLY',
      ),
    ],
    [
      'of a frequency that the scheme has no terms for',
      {},
      offering({ quarterly: monthly, yearly: monthly }),
      frequency('MONTHLY', 'Frequency MONTHLY is not offered; none of v1 is, and the scheme has terms for quarterly, yearly.', [
        'quarterly',
        'yearly',
      ]),
    ],
    [
      'of a frequency in a scheme without terms',
      {},
      offering({}),
      frequency('MONTHLY', 'Frequency MONTHLY is not offered; none of v1 is, and the scheme has terms for none.', []),
    ],
    [
      'on a day that is not offered, with the earlier of two as close in whatever order they stand',
      { start_day: '10' },
      offering({ monthly: { ...monthly, days: [15, 5] } }),
      {
        code: 'SCHEMES_SIP_DAY_NOT_OFFERED',
        path: ['start_day'],
        message: "Day 10 is not offered; the scheme's days are 15, 5.",
        context: { start_day: '10', days: [15, 5] },
        nearest: '5',
      },
    ],
    [
      'on a day where none is offered',
      {},
      offering({ monthly: { ...monthly, days: [] } }),
      {
        code: 'SCHEMES_SIP_DAY_NOT_OFFERED',
        path: ['start_day'],
        message: "Day 5 is not offered; the scheme's days are none.",
        context: { start_day: '5', days: [] },
      },
    ],
    [
      'fewer times than the least',
      { installments: 5 },
      open,
      {
        code: 'SCHEMES_INSTALLMENTS_BELOW_MINIMUM',
        path: ['installments'],
        message: '5 installments are below the minimum 6.',
        context: { installments: 5, minimum: 6, maximum: 1200 },
        nearest: 6,
      },
    ],
    [
      'more often than any plan may be',
      { installments: 1201 },
      open,
      {
        code: 'SCHEMES_INSTALLMENTS_ABOVE_MAXIMUM',
        path: ['installments'],
        message: '1201 installments are above the maximum 1200.',
        context: { installments: 1201, minimum: 6, maximum: 1200 },
        nearest: 1200,
      },
    ],
    [
      'half a time more',
      { installments: 7.5 },
      open,
      {
        code: 'SCHEMES_INSTALLMENTS_NOT_WHOLE',
        path: ['installments'],
        message: '7.5 installments are not a whole number.',
        context: { installments: 7.5, minimum: 6, maximum: 1200 },
        nearest: 7,
      },
    ],
  ])('%s', (_, change, scheme, expected) => {
    expect(told(change, scheme)).toEqual([expected])
  })
})
