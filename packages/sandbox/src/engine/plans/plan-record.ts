import type { PlanKind, PlanLifecycle, SkipLifecycle, StoredPlan, StoredSkip } from '@foliokit/plans'
import type { PlanSchedule } from '@foliokit/schedule'
import type { AccountRecord, Tenant } from '../../store/tenant.js'
import type { OrderOrigin, OrderRecord } from '../orders/order-record.js'

/** A plan as the sandbox keeps it: what was asked for, its lifecycle, and what it has generated. */
export interface PlanRecord {
  readonly kind: PlanKind
  readonly object: 'mf_purchase_plan' | 'mf_redemption_plan' | 'mf_switch_plan'
  readonly id: string
  /** 64 bits, as text: v1 calls it `sip_id`. */
  readonly oldId: string
  readonly tenant: Tenant
  readonly account: AccountRecord
  readonly origin: OrderOrigin
  /** The same without the plan's reference, which is of another space (domain §5). */
  readonly installmentOrigin: OrderOrigin
  /** The scheme; of a switch plan, the one it leaves. */
  readonly isin: string
  /** The scheme that a switch plan enters. */
  readonly inIsin: string | null
  /** The folio it works in; `null` until the first installment of a purchase plan has opened one. */
  folioNumber: string | null
  readonly purpose: string | null
  /** Came through v1, whose orders take no consent. */
  readonly throughV1: boolean
  readonly lifecycle: PlanLifecycle
  stored: StoredPlan
  /** The dates of its installments, as the lifecycle knows them now. */
  schedule: PlanSchedule
  /** Counts the times that the schedule was made anew: a job of an older one does nothing. */
  timetable: number
  /** In the order they were generated. */
  readonly installments: OrderRecord[]
  /** In the order they were created. */
  readonly skips: SkipRecord[]
}

/** A skip instruction as the sandbox keeps it. */
export interface SkipRecord {
  readonly object: 'plan_skip_instruction'
  readonly id: string
  readonly plan: PlanRecord
  readonly lifecycle: SkipLifecycle
  stored: StoredSkip
}
