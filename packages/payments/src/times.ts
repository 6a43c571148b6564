import { compareInstants, type InstantText } from '@foliokit/lifecycle'

/** The latest of the moments that happened; `first` when none did. */
export const latest = (first: InstantText, ...stamps: readonly (InstantText | null)[]): InstantText =>
  stamps.filter((stamp) => stamp !== null).reduce((left, right) => (compareInstants(left, right) < 0 ? right : left), first)
