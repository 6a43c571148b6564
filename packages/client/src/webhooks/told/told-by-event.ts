import type { KycRequestEvent } from '@foliokit/kyc'
import type { PurchaseEvent, RedemptionEvent, SwitchEvent } from '@foliokit/orders'
import type { MandateEvent, PaymentEvent } from '@foliokit/payments'
import type { PlanEvent } from '@foliokit/plans'
import type { WebhookEvent } from '../event.js'
import { toldByKycRequest } from './kyc-requests.js'
import { toldByPurchase, toldByRedemption, toldBySwitch } from './orders.js'
import { toldByMandate, toldByPayment } from './payments.js'
import { toldByPlan } from './plans.js'
import type { Known, ToldOrFetch } from './told.js'

/** The events of the lifecycle that goes with each kind of object. */
export interface LifecycleEvents {
  readonly mf_purchase: PurchaseEvent
  readonly mf_redemption: RedemptionEvent
  readonly mf_switch: SwitchEvent
  readonly mf_purchase_plan: PlanEvent
  readonly mf_redemption_plan: PlanEvent
  readonly mf_switch_plan: PlanEvent
  readonly payment: PaymentEvent
  readonly mandate: MandateEvent
  readonly kyc_request: KycRequestEvent
}

/** A kind of object that has a lifecycle. */
export type LifecycleKind = keyof LifecycleEvents

const readers: {
  readonly [Kind in LifecycleKind]: (object: WebhookEvent['object'], time: string, known: Known) => ToldOrFetch<LifecycleEvents[Kind]>
} = {
  mf_purchase: toldByPurchase,
  mf_redemption: toldByRedemption,
  mf_switch: toldBySwitch,
  mf_purchase_plan: toldByPlan,
  mf_redemption_plan: toldByPlan,
  mf_switch_plan: toldByPlan,
  payment: toldByPayment,
  mandate: toldByMandate,
  kyc_request: toldByKycRequest,
}

/** Tells whether the kind of an event has a lifecycle in these packages. */
export function hasLifecycle<Event extends Pick<WebhookEvent, 'kind'>>(event: Event): event is Event & { readonly kind: LifecycleKind } {
  return Object.hasOwn(readers, event.kind)
}

/**
 * What an event tells a lifecycle: everything that happened to its object up to then, so that events that were missed or came late are
 * made up for. `fetch` when it cannot be told from this object; and for a kind without a lifecycle.
 *
 * @example
 * if (event.kind === 'mf_purchase') { const told = toldByEvent({ ...event, kind: 'mf_purchase' }) }
 */
export function toldByEvent<Kind extends LifecycleKind>(
  event: Pick<WebhookEvent, 'object' | 'time'> & { readonly kind: Kind },
  known: Known = {},
): ToldOrFetch<LifecycleEvents[Kind]> {
  return Object.hasOwn(readers, event.kind) ? readers[event.kind](event.object, event.time, known) : 'fetch'
}
