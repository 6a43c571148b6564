import type { CodedError } from '@foliokit/errors'
import { isCodedError } from '@foliokit/errors'
import { certaintyOf } from '@foliokit/http'
import type { Send } from '../call.js'
import { attempt } from './attempt.js'
import type { SafeOptions } from './ensure.js'
import type { Changed, Row } from './outcome.js'
import { outcomeUnknown, stateRulesOut } from './safe-error.js'
import type { Settings } from './settings.js'
import { isOver, limitsOf, pauseBefore, wait, type Limits } from './wait.js'

/** A row that has a state. */
export interface StatefulRow extends Row {
  readonly state: string
}

/** One change that can be read back. */
export interface Change {
  /** In words for an error: `purchases.confirm`. */
  readonly name: string
  readonly id: string
  readonly fetch: Send
  /** Where the object stands: as wanted, still as it was, or where the change cannot come about any more. */
  readonly standing: (row: StatefulRow) => 'reached' | 'open' | 'ruled-out'
  /** The requests that bring it about, in order, for the object as it was read. */
  readonly steps: (row: StatefulRow) => readonly Step[]
}

/** One request of a change. */
export interface Step {
  readonly send: Send
  /** Tells whether a refusal says that the step has been taken before: then an earlier request whose answer was lost took it. */
  readonly wasTaken?: ((refusal: CodedError) => boolean) | undefined
  /** The object as it was read shows that the step was taken, by whomever: it is left out. */
  readonly isTaken?: boolean | undefined
}

/**
 * Changes an object once: read, send, and after a lost answer read again before anything is repeated (reliability §2). The last step's
 * answer is the new object.
 */
export async function change(settings: Settings, wanted: Change, options: SafeOptions = {}): Promise<Changed<StatefulRow>> {
  const { random } = settings
  const limits = limitsOf(settings, options)
  /** The steps whose answer was lost, by their place. */
  const lost = new Set<number>()
  const taken = new Set<number>()
  let sent = false
  let trouble: unknown
  for (let pauses = 0; ; pauses += 1) {
    if (pauses > 0) await wait(pauseBefore(pauses, random), limits)
    if (isOver(limits)) {
      const reason = limits.signal?.aborted === true ? 'given-up' : 'time-ran-out'
      return { outcome: 'unknown', error: outcomeUnknown(wanted.name, reason, sent, trouble) }
    }
    const read = await attempt(wanted.fetch, limits)
    if ('error' in read) {
      if (certaintyOf(read.error) === 'done' && isRefusal(read.error)) return failed(wanted, sent, read.error)
      trouble = read.error
      continue
    }
    const row = read.value as StatefulRow
    const standing = wanted.standing(row)
    if (standing === 'reached') return { outcome: sent ? 'done' : 'already', value: row }
    if (standing === 'ruled-out') return { outcome: 'rejected', error: stateRulesOut(wanted.name, row.id, row.state) }

    const turn = await takeSteps(wanted.steps(row), { lost, taken }, limits)
    sent = true
    if (turn === 'taken-before') return { outcome: 'done', value: row }
    if ('value' in turn) return { outcome: 'done', value: turn.value as StatefulRow }
    if ('refusal' in turn) {
      const again = await attempt(wanted.fetch, limits)
      if ('value' in again && wanted.standing(again.value as StatefulRow) === 'reached') {
        return { outcome: 'done', value: again.value as StatefulRow }
      }
      if ('value' in again || lost.size === 0) return { outcome: 'rejected', error: turn.refusal }
    }
    trouble = 'refusal' in turn ? turn.refusal : turn.trouble
  }
}

/** The answer of the last step; or that all had been taken before; or what kept one from being taken. */
type Turn = { readonly value: unknown } | 'taken-before' | { readonly refusal: CodedError } | { readonly trouble: unknown }

/** Takes the steps that are not known to be taken, until one does not go through. */
async function takeSteps(
  steps: readonly Step[],
  { lost, taken }: { readonly lost: Set<number>; readonly taken: Set<number> },
  limits: Limits,
): Promise<Turn> {
  let last: Turn = 'taken-before'
  for (const [index, { send, wasTaken, isTaken }] of steps.entries()) {
    if (taken.has(index) || isTaken === true) continue
    const result = await attempt(send, limits)
    if ('value' in result) {
      taken.add(index)
      last = result
      continue
    }
    const certainty = certaintyOf(result.error)
    if (certainty === 'unknown') lost.add(index)
    if (!isRefusal(result.error)) return { trouble: result.error }
    if (!lost.has(index) || wasTaken?.(result.error) !== true) return { refusal: result.error }
    taken.add(index)
  }
  return last
}

/** A definite no, other than to come back later. */
function isRefusal(error: unknown): error is CodedError {
  return isCodedError(error) && certaintyOf(error) === 'done' && error.context['status'] !== 429
}

function failed(wanted: Change, sent: boolean, error: CodedError): Changed<StatefulRow> {
  return sent ? { outcome: 'unknown', error: outcomeUnknown(wanted.name, 'look-up-failed', sent, error) } : { outcome: 'rejected', error }
}
