import { describe, expect, it } from 'vitest'
import { applicableNavDate } from '../src/index.js'
import { debt, equity } from './calendars.js'

const at = (text: string): string => `${text}+05:30`

describe('applicableNavDate of a purchase', () => {
  // order and money, each before or after the cut-off of Friday 2024-01-12
  it.each([
    ['equity', '2024-01-12T14:59', '2024-01-12T15:00', '2024-01-12'],
    ['equity', '2024-01-12T14:59', '2024-01-12T15:01', '2024-01-15'],
    ['equity', '2024-01-12T15:01', '2024-01-12T14:59', '2024-01-15'],
    ['equity', '2024-01-12T15:01', '2024-01-15T15:01', '2024-01-16'],
    ['equity', '2024-01-12T10:00', '2024-01-19T16:00', '2024-01-23'],
    ['debt', '2024-01-12T14:59', '2024-01-12T14:59', '2024-01-12'],
    ['liquid', '2024-01-12T13:30', '2024-01-12T13:30', '2024-01-11'],
    ['liquid', '2024-01-12T13:31', '2024-01-12T13:00', '2024-01-14'],
    ['overnight', '2024-01-12T13:00', '2024-01-12T13:31', '2024-01-14'],
  ] as const)('%s, ordered %s, funded %s: NAV of %s', (schemeClass, ordered, funded, expected) => {
    const calendar = schemeClass === 'equity' ? equity : debt
    const question = { kind: 'purchase', schemeClass, calendar, orderedAt: at(ordered), fundsAt: at(funded) } as const
    expect(applicableNavDate(question)).toEqual({ date: expected, coverage: 'announced' })
  })

  it('takes a cut-off of its own', () => {
    const question = { kind: 'purchase', schemeClass: 'equity', calendar: equity, cutOff: '14:30' } as const
    expect(applicableNavDate({ ...question, orderedAt: at('2024-01-12T14:31'), fundsAt: at('2024-01-12T10:00') }).date).toBe('2024-01-15')
  })

  it('is marked when either of its days is', () => {
    const question = { kind: 'purchase', schemeClass: 'equity', calendar: equity } as const
    expect(applicableNavDate({ ...question, orderedAt: at('2026-12-30T10:00'), fundsAt: at('2027-01-04T10:00') }).coverage).toBe(
      'estimated',
    )
  })
})

describe('applicableNavDate of a redemption or switch', () => {
  it.each([
    ['redemption', 'equity', '2024-01-12T15:00', '2024-01-12'],
    ['redemption', 'equity', '2024-01-12T15:01', '2024-01-15'],
    ['redemption', 'liquid', '2024-01-12T14:00', '2024-01-12'],
    ['switch', 'debt', '2024-01-13T10:00', '2024-01-15'],
  ] as const)('%s of class %s at %s: NAV of %s', (kind, schemeClass, ordered, expected) => {
    expect(applicableNavDate({ kind, schemeClass, calendar: debt, orderedAt: at(ordered) }).date).toBe(expected)
  })
})
