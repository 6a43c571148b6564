import { isCivilDate, type CivilDate } from '@foliokit/schedule'

/** How a feed writes dates: `month-day-year` is M/D/YYYY, at times with a time after it; `day-month-year` is DD/MM/YYYY. */
export type DateRule = 'month-day-year' | 'day-month-year'

/** What is valid under a rule, for messages. */
export const acceptedDates: Readonly<Record<DateRule, string>> = {
  'month-day-year': 'M/D/YYYY',
  'day-month-year': 'DD/MM/YYYY',
}

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?$/i
const native = /^(\d{4})(\d{2})(\d{2})$/

/** Reads a date of a feed, or the native date of a DBF file (YYYYMMDD); undefined for another form or a day that does not exist. */
export function readDate(text: string, rule: DateRule): CivilDate | undefined {
  const parts = slashed.exec(text)
  const [, first = '', second = '', year = ''] = parts ?? []
  const [month, day] = rule === 'month-day-year' ? [first, second] : [second, first]
  const date = parts === null ? text.replace(native, '$1-$2-$3') : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return date !== text && isCivilDate(date) ? date : undefined
}

/** Writes a date as a feed does. */
export function writeDate(date: CivilDate, rule: DateRule): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return rule === 'month-day-year' ? `${Number(month)}/${Number(day)}/${year}` : `${day}/${month}/${year}`
}
