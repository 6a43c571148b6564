import { describe, expect, it } from 'vitest'
import { fromEpochDay, weekday, weekdayName } from '../src/index.js'
import { mondayOf, weekdayAt, weekdaysThrough } from '../src/weekday.js'
import { d } from './calendars.js'

describe('weekday', () => {
  it.each([
    ['2022-08-15', 1, 'Monday'],
    ['1970-01-01', 4, 'Thursday'],
    ['1969-12-28', 7, 'Sunday'],
    ['2024-01-20', 6, 'Saturday'],
  ] as const)('of %s is %d, %s', (date, number, name) => {
    expect(weekday(d(date))).toBe(number)
    expect(weekdayName(number)).toBe(name)
  })

  it('counts weekdays in closed form as one by one', () => {
    let count = weekdaysThrough(-1001)
    for (let day = -1000; day < 1000; day++) {
      const friday = Math.max(0, weekday(fromEpochDay(day)) - 5)
      if (friday === 0) count += 1
      expect(weekdaysThrough(day)).toBe(count)
      expect(weekdayAt(count)).toBe(day - friday)
      expect(weekday(fromEpochDay(mondayOf(day)))).toBe(1)
    }
  })
})
