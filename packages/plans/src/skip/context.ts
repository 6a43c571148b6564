import type { InstantText } from '@foliokit/lifecycle'

/** What starts a skip instruction: what `checkSkipOf` let through. */
export interface SkipInput {
  /** When the instruction was created. */
  readonly at: InstantText
  /** `from`: the first day whose installment is skipped. Civil date. */
  readonly from: string
  /** `to`: the last one; null or absent runs until the plan ends (domain §4.9). */
  readonly to?: string | null | undefined
}

/** What is known of a skip instruction beside its state. Plain JSON data; `null` is "not yet" or "none". */
export interface SkipContext {
  readonly from: string
  readonly to: string | null
  /** `skipped_installments`: how many it has taken. */
  readonly skipped: number
  readonly createdAt: InstantText
  readonly activatedAt: InstantText | null
  readonly completedAt: InstantText | null
  readonly cancelledAt: InstantText | null
}

/** Makes the first context of a skip instruction. Spread it into a context of your own when you extend the machine. */
export function skipContext({ at, from, to = null }: SkipInput): SkipContext {
  return { from, to, skipped: 0, createdAt: at, activatedAt: null, completedAt: null, cancelledAt: null }
}
