import { compareInstants, type InstantText } from '@foliokit/lifecycle'

/** The later of two moments. */
export const later = (left: InstantText, right: InstantText): InstantText => (compareInstants(left, right) < 0 ? right : left)

/** The last second of an instant's day. */
export const endOfDay = (at: InstantText): InstantText => `${at.slice(0, 11)}23:59:59${at.slice(19)}`

/** The latest of the moments that happened; `first` when none did. */
export const latest = (first: InstantText, ...stamps: readonly (InstantText | null)[]): InstantText =>
  stamps.filter((stamp) => stamp !== null).reduce(later, first)
