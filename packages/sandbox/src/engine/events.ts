import { contract } from '@foliokit/api'
import * as z from 'zod'
import type { Collection } from '../store/collection.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { eventRecord } from '../webhooks/event-record.js'
import { kycRequestAnswer, type KycRequestRecord } from './kyc/kyc-request-record.js'
import { mandateAnswer, type MandateRecord } from './mandates/mandate-record.js'
import { purchaseAnswer, redemptionAnswer, switchAnswer } from './orders/answers.js'
import type { PurchaseRecord, RedemptionRecord, SwitchRecord } from './orders/order-record.js'
import { purchasePlanAnswer, redemptionPlanAnswer, switchPlanAnswer } from './plans/plan-answers.js'
import type { PlanRecord } from './plans/plan-record.js'
import { paymentAnswer, type PaymentRecord } from './payments/payment-record.js'

/** An event as the platform would post it to a subscriber; unsigned. */
export interface SandboxEvent {
  readonly id: string
  /** `mf_purchase.confirmed`, `payment.success` and so on. */
  readonly type: string
  /** The whole event as JSON text, digits kept. */
  readonly body: string
}

interface Told {
  readonly object: string
  readonly id: string
}

/** How each kind of object stands in an event: as the platform answers it. */
const shown: Readonly<Record<string, readonly [z.ZodType, (record: never, world: World) => unknown]>> = {
  mf_purchase: [contract['purchases.fetch'].answer, (record: PurchaseRecord) => purchaseAnswer(record)],
  mf_redemption: [contract['redemptions.fetch'].answer, (record: RedemptionRecord) => redemptionAnswer(record)],
  mf_switch: [contract['switches.fetch'].answer, (record: SwitchRecord) => switchAnswer(record)],
  payment: [contract['payments.fetch'].answer, (record: PaymentRecord) => paymentAnswer(record)],
  mf_purchase_plan: [contract['purchasePlans.fetch'].answer, (plan: PlanRecord, world: World) => purchasePlanAnswer(world, plan)],
  mf_redemption_plan: [contract['redemptionPlans.fetch'].answer, (plan: PlanRecord, world: World) => redemptionPlanAnswer(world, plan)],
  mf_switch_plan: [contract['switchPlans.fetch'].answer, (plan: PlanRecord, world: World) => switchPlanAnswer(world, plan)],
  mandate: [contract['mandates.fetch'].answer, (record: MandateRecord) => mandateAnswer(record)],
  kyc_request: [contract['kycRequests.fetch'].answer, (record: KycRequestRecord) => kycRequestAnswer(record)],
}

/** What an event says happened, where it is not the new state in lower case (field notes §2.6). */
const words: Readonly<Record<string, string>> = { active: 'activated', timedout: 'failed', pending: '' }

/** Tells that an object was created: `mf_purchase.created`, `payment.pending`. */
export function tellCreated(world: World, record: Told): void {
  emit(world, record, record.object === 'payment' ? 'pending' : 'created', {})
}

/** What a plan goes through on gateway ondc without an event (field notes §2.6). */
const untold: readonly string[] = ['confirmed', 'submitted']

/** Tells that an object entered a state; an order that is opened again by a retry has no event. */
export function tellEntered(world: World, record: Told, event: string, from: string, to: string): void {
  if (record.object.endsWith('_plan') && untold.includes(to)) return
  const word = event === 'review_completed' ? event : (words[to.toLowerCase()] ?? to.toLowerCase())
  if (word !== '') emit(world, record, word, { [stateMembers[record.object] ?? 'state']: from })
}

/** The member that holds the state, where it is not `state`. */
const stateMembers: Readonly<Record<string, string>> = { payment: 'status', mandate: 'mandate_status', kyc_request: 'status' }

function emit(world: World, record: Told, word: string, previous: Readonly<Record<string, string>>): void {
  const form = shown[record.object]
  if (form === undefined) return
  const [schema, answer] = form
  const now = answer(record as never, world)
  const event = eventRecord({
    id: `evt_${world.eventIds.hex(32)}`,
    type: `${record.object}.${word}`,
    // The offset of an event's time has no colon (field notes §2.6).
    time: world.clock.stamp().replace(/:(\d\d)$/, '$1'),
    object: () => z.encode(schema, now) as Readonly<Record<string, unknown>>,
    previous,
  })
  world.deliver?.({ id: event.id, type: event.type, body: event.text() })
  const tenant = ownerOf(world, record)
  if (tenant !== undefined) world.webhooks.happened(tenant, event)
}

/** Where the objects of each kind are kept. */
const kept: Readonly<Record<string, (tenant: Tenant) => readonly Collection<unknown>[]>> = {
  mf_purchase: ({ orders }) => [orders.purchase],
  mf_redemption: ({ orders }) => [orders.redemption],
  mf_switch: ({ orders }) => [orders.switch],
  payment: ({ payments }) => [payments],
  mf_purchase_plan: ({ plans }) => [plans.purchase],
  mf_redemption_plan: ({ plans }) => [plans.redemption],
  mf_switch_plan: ({ plans }) => [plans.switch],
  mandate: ({ mandates }) => [mandates],
  kyc_request: ({ kycRequests }) => [kycRequests.v2, kycRequests.v1],
}

/** The tenant that an object is of. Ids of payments and mandates count up in each tenant, so the record itself must be there. */
function ownerOf(world: World, record: Told): Tenant | undefined {
  for (const tenant of world.tenants.values()) {
    if (kept[record.object]?.(tenant).some((collection) => collection.get(record.id) === record) === true) return tenant
  }
  return undefined
}
