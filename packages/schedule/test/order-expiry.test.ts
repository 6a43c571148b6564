import { describe, expect, it } from 'vitest'
import { orderExpiry, type Frequency } from '../src/index.js'
import { d, equity } from './calendars.js'

// T is Friday 2022-08-12; Monday 15 August is a holiday
const T = d('2022-08-12')

describe('orderExpiry (domain §4.8)', () => {
  it.each([
    ['purchase', '2022-08-24', '2022-08-25'],
    ['redemption', '2022-08-16', '2022-08-17'],
    ['switch', '2022-08-16', '2022-08-17'],
  ] as const)('a %s is good until %s and expired on %s', (kind, lastGoodDay, expiresOn) => {
    expect(orderExpiry({ kind, scheduledOn: T, calendar: equity })).toEqual({
      lastGoodDay,
      expiresOn,
      expiresAt: `${lastGoodDay}T15:00:00+05:30`,
      coverage: 'announced',
    })
  })

  it.each([
    ['daily', '2022-08-12', '2022-08-13'],
    ['calendar_day_daily', '2022-08-12', '2022-08-13'],
    ['day_in_a_week', '2022-08-16', '2022-08-17'],
    ['four_times_a_month', '2022-08-16', '2022-08-17'],
    ['day_in_a_fortnight', '2022-08-16', '2022-08-17'],
    ['twice_a_month', '2022-08-16', '2022-08-17'],
    ['monthly', '2022-08-18', '2022-08-19'],
    ['quarterly', '2022-08-18', '2022-08-19'],
    ['half_yearly', '2022-08-18', '2022-08-19'],
    ['yearly', '2022-08-18', '2022-08-19'],
  ] as const)(
    'an installment of a systematic purchase plan, %s, is good until %s and expired on %s',
    (frequency, lastGoodDay, expiresOn) => {
      const plan = { systematic: true, frequency }
      expect(orderExpiry({ kind: 'purchase', scheduledOn: T, plan, calendar: equity })).toMatchObject({ lastGoodDay, expiresOn })
    },
  )

  it.each([
    ['purchase', false, '2022-08-24'],
    ['redemption', true, '2022-08-16'],
    ['redemption', false, '2022-08-16'],
    ['switch', true, '2022-08-16'],
  ] as const)('any other installment expires as its kind: %s, systematic %s', (kind, systematic, lastGoodDay) => {
    const plan = { systematic, frequency: 'monthly' } as const
    expect(orderExpiry({ kind, scheduledOn: T, plan, calendar: equity }).lastGoodDay).toBe(lastGoodDay)
  })

  it('expires a monthly installment of the 1st on the 8th', () => {
    const plan = { systematic: true, frequency: 'monthly' } as const
    expect(orderExpiry({ kind: 'purchase', scheduledOn: d('2024-02-01'), plan, calendar: equity }).expiresOn).toBe('2024-02-08')
  })

  it.each([
    ['purchase', '2022-08-17', '2022-08-26', '2022-08-29'],
    ['redemption', '2022-08-18', '2022-08-19', '2022-08-22'],
  ] as const)('counts T+8 and T+2 in working days too: %s of %s', (kind, date, lastGoodDay, expiresOn) => {
    expect(orderExpiry({ kind, scheduledOn: d(date), calendar: equity })).toMatchObject({ lastGoodDay, expiresOn })
  })

  it("runs to the registrar's cut-off", () => {
    expect(orderExpiry({ kind: 'switch', scheduledOn: T, calendar: equity, cutOff: '14:45' }).expiresAt).toBe('2022-08-16T14:45:00+05:30')
  })

  it('needs no calendar for calendar days, announced or not', () => {
    const plan = { systematic: true, frequency: 'monthly' } as const
    expect(orderExpiry({ kind: 'purchase', scheduledOn: d('2029-12-28'), plan, calendar: equity })).toEqual({
      lastGoodDay: '2030-01-03',
      expiresOn: '2030-01-04',
      expiresAt: '2030-01-03T15:00:00+05:30',
      coverage: 'announced',
    })
  })

  it('marks a window that reaches past the announced days', () => {
    expect(orderExpiry({ kind: 'purchase', scheduledOn: d('2026-12-28'), calendar: equity }).coverage).toBe('estimated')
    expect(orderExpiry({ kind: 'purchase', scheduledOn: d('2029-12-28'), calendar: equity }).coverage).toBe('outside')
  })

  it('refuses an unknown frequency with the accepted ones', () => {
    const plan = { systematic: true, frequency: 'hourly' as Frequency }
    expect(() => orderExpiry({ kind: 'purchase', scheduledOn: T, plan, calendar: equity })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_FREQUENCY_UNKNOWN', message: expect.stringContaining('day_in_a_week') }),
    )
  })
})
