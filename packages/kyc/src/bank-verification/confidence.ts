import type { Advice } from '../advice.js'

/**
 * What to do about an investor's bank account:
 *
 * - `use`: pay out to it;
 * - `ask_for_proof`: ask for a cancelled cheque, and let a person compare;
 * - `ask_for_another`: do not use it; ask for the investor's own account;
 * - `verify_again`: nothing is known, start another verification;
 * - `wait`: fetch it again later.
 */
export type BankAccountStep = 'use' | 'ask_for_proof' | 'ask_for_another' | 'verify_again' | 'wait'

/** What each confidence says about a bank account (vendor's bank account verification), and what to do with it (our decision). */
export const confidenceAdvice = {
  very_high: {
    description: "The bank knows the account, and its holder's name is the investor's.",
    actors: ['distributor'],
    next: 'use',
  },
  high: {
    description: "The bank knows the account, and its holder's name is the investor's but for its spelling.",
    actors: ['distributor'],
    next: 'use',
  },
  uncertain: {
    description: "The bank knows the account; its holder's name may or may not be the investor's.",
    actors: ['investor', 'distributor'],
    next: 'ask_for_proof',
  },
  low: {
    description: "The bank knows the account; its holder's name has little in common with the investor's.",
    actors: ['investor', 'distributor'],
    next: 'ask_for_proof',
  },
  very_low: {
    description: "The bank knows the account; its holder's name is hardly the investor's.",
    actors: ['investor'],
    next: 'ask_for_another',
  },
  zero: {
    description: "The account is not there, or is not the investor's.",
    actors: ['investor'],
    next: 'ask_for_another',
  },
} as const satisfies Readonly<Record<string, Advice<BankAccountStep>>>

/** A confidence that the document names. */
export type BankConfidence = keyof typeof confidenceAdvice

/** Every confidence, the best first. The platform may grow more: an unknown one is data, not an error. */
export const bankConfidences = /* @__PURE__ */ Object.freeze(Object.keys(confidenceAdvice) as BankConfidence[])

/** Tells whether a confidence is one that the document names. */
export function isBankConfidence(confidence: unknown): confidence is BankConfidence {
  return typeof confidence === 'string' && Object.hasOwn(confidenceAdvice, confidence)
}
