import { updatesOn, type Update } from '@foliokit/lifecycle'
import type { BankVerificationContext } from './context.js'
import type { BankVerificationEvent } from './events.js'

const on = updatesOn<BankVerificationContext, BankVerificationEvent>()

/** The updates of a bank account verification, by the name that `bankVerificationStateTable` gives them. A completed one has no reason. */
export const bankVerificationUpdates = {
  recordConfidence: on('completed', (_, { at, confidence }) => ({ completedAt: at, confidence, reason: null })),
  recordFailure: on('failed', (_, { at, reason }) => ({ failedAt: at, reason: reason ?? null })),
} as const satisfies Record<string, Update<BankVerificationContext, BankVerificationEvent>>
