import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  cutOffFor,
  defaultCutOffs,
  formatIndiaInstant,
  indiaDate,
  isBusinessDay,
  parseInstant,
  scheduledOn,
  type CutOff,
  type CutOffRule,
} from '../src/index.js'
import { d, equity } from './calendars.js'

describe('scheduledOn', () => {
  // vector of domain §3
  it.each([
    ['2020-04-06T15:32+05:30', '2020-04-07'],
    ['2020-04-07T14:50+05:30', '2020-04-07'],
    ['2020-04-07T15:00:00+05:30', '2020-04-07'],
    ['2020-04-07T15:32+05:30', '2020-04-08'],
    ['2023-06-02T13:20+05:30', '2023-06-02'],
    ['2024-01-12T10:37+05:30', '2024-01-12'],
  ])('of an order created at %s is %s (domain §3)', (createdAt, expected) => {
    expect(scheduledOn(createdAt, { calendar: equity })).toEqual({ date: expected, coverage: 'announced' })
    expect(scheduledOn(parseInstant(createdAt), { calendar: equity }).date).toBe(expected)
  })

  it.each([
    ['2020-04-07T15:00:00.001+05:30', '15:00', '2020-04-08'],
    ['2020-04-07T09:30:00Z', '15:00', '2020-04-07'],
    ['2020-04-07T13:31:00+05:30', '13:30', '2020-04-08'],
    ['2020-04-07T13:30:30+05:30', '13:30:30', '2020-04-07'],
    ['2020-04-09T16:00:00+05:30', '15:00', '2020-04-13'],
    ['2020-04-11T10:00:00+05:30', '15:00', '2020-04-13'],
  ] as const)('of %s with cut-off %s is %s', (createdAt, cutOff, expected) => {
    expect(scheduledOn(createdAt, { calendar: equity, cutOff }).date).toBe(expected)
  })

  it('never goes back, and lands on a business day', () => {
    const instants = fc.integer({ min: parseInstant('1997-01-02T00:00Z'), max: parseInstant('2026-11-30T00:00Z') })
    fc.assert(
      fc.property(instants, (instant) => {
        const { date } = scheduledOn(instant, { calendar: equity })
        expect(date >= indiaDate(instant) && isBusinessDay(date, equity)).toBe(true)
        expect(date <= addBusinessDays(indiaDate(instant), 1, equity).date).toBe(true)
        expect(scheduledOn(formatIndiaInstant(instant), { calendar: equity }).date).toBe(date)
      }),
    )
  })

  it('marks a result that rests on estimated days or on none', () => {
    expect(scheduledOn('2026-12-31T16:00:00+05:30', { calendar: equity }).coverage).toBe('estimated')
    expect(scheduledOn('2027-12-31T16:00:00+05:30', { calendar: equity })).toEqual({ date: '2028-01-03', coverage: 'outside' })
  })

  it.each(['15', '3:00', '24:00', '15:60', '15:00:99', 'noon'])('refuses the cut-off %o', (cutOff) => {
    expect(() => scheduledOn(0, { calendar: equity, cutOff: cutOff as CutOff })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_CUT_OFF_INVALID', context: { cutOff, accepted: 'HH:MM or HH:MM:SS, 00:00 to 23:59:59' } }),
    )
  })
})

describe('cutOffFor', () => {
  it.each([
    ['purchase', 'equity', '15:00'],
    ['purchase', 'debt', '15:00'],
    ['purchase', 'liquid', '13:30'],
    ['purchase', 'overnight', '13:30'],
    ['redemption', 'liquid', '15:00'],
    ['switch', 'overnight', '15:00'],
  ] as const)('of a %s of class %s is %s by default (domain §3)', (kind, schemeClass, expected) => {
    expect(cutOffFor({ kind, schemeClass })).toBe(expected)
  })

  it('takes the first rule whose members all match', () => {
    const rules: readonly CutOffRule[] = [
      { gateway: 'bse', paymentMode: 'neft', time: '14:00' },
      { gateway: 'bse', time: '14:30' },
      ...defaultCutOffs,
    ]
    const order = { kind: 'purchase', schemeClass: 'equity' } as const
    expect(cutOffFor({ ...order, gateway: 'bse', paymentMode: 'neft' }, rules)).toBe('14:00')
    expect(cutOffFor({ ...order, gateway: 'bse' }, rules)).toBe('14:30')
    expect(cutOffFor({ ...order, gateway: 'rta', paymentMode: 'neft' }, rules)).toBe('15:00')
  })

  it('refuses to guess when no rule matches', () => {
    expect(() => cutOffFor({ kind: 'switch', schemeClass: 'debt' }, [])).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_CUT_OFF_MISSING' }),
    )
  })
})

it('has a cut-off that is in time on every second up to it', () => {
  const day = parseInstant('2024-01-12T00:00:00+05:30')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_399_999 }), (ms) => {
      const onTime = ms <= 15 * 3_600_000
      expect(scheduledOn(day + ms, { calendar: equity }).date).toBe(onTime ? d('2024-01-12') : d('2024-01-15'))
    }),
  )
})
