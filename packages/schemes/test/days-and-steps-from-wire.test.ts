/** The two members of the platform's objects that are written in more than one way: days of a month, and the step of an amount. */
import { JsonNumber } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import { fundSchemeSchema } from '../src/zod.js'

const row = { isin: 'INF277K010L9', name: 'n', active: true, purchase_allowed: true }
const days = (dates: unknown) => fundSchemeSchema.safeParse({ ...row, sip_frequency_specific_data: { monthly: { dates } } })
const step = (switch_out_amount_multiples: unknown) => fundSchemeSchema.safeParse({ ...row, switch_out_amount_multiples })

describe('days of a month', () => {
  it.each<[unknown, number[]]>([
    ['1,5,15', [1, 5, 15]],
    ['[1,5,15]', [1, 5, 15]],
    [' [1, 5] ', [1, 5]],
    [
      [1, '5', new JsonNumber('15.0')],
      [1, 5, 15],
    ],
    ['1.0,5.00', [1, 5]],
    ['', []],
    ['[ ]', []],
    [[], []],
  ])('are read from %o', (dates, expected) => {
    expect(days(dates).data?.sip_frequency_specific_data?.['monthly']?.dates).toEqual(expected)
  })

  it.each([['1;5'], ['first'], ['1e1'], ['+5'], ['0x5'], ['005'], ['1,[5]'], ['[1],5'], ['x[1,5]'], ['[1,5]x'], ['1,,5'], [[1.5]]])(
    'are not guessed from %o, and what would be valid is said',
    (dates) => {
      expect(days(dates).error?.issues).toEqual([
        {
          code: 'custom',
          path: ['sip_frequency_specific_data', 'monthly', 'dates'],
          message: 'must be days of a month, such as [1, 5, 15] or "1,5,15"',
        },
      ])
    },
  )

  it.each([['0'], ['32'], [[29, 32]]])('are none that no month has: %o', (dates) => {
    expect(days(dates).success).toBe(false)
  })
})

describe('the step of an amount', () => {
  it.each(['0.001', '0.0010', '.001', '0.002', '0.005', '0.0001'])('of %s, which every amount is on, is read as one of a paisa', (text) => {
    expect(String(step(text).data?.switch_out_amount_multiples)).toBe('0.01')
  })

  it.each([
    ['0.01', '0.01'],
    ['0.02', '0.02'],
    ['1', '1.00'],
  ])('of %s is read as it stands', (text, expected) => {
    expect(String(step(text).data?.switch_out_amount_multiples)).toBe(expected)
  })

  it.each(['0.003', '0.0015', '0.0012', '10.001', '1.001'])('of %s, which amounts are off, is refused', (text) => {
    expect(step(text).success).toBe(false)
  })
})
