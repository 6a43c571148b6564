import type { OrderWindow } from '@foliokit/orders'
import { civilDate, orderExpiry, scheduledOn, type Instant } from '@foliokit/schedule'
import type { DealingHours } from '../market/market.js'

/** When an order that enters now is due, or on the later day it asked for, and until when it may stay pending (domain §3, §4.8). */
export function purchaseWindow(hours: DealingHours, enteredAt: Instant, asked?: string | null): OrderWindow {
  const due = scheduledOn(enteredAt, hours).date
  const day = asked != null && asked > due ? civilDate(asked) : due
  const { expiresAt } = orderExpiry({ kind: 'purchase', scheduledOn: day, ...hours })
  return { scheduledOn: day, expiresAt }
}
