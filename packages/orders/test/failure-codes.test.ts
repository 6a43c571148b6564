import { describe, expect, it } from 'vitest'
import { failureCodes, failureMeaning, isFailureCode, retriableFailures, unknownFailure } from '../src/index.js'

describe('failure codes', () => {
  it('are those that the documents and the field notes name', () => {
    expect(Object.keys(failureCodes)).toEqual([
      'payment_failure',
      'order_expiry',
      'order_failure_at_gateway',
      'pan_verification_failed',
      'payout_account_verification_pending',
      'fp_payment_url_unused',
      'investor_data_submission_error',
      'fp_order_ineligibility',
      'mandate_cancelled',
    ])
  })

  it.each(Object.keys(failureCodes))('%s has a description of its own and someone who can act', (code) => {
    const { description, actors } = failureMeaning(code)
    expect(Object.values(failureCodes).filter((other) => other.description === description)).toHaveLength(1)
    expect(description).toMatch(/\.$/)
    expect(actors.length).toBeGreaterThan(0)
    expect(new Set(actors).size).toBe(actors.length)
  })

  it('include every failure that a retry may follow, which the distributor can act on', () => {
    for (const code of retriableFailures) {
      expect(isFailureCode(code)).toBe(true)
      expect(failureMeaning(code).actors).toContain('distributor')
    }
  })

  it.each(['a_code_of_tomorrow', '', 'toString', '__proto__'])('may grow: %o has the meaning of the unknown', (code) => {
    expect(isFailureCode(code)).toBe(false)
    expect(failureMeaning(code)).toBe(unknownFailure)
  })

  it.each([[['payment_failure']], [{ toString: () => 'payment_failure' }], [null], [7]])('are text: %j is none', (code) => {
    expect(isFailureCode(code)).toBe(false)
  })
})
