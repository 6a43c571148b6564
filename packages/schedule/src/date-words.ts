import type { CivilDate } from './civil-date.js'
import { weekday, weekdayName } from './weekday.js'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `Monday 15 August 2022` */
export function longDate(date: CivilDate): string {
  return `${weekdayName(weekday(date))} ${dayText(date)} ${date.slice(0, 4)}`
}

/** `15 August` */
export function dayText(date: CivilDate): string {
  return `${Number(date.slice(8))} ${monthName(Number(date.slice(5, 7)))}`
}

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1] as string
}
