import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { bankConfidences } from './confidence.js'
import type { BankVerificationContext, BankVerificationInput } from './context.js'
import type { BankVerificationEvent } from './events.js'
import type { BankVerificationStatus } from './states.js'

/** An input that starts a bank account verification; give what should differ. */
export function bankVerificationInput(changes: Partial<BankVerificationInput> = {}): BankVerificationInput {
  return { at: '2024-01-15T10:00:00+05:30', ...changes }
}

/** Builders of every event of a bank account verification, for `walk` and `paths` of `@foliokit/lifecycle/testing`. */
export const bankVerificationEvents: EventBuilders<BankVerificationStatus, BankVerificationContext, BankVerificationEvent> = {
  completed: ({ context }) => bankConfidences.map((confidence) => ({ type: 'completed', at: context.createdAt, confidence })),
  failed: ({ context }) => [
    { type: 'failed', at: context.createdAt, reason: 'expiry' },
    { type: 'failed', at: context.createdAt, reason: 'digital_verification_failure' },
    { type: 'failed', at: context.createdAt },
  ],
}
