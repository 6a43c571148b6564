import { catchUp, hasLifecycle, toldByEvent, type LifecycleKind, type WebhookEvent } from '@foliokit/client/webhooks'
import type { EventLike, Step, Stored } from '@foliokit/lifecycle'
import { rupees } from '@foliokit/money'
import { purchaseLifecycle, redemptionLifecycle } from '@foliokit/orders'
import { mandateLifecycle, paymentLifecycle } from '@foliokit/payments'
import { purchasePlanLifecycle } from '@foliokit/plans'

type AnyObject = Readonly<Record<string, unknown>>
type AnyStored = Stored<string, unknown>

interface Subject {
  readonly lifecycle: { apply(stored: AnyStored, event: EventLike): Step<string, unknown> }
  /** What an app stored when it made the object. */
  readonly start: (object: AnyObject) => AnyStored
}

const text = (object: AnyObject, name: string): string | null => {
  const value = object[name]
  return value === null || value === undefined ? null : String(value as string)
}
const consent = { email: 'investor@example.com' }

const orderInput = (object: AnyObject) => {
  const scheduledOn = text(object, 'scheduled_on') ?? ''
  const gateway = text(object, 'gateway') ?? ''
  return { gateway, at: text(object, 'created_at') ?? '', scheduledOn, expiresAt: `${scheduledOn}T23:59:59+05:30` }
}

/** Every kind of object of the streams, with its lifecycle. */
const subjects: Readonly<Partial<Record<LifecycleKind, Subject>>> = {
  mf_purchase: {
    lifecycle: purchaseLifecycle as unknown as Subject['lifecycle'],
    start: (object) =>
      purchaseLifecycle.start({ ...orderInput(object), plan: text(object, 'plan') === null ? null : { systematic: true } }),
  },
  mf_redemption: {
    lifecycle: redemptionLifecycle as unknown as Subject['lifecycle'],
    start: (object) => redemptionLifecycle.start({ ...orderInput(object), units: text(object, 'units') as never }),
  },
  mf_purchase_plan: {
    lifecycle: purchasePlanLifecycle as unknown as Subject['lifecycle'],
    start: (object) =>
      purchasePlanLifecycle.start({
        gateway: text(object, 'gateway') ?? '',
        at: text(object, 'created_at') ?? '',
        systematic: true,
        frequency: 'monthly',
        installmentDay: Number(text(object, 'installment_day')),
        numberOfInstallments: Number(text(object, 'number_of_installments')),
        amount: text(object, 'amount') ?? '',
        mandate: text(object, 'payment_source'),
        consent,
      }),
  },
  payment: {
    lifecycle: paymentLifecycle as unknown as Subject['lifecycle'],
    start(object) {
      const type = text(object, 'payment_type') === 'NACH' ? 'nach' : 'netbanking'
      return paymentLifecycle.start({ type, at: text(object, 'created_at') ?? '', ...(type === 'nach' && { mandateStatus: 'APPROVED' }) })
    },
  },
  mandate: {
    lifecycle: mandateLifecycle as unknown as Subject['lifecycle'],
    start: (object) =>
      mandateLifecycle.start({ type: 'UPI', limit: rupees(text(object, 'mandate_limit') ?? ''), at: text(object, 'created_at') ?? '' }),
  },
}

/** An app that keeps the lifecycle of every object it hears of, as the README of the client tells it to. */
export interface Follower {
  readonly handle: (event: WebhookEvent) => void
  /** What it stored, by `{kind} {id}`. */
  readonly stored: ReadonlyMap<string, AnyStored>
  /** How often it had to fetch. */
  readonly fetches: () => number
}

/** Makes one. `fetch` answers an object as the platform would now. */
export function createFollower(fetch: (key: string) => AnyObject): Follower {
  const stored = new Map<string, AnyStored>()
  let fetches = 0
  return {
    stored,
    fetches: () => fetches,
    handle(event) {
      if (!hasLifecycle(event)) return
      const subject = subjects[event.kind]
      if (subject === undefined) throw new Error(`no lifecycle follows a ${event.kind}`)
      const key = `${event.kind} ${event.objectId}`
      const before = stored.get(key) ?? subject.start(event.object)
      // The consent to a systematic plan covers its installments.
      const known = text(event.object, 'plan') === null ? { consent } : {}
      const first = catchUp(subject.lifecycle, before, toldByEvent(event, known))
      if (first.outcome === 'reached') return void stored.set(key, first.next)
      fetches += 1
      const told = toldByEvent({ kind: event.kind, object: fetch(key) as WebhookEvent['object'], time: event.time }, known)
      stored.set(key, catchUp(subject.lifecycle, first.next, told).next)
    },
  }
}
