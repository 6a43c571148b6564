import type { Rupees, Units } from '@foliokit/money'
import type {
  PurchaseEvent,
  PurchaseLifecycle,
  RedemptionEvent,
  RedemptionLifecycle,
  StoredPurchase,
  StoredRedemption,
  StoredSwitch,
  SwitchEvent,
  SwitchLifecycle,
} from '@foliokit/orders'
import type { AccountRecord } from '../../store/tenant.js'
import type { MandateRecord } from '../mandates/mandate-record.js'
import type { PaymentRecord } from '../payments/payment-record.js'
import type { PlanRecord, SkipRecord } from '../plans/plan-record.js'

/** What the creator of an order said about where it comes from. */
export interface OrderOrigin {
  readonly source_ref_id: string | null
  readonly user_ip: string | null
  readonly server_ip: string | null
  readonly euin: string | null
  readonly partner: string | null
  readonly initiated_by: string | null
  readonly initiated_via: string | null
}

interface AnyOrder {
  readonly id: string
  /** 64 bits, as text. */
  readonly oldId: string
  readonly account: AccountRecord
  readonly origin: OrderOrigin
  /** The plan that it is an installment of. */
  readonly plan: PlanRecord | null
  /** The instruction that took the installment out. */
  readonly skip: SkipRecord | null
  /** Whether the installment is cancelled as soon as it is generated: nothing carries it on. */
  readonly takenOut: boolean
}

/** A purchase as the sandbox keeps it: what was asked for, and its lifecycle. */
export interface PurchaseRecord extends AnyOrder {
  readonly kind: 'purchase'
  readonly object: 'mf_purchase'
  readonly isin: string
  amount: Rupees
  readonly fresh: boolean
  /** The folio it goes into; `null` until a fresh purchase has opened one. */
  folioNumber: string | null
  /** The bank account it is paid from, when it came through v1. */
  readonly bankAccountId: string | null
  /** The mandate it is paid under, when it came through v1. */
  readonly mandate: MandateRecord | null
  /** The latest payment opened for it: the only one whose outcome still counts. */
  payment: PaymentRecord | null
  readonly lifecycle: PurchaseLifecycle
  stored: StoredPurchase
}

/** A redemption as the sandbox keeps it. */
export interface RedemptionRecord extends AnyOrder {
  readonly kind: 'redemption'
  readonly object: 'mf_redemption'
  readonly isin: string
  readonly amount: Rupees | null
  readonly units: Units | null
  readonly folioNumber: string
  /** Where an instant one is paid out to. */
  readonly bankAccount: { readonly account_number: string; readonly ifsc_code: string } | null
  readonly lifecycle: RedemptionLifecycle
  stored: StoredRedemption
}

/** A switch as the sandbox keeps it. */
export interface SwitchRecord extends AnyOrder {
  readonly kind: 'switch'
  readonly object: 'mf_switch'
  readonly outIsin: string
  readonly inIsin: string
  readonly amount: Rupees | null
  readonly units: Units | null
  readonly folioNumber: string
  readonly lifecycle: SwitchLifecycle
  stored: StoredSwitch
}

/** An order of any kind. */
export type OrderRecord = PurchaseRecord | RedemptionRecord | SwitchRecord

/** What can happen to an order of a kind. */
export type EventOf<R extends OrderRecord> = R extends PurchaseRecord
  ? PurchaseEvent
  : R extends RedemptionRecord
    ? RedemptionEvent
    : SwitchEvent

/** The scheme whose dealing hours an order follows: for a switch, the one it leaves. */
export function schemeOf(record: OrderRecord): string {
  return record.kind === 'switch' ? record.outIsin : record.isin
}
