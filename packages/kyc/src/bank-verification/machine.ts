import { bankVerificationContext } from './context.js'
import { setupBankVerification } from './setup.js'
import { bankVerificationStateTable } from './states.js'

/** The xstate machine of a bank account verification. */
export type BankVerificationMachine = ReturnType<typeof createBankVerificationMachine>

/**
 * Makes the xstate machine of a bank account verification: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it.
 */
export function createBankVerificationMachine() {
  return setupBankVerification().createMachine({
    id: 'bank_account_verification',
    initial: 'pending',
    context: ({ input }) => bankVerificationContext(input),
    states: bankVerificationStateTable,
  })
}
