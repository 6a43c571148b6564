import type { InstantText } from '@foliokit/lifecycle'
import type { Consent } from '@foliokit/identifiers'
import type { PurchaseEvent, RedemptionEvent, SwitchEvent, WithdrawalEvent } from '@foliokit/orders'
import { textOf } from '../event.js'
import { lives } from '../position.js'
import { consentOf, fact, inOrder, stamp, texts, type AnyObject, type Known, type ToldFact, type ToldOrFetch } from './told.js'

/**
 * What a purchase tells of its life (domain §5). `time` is that of the event, for what the object has no stamp of: the end of a review.
 *
 * A confirmed purchase does not say why it is. Where nobody told the lifecycle of a settlement, somebody paid.
 */
export function toldByPurchase(object: AnyObject, time: InstantText, known: Known = {}): ToldOrFetch<PurchaseEvent> {
  const state = stateOf(object, 'mf_purchase')
  const allotment = texts(object, {
    allottedUnits: 'allotted_units',
    purchasedAmount: 'purchased_amount',
    purchasedPrice: 'purchased_price',
    tradedOn: 'traded_on',
  })
  const succeededAt = stamp(object, 'succeeded_at')
  if (state === undefined || (succeededAt !== undefined && allotment === undefined)) return 'fetch'
  const consent = consentOf(object, known)
  const folioNumber = textOf(object['folio_number'])
  const facts = inOrder<PurchaseEvent>([
    reviewed(object, state, time),
    consented(consent, object, time),
    fact<PurchaseEvent>(stamp(object, 'confirmed_at'), 'confirmed', (at) => [
      [{ type: 'payment_succeeded', at }],
      [{ type: 'confirmed', at }],
      [
        { type: 'payment_started', at },
        { type: 'payment_succeeded', at },
      ],
    ]),
    fact(stamp(object, 'submitted_at'), 'submitted', (at) => [[{ type: 'submitted', at }]]),
    fact(stamp(object, 'failed_at'), 'failed', (at) => failures(textOf(object['failure_code']), at)),
    fact(stamp(object, 'retried_at'), 'pending', (at) => [[{ type: 'retried', at }]]),
    fact(succeededAt, 'successful', (at) =>
      allotment === undefined
        ? []
        : [[{ type: 'succeeded', at, allotment: { ...allotment, ...(folioNumber !== null && { folioNumber }) } }]],
    ),
    fact(stamp(object, 'cancelled_at'), 'cancelled', (at) => [[{ type: 'cancelled', at }]]),
    fact(stamp(object, 'reversed_at'), 'reversed', (at) => [[{ type: 'reversed', at }]]),
  ])
  return { state, facts }
}

/** How a purchase fails: its code says by what; one that was retried has none any more. */
function failures(code: string | null, at: InstantText): readonly (readonly PurchaseEvent[])[] {
  const byPayment: readonly (readonly PurchaseEvent[])[] = [
    [{ type: 'payment_failed', at }],
    [
      { type: 'payment_started', at },
      { type: 'payment_failed', at },
    ],
  ]
  const expired: readonly PurchaseEvent[] = [{ type: 'expired', at }]
  if (code === null) return [...byPayment, expired]
  if (code === 'payment_failure') return byPayment
  if (code === 'order_expiry') return [expired]
  return [[{ type: 'failed', at, failureCode: code }]]
}

/** What a redemption tells of its life. `time` is that of the event. */
export function toldByRedemption(object: AnyObject, time: InstantText, known: Known = {}): ToldOrFetch<RedemptionEvent> {
  const outcome = texts(object, {
    redeemedUnits: 'redeemed_units',
    redeemedAmount: 'redeemed_amount',
    redeemedPrice: 'redeemed_price',
    tradedOn: 'traded_on',
  })
  return toldByWithdrawal(object, 'mf_redemption', time, known, outcome)
}

/** What a switch tells of its life. `time` is that of the event. */
export function toldBySwitch(object: AnyObject, time: InstantText, known: Known = {}): ToldOrFetch<SwitchEvent> {
  const leg = (side: 'out' | 'in') =>
    texts(object, { units: `switched_${side}_units`, amount: `switched_${side}_amount`, price: `switched_${side}_price` })
  const [out, into, tradedOn] = [leg('out'), leg('in'), textOf(object['traded_on'])]
  const outcome = out === undefined || into === undefined || tradedOn === null ? undefined : { out, in: into, tradedOn }
  return toldByWithdrawal(object, 'mf_switch', time, known, outcome)
}

function toldByWithdrawal<Outcome>(
  object: AnyObject,
  kind: string,
  time: InstantText,
  known: Known,
  outcome: Outcome | undefined,
): ToldOrFetch<WithdrawalEvent<Outcome>> {
  const state = stateOf(object, kind)
  const succeededAt = stamp(object, 'succeeded_at')
  if (state === undefined || (succeededAt !== undefined && outcome === undefined)) return 'fetch'
  const code = textOf(object['failure_code'])
  const consent = consentOf(object, known)
  const facts = inOrder<WithdrawalEvent<Outcome>>([
    reviewed(object, state, time),
    consented(consent, object, time),
    fact<WithdrawalEvent<Outcome>>(stamp(object, 'confirmed_at'), 'confirmed', (at) => [
      [{ type: 'confirmed', at }],
      ...(consent === undefined ? [] : [[{ type: 'confirmed' as const, at, consent }]]),
    ]),
    fact(stamp(object, 'submitted_at'), 'submitted', (at) => [[{ type: 'submitted', at }]]),
    fact<WithdrawalEvent<Outcome>>(stamp(object, 'failed_at'), 'failed', (at) =>
      code === 'order_expiry' ? [[{ type: 'expired', at }]] : code === null ? [] : [[{ type: 'failed', at, failureCode: code }]],
    ),
    fact(succeededAt, 'successful', (at) => (outcome === undefined ? [] : [[{ type: 'succeeded', at, outcome }]])),
    fact(stamp(object, 'cancelled_at'), 'cancelled', (at) => [[{ type: 'skipped', at }]]),
    fact(stamp(object, 'reversed_at'), 'reversed', (at) => [[{ type: 'reversed', at }]]),
  ])
  return { state, facts }
}

/** The state of an object, if its kind knows it. */
export function stateOf(object: AnyObject, kind: string): string | undefined {
  const state = textOf(object['state'])?.toLowerCase()
  return state !== undefined && lives[kind]?.states.includes(state) === true ? state : undefined
}

/** The end of the review on gateway ondc, which has no stamp: at the latest when something else happened. */
function reviewed(object: AnyObject, state: string, time: InstantText): readonly ToldFact<{ type: 'review_completed'; at: InstantText }>[] {
  const left = stamp(object, 'confirmed_at') ?? stamp(object, 'submitted_at') ?? (state === 'pending' ? time : undefined)
  if (textOf(object['gateway']) !== 'ondc') return []
  return fact(left, 'pending', (at) => [[{ type: 'review_completed', at }]])
}

/** The consent, for a lifecycle that was not told of it. */
function consented(consent: Consent | undefined, object: AnyObject, time: InstantText) {
  if (consent === undefined) return []
  const at = stamp(object, 'confirmed_at') ?? time
  return fact(at, null, () => [[{ type: 'consented' as const, at, consent }]])
}
