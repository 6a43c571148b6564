import { contract, type AnswerOf, type BodyOf, type Contract } from '@foliokit/api'
import type { CodedError } from '@foliokit/errors'
import { isCodedError } from '@foliokit/errors'
import { paymentOutcome } from '@foliokit/payments'
import type { Prepare } from '../call.js'
import { everyPage } from '../every-page.js'
import { attempt } from './attempt.js'
import { openIntent, revise, settle, standing } from './book.js'
import type { SafeOptions } from './ensure.js'
import type { Fingerprint, Intent } from './intent.js'
import type { Ensured } from './outcome.js'
import { outcomeUnknown, paymentConflict, rejectedBefore, type OpenReason } from './safe-error.js'
import type { Settings } from './settings.js'
import { verdictOf } from './verdict.js'
import { callOptions, isOver, limitsOf, pauseBefore, wait, type Limits } from './wait.js'

/** A payment by its id. One that was made by this call also has what the investor pays with; one that was found has its status. */
export interface EnsuredPayment {
  readonly id: string
  /** Works once and for 15 minutes. Only with `created`. */
  readonly token_url?: string | null | undefined
  /** Only with `adopted`. */
  readonly status?: string | undefined
}

type PaymentRow = AnswerOf<Contract['payments.fetch']>

/** How the money is asked for. */
export type PaymentRequest =
  | { readonly by: 'netbanking'; readonly body: BodyOf<Contract['payments.createNetbanking']> }
  | { readonly by: 'nach'; readonly body: BodyOf<Contract['payments.createNach']> }

/**
 * Opens one payment for some orders at most once (reliability §2). The platform checks for no payment that is there already and takes no
 * reference, so: claim the intent, look for a live payment of the orders, send once, and after a lost answer only ever look. What stays
 * `unknown` past your patience is for a person to settle; this key never sends again, unless it is certain that nothing left.
 *
 * @throws CodedError `CLIENT_INPUT_INVALID`; `CLIENT_INTENT_CONFLICT` when a payment of another intent is live for one of the orders
 */
export async function ensurePayment(
  settings: Settings,
  prepare: Prepare,
  { key, ...request }: { readonly key: string } & PaymentRequest,
  options: SafeOptions = {},
): Promise<Ensured<EnsuredPayment>> {
  const { clock } = settings
  const create = prepare(request.by === 'nach' ? contract['payments.createNach'] : contract['payments.createNetbanking'], [request.body])
  const fingerprint = paymentFingerprint(request)
  const limits = limitsOf(settings, options)
  let intent = await openIntent(settings, {
    key,
    kind: 'payment',
    fingerprint,
    members: { exact: Object.keys(fingerprint), filled: [] },
    hasReference: false,
  })
  /** Payments of these orders that were there before this one was sent, whatever became of them: never this one. */
  let earlier: ReadonlySet<string> | undefined
  let trouble: unknown
  for (let pauses = 0; ;) {
    if (pauses > 0) {
      await wait(pauseBefore(pauses, settings.random), limits)
      intent = await standing(settings, intent)
    }
    pauses += 1
    if (intent.result?.status === 'rejected') {
      return { outcome: 'rejected', error: rejectedBefore(intent, intent.result.code, intent.result.fields), intent }
    }
    if (isOver(limits)) return leaveOpen(intent, limits.signal?.aborted === true ? 'given-up' : 'time-ran-out', trouble)

    const since =
      intent.sent_at === null ? Infinity : earlier === undefined ? wholeSecond(intent.sent_at) : intent.sent_at - settings.clockSkew
    const look = await findPayment(prepare, intent, request.body.amc_order_ids, { earlier, since }, limits)
    if ('trouble' in look) {
      ;({ trouble } = look)
      continue
    }
    if (intent.sent_at === null) earlier = look.ended
    if (look.row !== undefined) {
      const { id, status } = look.row
      return { outcome: 'adopted', value: { id, status }, intent: await settle(settings, intent, { status: 'placed', id }) }
    }
    if (intent.sent_at !== null) continue

    const claimed = await revise(settings, intent, { sent_at: clock.now() })
    if (claimed === undefined) continue
    intent = claimed
    const sent = await attempt(create, limits)
    if ('value' in sent) {
      const value = sent.value as EnsuredPayment
      return { outcome: 'created', value, intent: await settle(settings, intent, { status: 'placed', id: value.id }) }
    }
    trouble = sent.error
    const verdict = verdictOf(sent.error)
    if (verdict === 'refused' || verdict === 'duplicate') {
      const error = sent.error as CodedError
      const result = {
        status: 'rejected',
        code: error.code,
        fields: (error.context['fields'] as readonly string[] | undefined) ?? [],
      } as const
      return { outcome: 'rejected', error, intent: await settle(settings, intent, result) }
    }
    if (verdict === 'unknown') continue
    intent = (await revise(settings, intent, { sent_at: null })) ?? (await standing(settings, intent))
    if (verdict === 'barred') return { outcome: 'rejected', error: sent.error as CodedError, intent }
  }
}

function paymentFingerprint({ by, body }: PaymentRequest): Fingerprint {
  const orders = [...body.amc_order_ids].sort().join(' ')
  const from = 'mandate_id' in body ? body.mandate_id : (body.bank_account_id ?? null)
  return { by, amc_order_ids: orders, from }
}

/** The platform dates in whole seconds. */
const wholeSecond = (moment: number) => Math.floor(moment / 1000) * 1000

/**
 * Finds the payment of an intent: one that is open or paid for just these orders; or, once it may have been sent, one that has ended and
 * can be no other's. What was there before the send is never it. A call that goes on from an earlier one does not know what was there,
 * so it takes none that is dated before the send: rather unknown than a failed payment of another intent, while this one may still arrive.
 *
 * @throws CodedError `CLIENT_INTENT_CONFLICT` when a live payment holds some of the orders and others besides, or not all of them, or
 * takes the money another way
 */
async function findPayment(
  prepare: Prepare,
  intent: Intent,
  orders: readonly string[],
  { earlier, since }: { readonly earlier: ReadonlySet<string> | undefined; readonly since: number },
  limits: Limits,
): Promise<{ readonly row: PaymentRow | undefined; readonly ended: ReadonlySet<string> } | { readonly trouble: unknown }> {
  const wanted = intent.fingerprint['amc_order_ids']
  try {
    const pages = everyPage(
      (page) =>
        prepare(contract['payments.list'], [{ ...page, amc_order_ids: orders }])(callOptions(limits)) as Promise<
          AnswerOf<Contract['payments.list']>
        >,
    )
    let live: PaymentRow | undefined
    let dead: PaymentRow | undefined
    const ended = new Set<string>()
    for await (const { payments } of pages) {
      for (const row of payments) {
        // The platform may ignore the filter.
        if (!row.amc_order_ids.some((order) => orders.includes(order))) continue
        const same = [...row.amc_order_ids].sort().join(' ') === wanted
        const isLive = paymentOutcome(row.status) !== 'not_paid'
        if (isLive && !(same && isAskedAlike(row, intent))) throw paymentConflict(row.id, intent.sent_at !== null)
        if (isLive) live ??= row
        else if (same) {
          ended.add(row.id)
          if (earlier?.has(row.id) !== true && isAskedAlike(row, intent) && isSince(row, since)) dead ??= row
        }
      }
    }
    return { row: live ?? dead, ended }
  } catch (error) {
    if (isCodedError(error, 'CLIENT_INTENT_CONFLICT')) throw error
    return { trouble: error }
  }
}

/** Tells whether the money is taken the way that was asked for. A payment that does not say, or says something new, may be. */
function isAskedAlike({ payment_type: type }: PaymentRow, { fingerprint }: Intent): boolean {
  return (type !== 'NACH' && type !== 'NETBANKING') || type.toLowerCase() === fingerprint['by']
}

function isSince({ created_at }: PaymentRow, moment: number): boolean {
  return typeof created_at === 'string' && Date.parse(created_at.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) >= moment
}

function leaveOpen(intent: Intent, reason: OpenReason, cause: unknown): Ensured<EnsuredPayment> {
  return { outcome: 'unknown', error: outcomeUnknown('payments.ensure', reason, intent.sent_at !== null, cause), intent }
}
