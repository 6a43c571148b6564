import { describe, expect, it } from 'vitest'
import {
  bankAccountAdvice,
  bankConfidences,
  bankVerificationLifecycle,
  bankVerificationReasons,
  confidenceAdvice,
  isBankConfidence,
  unknownBankVerification,
  type BankVerificationEvent,
} from '../src/index.js'
import { bankVerificationInput } from '../src/testing.js'
import { codes, created, soon } from './fixture.js'

const verification = bankVerificationLifecycle.start(bankVerificationInput())

describe('a bank account verification', () => {
  it('is in progress from its creation', () => {
    expect(verification).toStrictEqual({
      state: 'pending',
      version: 1,
      context: { confidence: null, reason: 'digital_verification', createdAt: created, completedAt: null, failedAt: null },
    })
  })

  it.each<[BankVerificationEvent, object]>([
    [
      { type: 'completed', at: soon, confidence: 'very_high' },
      { state: 'completed', context: { confidence: 'very_high', reason: null, completedAt: soon } },
    ],
    [
      { type: 'completed', at: soon, confidence: 'a_confidence_of_tomorrow' },
      { state: 'completed', context: { confidence: 'a_confidence_of_tomorrow' } },
    ],
    [
      { type: 'failed', at: soon, reason: 'expiry' },
      { state: 'failed', context: { confidence: null, reason: 'expiry', failedAt: soon } },
    ],
    [
      { type: 'failed', at: soon },
      { state: 'failed', context: { reason: null, failedAt: soon } },
    ],
  ])('ends: %o', (event, expected) => {
    const step = bankVerificationLifecycle.apply(verification, event)
    expect(step.ok && step.next).toMatchObject(expected)
    expect(step.ok && codes(bankVerificationLifecycle.apply(step.next, event))).toEqual(['LIFECYCLE_STATE_FINAL'])
  })

  it.each([
    ['at', { type: 'failed' }],
    ['confidence', { type: 'completed', at: soon }],
    ['confidence', { type: 'completed', at: soon, confidence: 1 }],
    ['reason', { type: 'failed', at: soon, reason: '' }],
  ])('refuses an event with a wrong %s: %o', (field, event) => {
    expect(bankVerificationLifecycle.apply(verification, event as BankVerificationEvent)).toMatchObject({
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ code: 'KYC_EVENT_INVALID', path: [field] }],
    })
  })

  it('does not start or come back with garbage', () => {
    expect(() => bankVerificationLifecycle.start({ at: 'now' })).toThrow(expect.objectContaining({ code: 'KYC_INPUT_INVALID' }))
    expect(() => bankVerificationLifecycle.restore({ ...verification, context: { ...verification.context, confidence: 7 } })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_CONTEXT_INVALID' }),
    )
  })
})

describe('bankAccountAdvice', () => {
  it.each([
    ['very_high', 'use'],
    ['high', 'use'],
    ['uncertain', 'ask_for_proof'],
    ['low', 'ask_for_proof'],
    ['very_low', 'ask_for_another'],
    ['zero', 'ask_for_another'],
    ['a_confidence_of_tomorrow', 'ask_for_proof'],
    ['toString', 'ask_for_proof'],
    [null, 'ask_for_proof'],
  ])('of a completed one with the confidence %s: %s', (confidence, next) => {
    expect(bankAccountAdvice({ status: 'completed', confidence }).next).toBe(next)
  })

  it.each([
    ['pending', 'digital_verification', 'wait'],
    ['failed', 'expiry', 'verify_again'],
    ['failed', 'digital_verification_failure', 'ask_for_proof'],
    ['failed', 'a_reason_of_tomorrow', 'ask_for_proof'],
    ['failed', null, 'ask_for_proof'],
    ['a_status_of_tomorrow', null, 'ask_for_proof'],
  ])('of one that is %s, %s: %s', (status, reason, next) => {
    expect(bankAccountAdvice({ status, reason }).next).toBe(next)
  })

  it('uses no account of which this release does not know that it is verified', () => {
    for (const status of ['pending', 'failed', 'a_status_of_tomorrow']) {
      for (const confidence of [...bankConfidences, null]) {
        for (const reason of [...bankVerificationReasons, null])
          expect(bankAccountAdvice({ status, confidence, reason }).next).not.toBe('use')
      }
    }
    expect(unknownBankVerification.next).not.toBe('use')
  })

  it('has advice for every confidence, and the confidences in order', () => {
    expect(bankConfidences).toEqual(['very_high', 'high', 'uncertain', 'low', 'very_low', 'zero'])
    for (const confidence of bankConfidences) {
      expect(isBankConfidence(confidence)).toBe(true)
      expect(confidenceAdvice[confidence].description).toMatch(/\.$/)
    }
  })
})
