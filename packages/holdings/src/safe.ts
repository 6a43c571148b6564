import { scaled, unscaled } from '@foliokit/money/scaled'
import type { ExactKind } from '@foliokit/money'

/**
 * A total in smallest units, or `MONEY_OUT_OF_RANGE`. A total that grows and shrinks has to be looked at with each step: past the safe
 * integers it loses digits, and may come back with nobody the wiser.
 */
export function safe(kind: ExactKind, total: number): number {
  return Number.isSafeInteger(total) ? total : scaled(unscaled(kind, total))
}
