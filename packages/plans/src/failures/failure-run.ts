import type { InstallmentOutcome } from '@foliokit/schedule'

/**
 * How far a plan's installments have ended, as little as the rule about consecutive failures needs (domain §4.10): one more outcome costs
 * no more on installment 1,000 than on the first. Plain JSON data.
 */
export interface FailureRun {
  /** Installments 1 to this number have all ended. */
  readonly ended: number
  /** How many of those failed or were skipped in a row, at the end. */
  readonly failed: number
  /** The outcomes after them, from the first that is in flight; empty when none has ended out of turn. */
  readonly later: readonly InstallmentOutcome[]
}

/** The run of a plan without installments. */
export const noFailures: FailureRun = { ended: 0, failed: 0, later: [] }

/**
 * The run once an installment has ended. Installments may end in any order; one in flight neither counts nor breaks a run. One that
 * failed may still succeed, by a retry inside its window; an outcome changes in no other way.
 *
 * @example
 * const run = withOutcome(noFailures, 1, 'failed') // { ended: 1, failed: 1, later: [] }
 */
export function withOutcome(run: FailureRun, number: number, outcome: InstallmentOutcome): FailureRun {
  const { ended, failed, later } = run
  const place = number - ended - 1
  if (outcome === 'in_flight') return run
  // The last `failed` of those that ended make up the run: a success among them leaves the ones after it.
  if (place < 0) return outcome === 'successful' && number > ended - failed ? { ...run, failed: ended - number } : run
  const known = later[place] ?? 'in_flight'
  if (known !== 'in_flight' && outcome !== 'successful') return run
  return settled({ ended, failed, later: placed(later, place, outcome) })
}

/**
 * The number of the installment with which the run reaches a limit, in flight ones left out; `undefined` when it does not. The same answer
 * as `failureLimitReachedBy` of `@foliokit/schedule` gives for all outcomes, as long as it is asked before a run that reached the limit ends.
 */
export function runReaches(run: FailureRun, limit: number): number | undefined {
  if (run.failed >= limit) return run.ended - run.failed + limit
  let failed = run.failed
  for (const [place, outcome] of run.later.entries()) {
    failed = failedAfter(failed, outcome)
    if (failed >= limit) return run.ended + place + 1
  }
  return undefined
}

/**
 * Outcomes that have the same effect on every rule as the ones the run was made from, for `checkSkip` and other functions that take a list:
 * one for each installment generated, the ones without an outcome in flight.
 */
export function outcomesOf(run: FailureRun, generated: number): readonly InstallmentOutcome[] {
  const { ended, failed, later } = run
  const outcome = (place: number): InstallmentOutcome => {
    if (place >= ended) return later[place - ended] ?? 'in_flight'
    return place < ended - failed ? 'successful' : 'failed'
  }
  return Array.from({ length: generated }, (_, place) => outcome(place))
}

/** Moves what has ended in turn from `later` into the count. */
function settled(run: FailureRun): FailureRun {
  let { ended, failed } = run
  for (const outcome of run.later) {
    if (outcome === 'in_flight') break
    failed = failedAfter(failed, outcome)
    ended += 1
  }
  return { ended, failed, later: run.later.slice(ended - run.ended) }
}

function failedAfter(failed: number, outcome: InstallmentOutcome): number {
  if (outcome === 'in_flight') return failed
  return outcome === 'successful' ? 0 : failed + 1
}

function placed(later: readonly InstallmentOutcome[], place: number, outcome: InstallmentOutcome): readonly InstallmentOutcome[] {
  const length = Math.max(later.length, place + 1)
  return Array.from({ length }, (_, i) => (i === place ? outcome : (later[i] ?? 'in_flight')))
}
