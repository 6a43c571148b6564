import type { Advice } from '../advice.js'
import { confidenceAdvice, isBankConfidence, type BankAccountStep } from './confidence.js'

/** What is read of a bank account verification: the wire's object is one. */
export interface BankVerificationLike {
  readonly status: string
  readonly confidence?: string | null | undefined
  readonly reason?: string | null | undefined
}

const pending: Advice<BankAccountStep> = {
  description: 'The verification is in progress.',
  actors: ['platform'],
  next: 'wait',
}

/** What is said of a failed verification, by its reason. It failed, not the account. */
const failures: Readonly<Record<string, Advice<BankAccountStep>>> = {
  expiry: {
    description: 'The verification took too long and was given up.',
    actors: ['distributor', 'platform'],
    next: 'verify_again',
  },
  digital_verification_failure: {
    description: 'The account could not be verified electronically.',
    actors: ['investor', 'distributor'],
    next: 'ask_for_proof',
  },
}

/** What is said of a status, confidence or reason that this release does not know: trust nothing, let a person look. */
export const unknownBankVerification: Advice<BankAccountStep> = {
  description: 'An outcome that this release does not know. Do not take the account for verified.',
  actors: ['distributor', 'platform'],
  next: 'ask_for_proof',
}

/**
 * Says what to do about an investor's bank account after its verification. A completed verification is not yet a verified account: its
 * confidence decides (domain §8). Never throws; what it does not know gives `unknownBankVerification`.
 *
 * @example
 * bankAccountAdvice({ status: 'completed', confidence: 'uncertain' }).next // 'ask_for_proof'
 */
export function bankAccountAdvice({ status, confidence, reason }: BankVerificationLike): Advice<BankAccountStep> {
  if (status === 'pending') return pending
  if (status === 'completed') return isBankConfidence(confidence) ? confidenceAdvice[confidence] : unknownBankVerification
  if (status !== 'failed' || typeof reason !== 'string' || !Object.hasOwn(failures, reason)) return unknownBankVerification
  return failures[reason]!
}
