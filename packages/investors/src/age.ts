import { isCivilDate } from '@foliokit/schedule'

/** The age from which a person is no minor (India's Majority Act; vendor's investor profiles). */
const majority = 18

/**
 * Tells whether a person born on a date is below 18 on another: on the eighteenth birthday no more. Who was born on a 29 February comes of
 * age on 1 March. Anything but two civil dates answers `false`.
 *
 * @example
 * isMinor('2010-06-15', '2028-06-14') // true
 * isMinor('2010-06-15', '2028-06-15') // false
 */
export function isMinor(birth: unknown, today: unknown): boolean {
  if (!isCivilDate(birth) || !isCivilDate(today)) return false
  const year = String(Number(birth.slice(0, 4)) + majority).padStart(4, '0')
  // Text order is date order, also for a 29 February that does not exist: 1 March is the first day that is not before it.
  return today < year + birth.slice(4)
}
