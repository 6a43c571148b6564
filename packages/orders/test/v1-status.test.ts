import { describe, expect, it } from 'vitest'
import { purchaseStates, readV1Status, v1StatusOf, v1Statuses, withdrawalStates } from '../src/index.js'

describe('v1 statuses', () => {
  it.each([
    ['PENDING', 'pending'],
    ['PAYMENT_CONFIRMED', 'confirmed'],
    ['SUBMITTED', 'submitted'],
    ['SUCCESSFUL', 'successful'],
    ['FAILED', 'failed'],
    ['CANCELLED', 'cancelled'],
    ['REVERSED', 'reversed'],
  ] as const)('%s is %s, both ways', (status, state) => {
    expect(readV1Status(status)).toBe(state)
    expect(readV1Status(status.toLowerCase())).toBe(state)
    expect(v1StatusOf(state)).toBe(status)
  })

  it('cover every state but the review', () => {
    for (const states of [purchaseStates, withdrawalStates]) {
      expect(states.filter((state) => v1StatusOf(state) === undefined)).toEqual(['under_review'])
    }
    expect(v1Statuses).toHaveLength(7)
    expect(Object.isFrozen(v1Statuses)).toBe(true)
  })

  it.each(['ON_HOLD', 'CONFIRMED', '', 'toString', '__proto__', null, undefined])('may grow: %o is unknown and no error', (status) => {
    expect(readV1Status(status)).toBeUndefined()
    expect(v1StatusOf(status ?? 'on_hold')).toBeUndefined()
  })
})
