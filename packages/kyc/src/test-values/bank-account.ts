import type { BankConfidence } from '../bank-verification/confidence.js'

/** How the test environment ends the verification of a bank account. */
export type BankTestOutcome =
  | { readonly status: 'completed'; readonly confidence: BankConfidence }
  | { readonly status: 'failed'; readonly reason: 'expiry' | 'digital_verification_failure' }

/** A pattern of the last four digits of a bank account number, and what it stands for. */
export interface BankTestRow {
  /** The digits that the last four begin with, or are. */
  readonly lastFour: string
  readonly outcome: BankTestOutcome
}

const completed = (lastFour: string, confidence: BankConfidence): BankTestRow => ({
  lastFour,
  outcome: { status: 'completed', confidence },
})

/** The last four digits of a test account number and how its verification ends (field notes §2.9): `11XX` is very high, and so on. */
export const bankTestRows: readonly BankTestRow[] = [
  completed('11', 'very_high'),
  completed('12', 'high'),
  completed('13', 'uncertain'),
  completed('14', 'low'),
  completed('15', 'very_low'),
  completed('1600', 'zero'),
  { lastFour: '2357', outcome: { status: 'failed', reason: 'expiry' } },
  { lastFour: '31', outcome: { status: 'failed', reason: 'digital_verification_failure' } },
]

/**
 * How the test environment ends the verification of a bank account; `undefined` for a number of no pattern.
 *
 * @example
 * bankTestOutcome('919017057961342') // { status: 'completed', confidence: 'uncertain' }
 */
export function bankTestOutcome(accountNumber: string): BankTestOutcome | undefined {
  const lastFour = /\d{4}$/.exec(accountNumber)?.[0]
  return lastFour === undefined ? undefined : bankTestRows.find((row) => lastFour.startsWith(row.lastFour))?.outcome
}
