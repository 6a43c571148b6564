import { checkPan } from '@foliokit/identifiers'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bankAccountAdvice,
  bankTestOutcome,
  isMismatchingTestDateOfBirth,
  isMismatchingTestName,
  kycStanding,
  kycTestCheck,
  kycTestDigits,
  kycTestOutcome,
  panTestOutcome,
  type KycTestOutcome,
} from '../src/index.js'

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''))
const digit = fc.constantFrom(...'0123456789'.split(''))

describe('a test PAN (field notes §2.9)', () => {
  it.each([
    ['ABCPX3751Z', 'compliant', 'valid'],
    ['ABCPX3752Z', 'investment_limit', 'valid'],
    ['ABCPX3753Z', 'unavailable', 'valid'],
    ['ABCPX3754Z', 'onhold', 'valid'],
    ['ABCPX3759Z', 'incomplete', 'valid'],
    ['AAAPA3751A', 'compliant', 'aadhaar_not_linked'],
    ['AAAPB3751C', 'compliant', 'valid'],
    ['AAAPI3751C', 'compliant', 'invalid'],
    ['AAAPA3754A', 'onhold', 'aadhaar_not_linked'],
    ['BNBPP9384M', undefined, undefined],
    ['ABCCX3751Z', undefined, undefined],
    ['ABCPX3755Z', undefined, undefined],
    ['abcpx3751z', undefined, undefined],
    ['ABCPX37510', undefined, undefined],
    ['', undefined, undefined],
  ])('%s: %s, and as a PAN %s', (pan, outcome, itself) => {
    expect(kycTestOutcome(pan)).toBe(outcome)
    expect(panTestOutcome(pan)).toBe(itself)
  })

  it('is decided by its digits alone, whatever its letters, and is a PAN', () => {
    const letters = fc.tuple(letter, letter, letter, letter, letter)
    fc.assert(
      fc.property(letters, fc.constantFrom(...Object.keys(kycTestDigits)), ([a, b, c, e, j], digits) => {
        const pan = `${a}${b}${c}P${e}${digits}${j}`
        expect(checkPan(pan)).toEqual([])
        expect(kycTestOutcome(pan)).toBe(kycTestDigits[digits])
      }),
    )
  })

  it.each<[KycTestOutcome, object]>([
    ['compliant', { outcome: 'may_invest' }],
    ['investment_limit', { outcome: 'may_invest_up_to' }],
    ['unavailable', { outcome: 'may_not_invest', readiness: 'kyc_unavailable', action: 'fresh' }],
    ['onhold', { outcome: 'may_not_invest', readiness: 'kyc_onhold', action: 'modify' }],
    ['incomplete', { outcome: 'may_not_invest', readiness: 'kyc_incomplete', action: 'modify' }],
  ])('%s reads as the standing that it stands for', (outcome, expected) => {
    expect(kycStanding(kycTestCheck(outcome))).toMatchObject(expected)
    expect(Object.values(kycTestDigits)).toContain(outcome)
  })
})

describe('a test investor (field notes §2.9)', () => {
  it('never matches by one name and one date of birth', () => {
    expect(['Lord Voldemort', ' lord  voldemort ', 'Lord Vader', ''].map(isMismatchingTestName)).toEqual([true, true, false, false])
    expect(['2000-01-01', '2000-01-02'].map(isMismatchingTestDateOfBirth)).toEqual([true, false])
  })
})

describe('a test bank account (field notes §2.9)', () => {
  it.each([
    ['1100', { status: 'completed', confidence: 'very_high' }, 'use'],
    ['1199', { status: 'completed', confidence: 'very_high' }, 'use'],
    ['1200', { status: 'completed', confidence: 'high' }, 'use'],
    ['1342', { status: 'completed', confidence: 'uncertain' }, 'ask_for_proof'],
    ['1499', { status: 'completed', confidence: 'low' }, 'ask_for_proof'],
    ['1507', { status: 'completed', confidence: 'very_low' }, 'ask_for_another'],
    ['1600', { status: 'completed', confidence: 'zero' }, 'ask_for_another'],
    ['2357', { status: 'failed', reason: 'expiry' }, 'verify_again'],
    ['3100', { status: 'failed', reason: 'digital_verification_failure' }, 'ask_for_proof'],
    ['3199', { status: 'failed', reason: 'digital_verification_failure' }, 'ask_for_proof'],
  ])('that ends in %s: %o, so %s', (lastFour, outcome, next) => {
    expect(bankTestOutcome(`91901705${lastFour}`)).toEqual(outcome)
    expect(bankAccountAdvice(bankTestOutcome(lastFour)!).next).toBe(next)
  })

  it.each(['1601', '2358', '3000', '0011', '110', '', '1100X'])('that ends in %o is of no pattern', (number) => {
    expect(bankTestOutcome(number)).toBeUndefined()
  })

  it('is decided by its last four digits alone', () => {
    const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map((list) => list.join(''))
    fc.assert(
      fc.property(digits(8), digits(8), digits(4), (one, other, lastFour) => {
        expect(bankTestOutcome(one + lastFour)).toEqual(bankTestOutcome(other + lastFour))
      }),
    )
  })
})
