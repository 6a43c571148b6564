import { rupees } from '@foliokit/money'
import type { KycCheckLike } from '../check/standing.js'

/** What the vendor's test environment makes of a PAN that is checked for its KYC. */
export type KycTestOutcome = 'compliant' | 'investment_limit' | 'unavailable' | 'onhold' | 'incomplete'

/** The four digits of a test PAN, `XXXPX3751X` and so on, and what they stand for (field notes §2.9). */
export const kycTestDigits: Readonly<Record<string, KycTestOutcome>> = {
  '3751': 'compliant',
  '3752': 'investment_limit',
  '3753': 'unavailable',
  '3754': 'onhold',
  '3759': 'incomplete',
}

const pattern = /^[A-Z]{3}P[A-Z](\d{4})[A-Z]$/

/**
 * The outcome that a test PAN stands for in a KYC check; `undefined` for a PAN of no pattern. The
 * fourth letter must be the P of an individual; any letters may stand for the others.
 *
 * @example
 * kycTestOutcome('ABCPX3754Z') // 'onhold'
 */
export function kycTestOutcome(pan: string): KycTestOutcome | undefined {
  const digits = pattern.exec(pan)?.[1] ?? ''
  return Object.hasOwn(kycTestDigits, digits) ? kycTestDigits[digits] : undefined
}

/** What the test environment's KYC check answers for an outcome: the members that say how the investor stands. */
export function kycTestCheck(outcome: KycTestOutcome): Required<KycCheckLike> {
  switch (outcome) {
    case 'compliant':
      return { status: true, constraints: [], action: null, reason: null }
    case 'investment_limit':
      return { status: true, constraints: [limit()], action: null, reason: null }
    case 'unavailable':
      return { status: false, constraints: [], action: 'fresh', reason: 'unavailable' }
    case 'onhold':
    case 'incomplete':
      return { status: false, constraints: [], action: 'modify', reason: outcome }
  }
}

/** The limit of the documents' examples (v1 documents, KYC checks). */
const limit = () => ({ type: 'investment_limit', amount: { value: rupees('50000'), currency: 'inr' } })

/** What the test environment finds when it verifies a PAN itself, apart from its KYC. */
export type PanTestOutcome = 'valid' | 'aadhaar_not_linked' | 'invalid'

/**
 * What the verification of a PAN finds, by the fifth letter of a test PAN: `A` is not linked to an Aadhaar, `I` is invalid, any other is
 * valid; `undefined` for a PAN of no pattern (field notes §2.9). A KYC check does not mind a missing link: the document's own example
 * has `AAAPA3751A` compliant.
 *
 * @example
 * panTestOutcome('AAAPA3751A') // 'aadhaar_not_linked'
 */
export function panTestOutcome(pan: string): PanTestOutcome | undefined {
  if (kycTestOutcome(pan) === undefined) return undefined
  const letter = pan.charAt(4)
  return letter === 'A' ? 'aadhaar_not_linked' : letter === 'I' ? 'invalid' : 'valid'
}

/** The name that the test environment never finds to be the PAN holder's (field notes §2.9). */
export const mismatchingTestName = 'Lord Voldemort'

/** The date of birth that the test environment never finds to be the PAN holder's (field notes §2.9). */
export const mismatchingTestDateOfBirth = '2000-01-01'

/** Tells whether a name is the one that never matches, in any case and spacing. */
export function isMismatchingTestName(name: string): boolean {
  return name.trim().replace(/\s+/g, ' ').toLowerCase() === mismatchingTestName.toLowerCase()
}

/** Tells whether a civil date is the date of birth that never matches. */
export function isMismatchingTestDateOfBirth(date: string): boolean {
  return date === mismatchingTestDateOfBirth
}
