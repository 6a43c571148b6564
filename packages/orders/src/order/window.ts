import type { InstantText } from '@foliokit/lifecycle'

/** When an order is due and how long it may stay pending. Compute both with `@foliokit/schedule`. */
export interface OrderWindow {
  /** The civil date on which the order is due at the gateway, `YYYY-MM-DD`. */
  readonly scheduledOn: string
  /** The last moment of the window, which is still in time: after it the order is expired (domain §3, §4.8). */
  readonly expiresAt: InstantText
}
