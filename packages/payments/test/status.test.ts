import { describe, expect, it } from 'vitest'
import { hasPaid, isPaymentFinal, paymentLifecycle, paymentOutcome, paymentStatuses, readPaymentStatus } from '../src/index.js'
import { stored } from './fixture.js'

describe('payment statuses', () => {
  it.each([
    ['PENDING', 'open', false],
    ['SUBMITTED', 'open', false],
    ['SUCCESS', 'paid', false],
    ['INITIATED', 'paid', false],
    ['APPROVED', 'paid', true],
    ['FAILED', 'not_paid', true],
    ['REJECTED', 'not_paid', true],
    ['TIMEDOUT', 'not_paid', true],
  ] as const)('%s is %s', (status, outcome, isFinal) => {
    expect(paymentOutcome(status)).toBe(outcome)
    expect(hasPaid(status)).toBe(outcome === 'paid')
    expect(isPaymentFinal(status)).toBe(isFinal)
    expect(paymentLifecycle.isFinal(stored(status))).toBe(isFinal)
    // Events and postbacks spell it in lower case.
    expect(paymentOutcome(status.toLowerCase())).toBe(outcome)
    expect(readPaymentStatus(status.toLowerCase())).toBe(status)
  })

  it('are eight', () => {
    expect(paymentStatuses).toEqual(['PENDING', 'SUBMITTED', 'SUCCESS', 'INITIATED', 'APPROVED', 'FAILED', 'REJECTED', 'TIMEDOUT'])
    expect(Object.isFrozen(paymentStatuses)).toBe(true)
  })

  it.each(['REFUNDED', '', 'toString', '__proto__', null, undefined])(
    'may grow: %o is unknown, not paid, not final and no error',
    (status) => {
      expect(readPaymentStatus(status)).toBeUndefined()
      expect(paymentOutcome(status)).toBe('unknown')
      expect(hasPaid(status)).toBe(false)
      expect(isPaymentFinal(status)).toBe(false)
    },
  )
})
