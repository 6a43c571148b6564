import { isCodedError, type CodedError } from '@foliokit/errors'
import type { Prepare, Send } from '../call.js'
import type { CallOptions } from '../config.js'
import { attempt } from './attempt.js'
import { openIntent, revise, settle, standing } from './book.js'
import { fingerprintOf } from './fingerprint.js'
import type { Intent } from './intent.js'
import type { Kind } from './kinds.js'
import { lookUp } from './look-up.js'
import type { Ensured, Row } from './outcome.js'
import { outcomeUnknown, rejectedBefore, type OpenReason } from './safe-error.js'
import type { Settings } from './settings.js'
import { verdictOf, type Verdict } from './verdict.js'
import { isOver, limitsOf, pauseBefore, wait, type Limits } from './wait.js'

/** What a caller may ask of one safe write. `deadline` is by the clock of the safe writes. */
export type SafeOptions = Pick<CallOptions, 'signal' | 'deadline'>

/**
 * Places what a key stands for exactly once (reliability §2).
 *
 * The intent is stored first, its reference with it; then one request goes out. When its answer is lost, the newest page of the account
 * decides, and only after `resendAfter` without a trace do the same bytes go out again. Whatever happens between two calls, a crash
 * included, the next call with the same key looks before it sends.
 *
 * @throws CodedError `CLIENT_INPUT_INVALID` for a body that breaks the contract: nothing is stored, nothing sent
 * @throws CodedError `CLIENT_INTENT_CONFLICT`, and whatever the intent store throws
 */
export async function ensure(
  settings: Settings,
  prepare: Prepare,
  kind: Kind,
  { key, body }: { readonly key: string; readonly body: object },
  options: SafeOptions = {},
): Promise<Ensured<Row>> {
  prepare(kind.create, [{ ...body, source_ref_id: 'checked-before-stored' }])
  const fingerprint = fingerprintOf(kind.members, body)
  const limits = limitsOf(settings, options)

  const intent = await openIntent(settings, { key, kind: kind.intent, fingerprint, members: kind.members, hasReference: true })
  const create = prepare(kind.create, [{ ...body, source_ref_id: intent.source_ref_id }])
  return pursue({ settings, prepare, kind, create, limits }, intent)
}

interface Pursuit {
  readonly settings: Settings
  readonly prepare: Prepare
  readonly kind: Kind
  /** Sends the create: the same bytes at every call. */
  readonly create: Send
  readonly limits: Limits
}

/** Turn after turn until the intent has ended or the time has: look if it may have left, send if it left no trace, wait, again. */
async function pursue(pursuit: Pursuit, opened: Intent): Promise<Ensured<Row>> {
  const { settings, kind, prepare, limits } = pursuit
  let intent = opened
  let refusal: CodedError | undefined
  let trouble: unknown
  for (let pauses = 0; ;) {
    if (pauses > 0) {
      await wait(pauseBefore(pauses, settings.random), limits)
      // Another process may have ended it meanwhile.
      intent = await standing(settings, intent)
    }
    if (intent.result !== null) return recall(pursuit, intent)
    if (isOver(limits)) return leaveOpen(pursuit, intent, limits.signal?.aborted === true ? 'given-up' : 'time-ran-out', trouble)

    if (intent.sent_at !== null) {
      const look = await lookUp(prepare, kind, intent, settings.clockSkew, limits)
      if (look.found === 'row') return place(settings, 'adopted', look.row, intent)
      if (look.found === 'undecided') return leaveOpen(pursuit, intent, look.reason, look.trouble ?? trouble)
      trouble = look.trouble ?? trouble
      const longAgo = settings.clock.now() >= intent.sent_at + settings.resendAfter
      if (look.found === 'nothing-read' || !longAgo) {
        pauses += 1
        continue
      }
      // The re-send was refused, and the first request has left no trace in all that time: the refusal stands.
      if (refusal !== undefined) return reject(settings, refusal, intent)
    }

    const wasAlone = intent.sent_at === null
    const sent = await send(pursuit, intent)
    if ('row' in sent) return place(settings, 'created', sent.row, sent.intent)
    ;({ intent } = sent)
    trouble = sent.error ?? trouble
    // Nothing was ever sent that arrived; after an earlier request, that one may have.
    if (sent.verdict === 'barred' && intent.sent_at === null) {
      return { outcome: 'rejected', error: coded(pursuit, sent.error, intent), intent }
    }
    if (sent.verdict === 'refused') {
      // The only request ever on the wire: its no is final. After an earlier one, that one may be the reason.
      if (wasAlone) return reject(settings, coded(pursuit, sent.error, intent), intent)
      refusal = coded(pursuit, sent.error, intent)
    }
    pauses = turnedAway.has(sent.verdict) ? pauses + 1 : 1
  }
}

/** Nothing happened, and the same bytes may go again. */
const turnedAway: ReadonlySet<Verdict | 'raced'> = new Set(['not-sent', 'later', 'barred'])

type Sent =
  | { readonly row: Row; readonly intent: Intent }
  | { readonly verdict: Verdict | 'raced'; readonly error?: unknown; readonly intent: Intent }

/** Sends the create once, having stored that it may have left. What certainly had no effect is taken back. */
async function send({ settings, create, limits }: Pursuit, intent: Intent): Promise<Sent> {
  const claimed = await revise(settings, intent, { sent_at: settings.clock.now() })
  if (claimed === undefined) return { verdict: 'raced', intent: await standing(settings, intent) }
  const result = await attempt(create, limits)
  if ('value' in result) return { row: result.value as Row, intent: claimed }
  const verdict = verdictOf(result.error)
  if (verdict !== 'not-sent' && verdict !== 'later' && verdict !== 'barred') return { verdict, error: result.error, intent: claimed }
  const takenBack = await revise(settings, claimed, { sent_at: intent.sent_at })
  return { verdict, error: result.error, intent: takenBack ?? (await standing(settings, claimed)) }
}

async function place(settings: Settings, outcome: 'created' | 'adopted', row: Row, intent: Intent): Promise<Ensured<Row>> {
  return { outcome, value: row, intent: await settle(settings, intent, { status: 'placed', id: row.id }) }
}

async function reject(settings: Settings, error: CodedError, intent: Intent): Promise<Ensured<Row>> {
  const fields = error.context['fields']
  const result = { status: 'rejected', code: error.code, fields: Array.isArray(fields) ? (fields as readonly string[]) : [] } as const
  return { outcome: 'rejected', error, intent: await settle(settings, intent, result) }
}

/** What an earlier call found out. */
async function recall(pursuit: Pursuit, intent: Intent): Promise<Ensured<Row>> {
  const { prepare, kind, limits } = pursuit
  if (intent.result?.status === 'rejected') {
    return { outcome: 'rejected', error: rejectedBefore(intent, intent.result.code, intent.result.fields), intent }
  }
  const fetched = await attempt(prepare(kind.fetch, [intent.result?.id]), limits)
  if ('value' in fetched) return { outcome: 'adopted', value: fetched.value as Row, intent }
  return leaveOpen(pursuit, intent, 'look-up-failed', fetched.error)
}

function leaveOpen({ kind }: Pursuit, intent: Intent, reason: OpenReason, cause: unknown): Ensured<Row> {
  return { outcome: 'unknown', error: outcomeUnknown(kind.create.name, reason, intent.sent_at !== null, cause), intent }
}

/** A transport of the caller's own may throw anything. */
function coded({ kind }: Pursuit, error: unknown, intent: Intent): CodedError {
  return isCodedError(error) ? error : outcomeUnknown(kind.create.name, 'look-up-failed', intent.sent_at !== null, error)
}
