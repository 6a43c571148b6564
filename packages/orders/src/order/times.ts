import type { InstantText } from '@foliokit/lifecycle'

/** The last second of an instant's day. */
export const endOfDay = (at: InstantText): InstantText => `${at.slice(0, 11)}23:59:59${at.slice(19)}`
