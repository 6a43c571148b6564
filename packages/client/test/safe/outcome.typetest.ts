import type { Purchase } from '@foliokit/orders/zod'
import type { Changed, Ensured } from '../../src/index.js'

declare const ensured: Ensured<Purchase>
declare const changed: Changed<Purchase>

// Two outcomes ruled out leave the others, so that one line of a caller's does.
export function value(): Purchase {
  if (ensured.outcome === 'rejected' || ensured.outcome === 'unknown') throw ensured.error
  return ensured.value satisfies Purchase
}

export function error(): string {
  if (changed.outcome === 'done' || changed.outcome === 'already') return changed.value.state
  return changed.error.code
}

// @ts-expect-error an outcome that may be unknown has no value yet
export const unread = ensured.value

// @ts-expect-error there is no such outcome
export const misspelt = ensured.outcome === 'succeeded'
