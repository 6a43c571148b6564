import { dayAt, rankOf, startOfMonth, type CalendarIndex } from './calendar-index.js'
import { monthOf } from './month.js'

/**
 * An endless row of slots, each at a whole-number position: the arithmetic that all ten frequencies share.
 *
 * Internal. Both directions are closed forms, so no date is reached by walking there from the start.
 */
export type SlotRule =
  /** Every business day; its position is its rank in the calendar. */
  | { readonly every: 'business-days' }
  /** Every `step` days; the slot at position 0 lies on epoch day `anchor`. */
  | { readonly every: 'days'; readonly anchor: number; readonly step: number }
  /** Days `slots` of every `step`-th month; the first slot of month `anchor` has position 0. */
  | { readonly every: 'months'; readonly anchor: number; readonly step: number; readonly slots: readonly number[] }

/** The epoch day of the slot at a position. */
export function slotDay(rule: SlotRule, position: number, index: CalendarIndex): number {
  switch (rule.every) {
    case 'business-days':
      return dayAt(index, position)
    case 'days':
      return rule.anchor + position * rule.step
    case 'months': {
      const { anchor, step, slots } = rule
      if (slots.length === 1) return dayOfMonth(index, anchor + position * step, slots[0] as number)
      const period = Math.floor(position / slots.length)
      return dayOfMonth(index, anchor + period * step, slots[position - period * slots.length] as number)
    }
  }
}

/** The position of the first slot after an epoch day. */
export function positionAfter(rule: SlotRule, day: number, index: CalendarIndex): number {
  switch (rule.every) {
    case 'business-days':
      return rankOf(index, day) + 1
    case 'days':
      return Math.floor((day - rule.anchor) / rule.step) + 1
    case 'months': {
      // Every slot of the period before lies in an earlier month, or on day 1 of this one: not after the day.
      let position = Math.floor((monthOf(day) - rule.anchor) / rule.step) * rule.slots.length
      while (slotDay(rule, position, index) <= day) position += 1
      return position
    }
  }
}

/** The epoch day of a day of a month; one that the month lacks is day 1 of the next month (domain §4.2, `monthEnd: 'roll'`). */
export function dayOfMonth(index: CalendarIndex, month: number, day: number): number {
  const date = startOfMonth(index, month) + day - 1
  return day <= 28 ? date : Math.min(date, startOfMonth(index, month + 1))
}
