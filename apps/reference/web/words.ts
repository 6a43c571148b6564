import { format, nav, rupees, units } from '@foliokit/money'
import type { LimitsShape } from '../src/desk/shapes.js'

/** `₹1,00,000.00` for the exact text `100000`. */
export const money = (text: string): string => format(rupees(text))

/** A NAV with all of its digits: `₹211.1379`. */
export const navText = (text: string): string => format(nav(text), { symbol: '₹' })

/** Units with their digits grouped. */
export const unitsText = (text: string): string => format(units(text))

/** `12.50 %` for the exact text `0.125`: the point moves, no digit is computed. */
export function percent(text: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?/.exec(text) ?? []
  const digits = fraction.padEnd(4, '0')
  return `${sign}${`${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '')}.${digits.slice(2, 4)} %`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `5 Jan 2024` for `2024-01-05`, with the time for a moment. */
export function when(text: string): string {
  const [, year = '', month = '', day = '', time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(text) ?? []
  if (year === '') return text
  return `${Number(day)} ${months[Number(month) - 1]} ${year}${time === undefined ? '' : `, ${time}`}`
}

/** A state in words: `awaiting_approval` reads `Awaiting approval`. */
export function words(state: string): string {
  const spaced = state.replaceAll('_', ' ').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** How a state looks: well, badly, or under way. */
export function toneOf(state: string): 'good' | 'bad' | 'waiting' | 'plain' {
  if (/^(successful|active|approved|open|completed)$/i.test(state)) return 'good'
  if (/^(failed|rejected|reversed|cancelled)$/i.test(state)) return 'bad'
  return /^(planned|skipped|draft)$/i.test(state) ? 'plain' : 'waiting'
}

/** Limits in words: `From ₹100.00, in steps of ₹1.00`. */
export function limitsText({ minimum, maximum, multiple }: LimitsShape, show: (text: string) => string): string {
  const parts = [
    ...(minimum === null ? [] : [`from ${show(minimum)}`]),
    ...(maximum === null ? [] : [`up to ${show(maximum)}`]),
    ...(multiple === null ? [] : [`in steps of ${show(multiple)}`]),
  ]
  const text = parts.join(', ')
  return text === '' ? 'No limits' : text.charAt(0).toUpperCase() + text.slice(1)
}
