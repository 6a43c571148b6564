import type { PlanSchedule } from '@foliokit/schedule'
import type { OrderRecord } from '../orders/order-record.js'

/** A plan as the sandbox keeps it. */
export interface PlanRecord {
  readonly id: string
  /** 64 bits, as text. */
  readonly oldId: string
  readonly schedule: PlanSchedule
  /** In the order they were generated. */
  readonly installments: OrderRecord[]
}

/** A skip instruction as the sandbox keeps it. */
export interface SkipRecord {
  readonly id: string
}
