import type { OrderWindow } from '@foliokit/orders'
import { orderExpiry, scheduledOn, type CivilDate, type Instant } from '@foliokit/schedule'
import type { DealingHours } from '../market/market.js'

/** When an order that enters at a moment is due, and until when it may stay pending (domain §3, §4.8). */
export function purchaseWindow(hours: DealingHours, enteredAt: Instant): OrderWindow {
  return windowFrom(hours, scheduledOn(enteredAt, hours).date)
}

/** Until when an order that is due on a day may stay pending (domain §4.8). */
export function windowFrom(hours: DealingHours, due: CivilDate): OrderWindow {
  return { scheduledOn: due, expiresAt: orderExpiry({ kind: 'purchase', scheduledOn: due, ...hours }).expiresAt }
}
