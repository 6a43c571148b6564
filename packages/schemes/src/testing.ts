import { rupees } from '@foliokit/money'
import type { Scheme } from './scheme.js'

/**
 * A scheme for tests: active, open for purchases, fresh from 5000 and additional from 1000 in steps of 1. Pass what differs.
 *
 * @example
 * buildScheme({ active: false })
 */
export function buildScheme(overrides: Partial<Scheme> = {}): Scheme {
  const maximum = rupees('99999999')
  const multiple = rupees('1')
  return {
    isin: 'INF277K010L9',
    name: 'A scheme for tests',
    category: 'EQUITY',
    active: true,
    purchase: {
      allowed: true,
      fresh: { minimum: rupees('5000'), maximum, multiple },
      additional: { minimum: rupees('1000'), maximum, multiple },
    },
    ...overrides,
  }
}
