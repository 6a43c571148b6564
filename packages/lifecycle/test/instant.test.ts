import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareInstants, isInstant, secondsBetween } from '../src/index.js'

describe('compareInstants', () => {
  it.each([
    ['2024-01-15T10:00:00+05:30', '2024-01-15T10:00:00+0530', 0],
    ['2024-01-15T10:00:00+05:30', '2024-01-15T04:30:00Z', 0],
    ['2024-01-15T10:00:00+05:30', '2024-01-15T10:00:00Z', -1],
    ['2024-01-01T00:30:00+05:30', '2023-12-31T19:00:00Z', 0],
    ['2024-01-01T00:00:00-00:30', '2024-01-01T00:30:00+00:00', 0],
    ['2024-02-29T23:59:59+05:30', '2024-03-01T00:00:00+05:30', -1],
    ['2024-01-15T10:00:00.000000001Z', '2024-01-15T10:00:00Z', 1],
    ['2024-01-15T10:00:00.5Z', '2024-01-15T10:00:00.500Z', 0],
    ['1969-12-31T23:59:59.9Z', '1970-01-01T00:00:00Z', -1],
    ['0000-03-01T00:00:00Z', '9999-12-31T23:59:59Z', -1],
  ])('orders %s and %s as %i', (left, right, order) => {
    expect(compareInstants(left, right)).toBe(order)
    expect(compareInstants(right, left)).toBe(order === 0 ? 0 : -order)
  })

  it("agrees with the platform's own clock arithmetic", () => {
    const date = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(date, date, fc.integer({ min: -14 * 60, max: 14 * 60 }), (left, right, offset) => {
        const shifted = new Date(right.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const size = Math.abs(offset)
        const suffix = `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
        expect(compareInstants(left.toISOString(), `${shifted}${suffix}`)).toBe(Math.sign(left.getTime() - right.getTime()))
        expect(secondsBetween(left.toISOString(), `${shifted}${suffix}`)).toBeCloseTo((right.getTime() - left.getTime()) / 1000, 5)
      }),
    )
  })
})

describe('isInstant', () => {
  it.each([
    '2024-01-15',
    '2024-01-15T10:00:00',
    '2024-01-15 10:00:00Z',
    '2024-01-15T10:00Z',
    '2024-13-15T10:00:00Z',
    '2024-00-15T10:00:00Z',
    '2023-02-29T10:00:00Z',
    '2100-02-29T10:00:00Z',
    '2024-04-31T10:00:00Z',
    '2024-01-00T10:00:00Z',
    '2024-01-15T24:00:00Z',
    '2024-01-15T10:60:00Z',
    '2024-01-15T10:00:60Z',
    '2024-01-15T10:00:00+24:00',
    '2024-01-15T10:00:00+05:60',
    '2024-01-15T10:00:00.Z',
    '2024-01-15T10:00:00.0000000001Z',
    'tomorrow',
    '',
    null,
    undefined,
    1705300000000,
    {},
  ])('refuses %o', (value) => {
    expect(isInstant(value)).toBe(false)
  })

  it.each(['2024-02-29T00:00:00Z', '2000-02-29T10:00:00+0530', '2024-01-15T10:00:00.123456789+05:30'])('accepts %s', (value) => {
    expect(isInstant(value)).toBe(true)
  })
})

describe('secondsBetween', () => {
  it('counts across offsets, and backwards below zero', () => {
    expect(secondsBetween('2024-01-15T10:00:00+05:30', '2024-01-15T04:45:00Z')).toBe(900)
    expect(secondsBetween('2024-01-15T04:45:00Z', '2024-01-15T10:00:00+05:30')).toBe(-900)
  })

  it('refuses text that is no instant', () => {
    expect(() => secondsBetween('now', '2024-01-15T04:45:00Z')).toThrow(expect.objectContaining({ code: 'LIFECYCLE_INSTANT_INVALID' }))
  })
})
