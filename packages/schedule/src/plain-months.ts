import { textOf, type CalendarIndex } from './calendar-index.js'
import type { Installment } from './installment.js'
import type { SlotRule } from './slot-rule.js'

/** One day, at most the 28th, of every `step`-th month: what most plans in the world are. */
type PlainMonths = Extract<SlotRule, { readonly every: 'months' }>

/** Tells whether a rule is one day that every month has. */
export function isPlainMonths(rule: SlotRule): rule is PlainMonths {
  return rule.every === 'months' && rule.slots.length === 1 && (rule.slots[0] as number) <= 28
}

/**
 * Fills a list with a stretch of such installments: what `installmentAt` answers one by one, with every table at hand and nothing asked
 * twice. It is the one place written for speed; a test compares it with `installmentAt`.
 *
 * All days of the stretch must be announced, which puts them inside the calendar's tables.
 */
export function fillPlainMonths(
  list: Installment[],
  stretch: { readonly from: number; readonly number: number; readonly end: number; readonly position: number },
  { anchor, step, slots }: PlainMonths,
  index: CalendarIndex,
): void {
  const { first, firstMonth, monthStarts, moves, texts } = index
  const { from, end } = stretch
  const dayInMonth = (slots[0] as number) - 1
  let month = anchor + stretch.position * step - firstMonth
  for (let number = stretch.number; number <= end; number++, month += step) {
    const day = (monthStarts[month] as number) + dayInMonth
    const at = day - first
    const move = moves[at] as number
    const installmentDay = texts[at] ?? textOf(index, day)
    const processingDay = move === 0 ? installmentDay : (texts[at + move] ?? textOf(index, day + move))
    list[number - from] = { number, installmentDay, processingDay, coverage: 'announced' }
  }
}
