/**
 * One broken rule: what a rule check returns instead of throwing.
 *
 * `path` names the field, `context` holds the value and the limit that was broken, and `nearest` is the closest value that
 * passes the same rule, when there is one. It is never a guess: the rule ran on it.
 */
export interface Issue<Code extends string = string, Nearest = unknown> {
  /** Stable and never renamed, such as `SCHEMES_AMOUNT_BELOW_MINIMUM`. */
  readonly code: Code
  /** Where the value stands in the checked object, outermost first. */
  readonly path: readonly (string | number)[]
  /** One English sentence for a developer. Show people your own words, chosen by `code`. */
  readonly message: string
  readonly context: Readonly<Record<string, unknown>>
  readonly nearest?: Nearest | undefined
}

/**
 * Picks the first candidate that passes a rule, to be an issue's `nearest`. Returns `undefined` when none does.
 *
 * Order the candidates by their distance to the value that was refused.
 *
 * @example
 * nearestValid([500, 600], (amount) => (amount % 200 === 0 ? [] : [issue])) // 600
 */
export function nearestValid<Value>(candidates: readonly Value[], check: (candidate: Value) => readonly Issue[]): Value | undefined {
  return candidates.find((candidate) => check(candidate).length === 0)
}
