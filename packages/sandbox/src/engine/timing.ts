import { epochDay, type CivilDate } from '@foliokit/schedule'

const minute = 60_000
const hour = 60 * minute

/** When the platform does things by itself, in milliseconds. */
export const timing = {
  /** From creation to the end of the review on gateway ondc: about three seconds (field notes, orders). */
  review: 3_000,
  /** From confirmation to submission: within five minutes on gateway rta (field notes, orders). */
  submissionDelay: 5 * minute,
  /** From midnight in India until orders of an earlier day go out. A choice of this sandbox. */
  gatewayOpens: 9 * hour,
  /** From midnight in India until the registrar's feed of the day before is in. A choice of this sandbox. */
  allotmentReported: 10 * hour,
} as const

const indiaOffset = 5.5 * hour

/** Midnight in India at the start of a date, in milliseconds since 1970. */
export function dayStart(date: CivilDate): number {
  return epochDay(date) * 24 * hour - indiaOffset
}
