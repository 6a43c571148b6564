import { CodedError } from '@foliokit/errors'

/**
 * How a number that falls between two steps is rounded. "Up" and "down" go away from and towards zero; "ceiling" and "floor" go
 * up and down the number line. The platform rounds duty and units half up (domain §2).
 */
export type Rounding = 'up' | 'down' | 'ceiling' | 'floor' | 'half-up' | 'half-down' | 'half-even'

const modes = { up: 0, down: 1, ceiling: 2, floor: 3, 'half-up': 4, 'half-down': 5, 'half-even': 6 } as const

/** decimal.js's number for a named rounding. Throws `MONEY_UNKNOWN_ROUNDING` for any other name. */
export function decimalMode(rounding: Rounding): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  if (!Object.hasOwn(modes, rounding)) {
    const accepted = Object.keys(modes)
    throw new CodedError('MONEY_UNKNOWN_ROUNDING', `Unknown rounding "${rounding}"; use one of ${accepted.join(', ')}.`, {
      context: { rounding, accepted },
    })
  }
  return modes[rounding]
}
