import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIndiaInstant, indiaDate, indiaTime, parseInstant } from '../src/index.js'

describe('parseInstant', () => {
  it.each([
    ['1970-01-01T05:30:00+05:30', 0],
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00Z', 0],
    ['2023-06-02T13:20:47+0530', 1_685_692_247_000],
    ['2023-06-02T13:20:47.5+05:30', 1_685_692_247_500],
    ['2023-06-02T07:50:47.123456789Z', 1_685_692_247_123],
    ['1969-12-31T19:00:00-05:00', 0],
  ])('reads %s', (text, epochMs) => {
    expect(parseInstant(text)).toBe(epochMs)
  })

  it.each([
    '2020-04-06T15:32:00',
    '2020-04-06',
    '2020-04-06 15:32:00+05:30',
    '2020-02-30T15:32:00Z',
    '2020-04-06T24:00:00Z',
    '2020-04-06T23:60:00Z',
    '2020-04-06T23:59:60Z',
    '2020-04-06T23:59:00+24:00',
    '2020-04-06T23:59:00+05',
    '',
  ])('refuses %o', (text) => {
    expect(() => parseInstant(text)).toThrow(expect.objectContaining({ code: 'SCHEDULE_INSTANT_INVALID' }))
  })

  it('agrees with the runtime', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(-6e13), max: new Date(2.5e14), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime())
      }),
    )
  })
})

describe('formatIndiaInstant', () => {
  it.each([
    [0, '1970-01-01T05:30:00+05:30'],
    [1_685_692_247_000, '2023-06-02T13:20:47+05:30'],
    [1_685_692_247_050, '2023-06-02T13:20:47.050+05:30'],
    [-1, '1970-01-01T05:29:59.999+05:30'],
  ])('writes %d', (epochMs, text) => {
    expect(formatIndiaInstant(epochMs)).toBe(text)
  })

  it('is undone by parseInstant', () => {
    fc.assert(fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), (epochMs) => parseInstant(formatIndiaInstant(epochMs)) === epochMs))
  })

  it.each([0.5, Number.NaN])('refuses %d', (epochMs) => {
    expect(() => formatIndiaInstant(epochMs)).toThrow(expect.objectContaining({ code: 'SCHEDULE_INSTANT_INVALID' }))
  })
})

describe('indiaDate and indiaTime', () => {
  it.each([
    ['2020-04-06T18:29:59Z', '2020-04-06', '23:59:59'],
    ['2020-04-06T18:30:00Z', '2020-04-07', '00:00:00'],
    ['2020-04-06T15:32:00+05:30', '2020-04-06', '15:32:00'],
  ])('put %s on %s at %s', (text, date, time) => {
    expect([indiaDate(text), indiaTime(text)]).toEqual([date, time])
    expect([indiaDate(parseInstant(text)), indiaTime(parseInstant(text))]).toEqual([date, time])
  })
})
