/** What the payer does with the PIN prompt. */
export type PinOutcome = 'accepted' | 'refused' | 'timed_out'

/** Phones whose payer always does the same, whatever the sandbox's `pin` says. */
export const testPhones = {
  accepted: '256700000001',
  refused: '256700000002',
  timed_out: '256700000003',
} as const satisfies Readonly<Record<PinOutcome, string>>

/**
 * How long a prompt stands before it ends, in seconds: a PIN entered as in the documents' example, a refusal likewise, and one that
 * nobody answers (decision: the documents name no limit).
 */
export const pinSeconds: Readonly<Record<PinOutcome, number>> = { accepted: 11, refused: 11, timed_out: 120 }

/** What becomes of a prompt on a phone: by its test number, else as the sandbox was told. */
export function pinOutcome(phone: string, otherwise: PinOutcome | ((phone: string) => PinOutcome)): PinOutcome {
  const listed = (Object.keys(testPhones) as PinOutcome[]).find((outcome) => testPhones[outcome] === phone)
  return listed ?? (typeof otherwise === 'function' ? otherwise(phone) : otherwise)
}
