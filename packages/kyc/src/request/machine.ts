import { kycRequestContext } from './context.js'
import { setupKycRequest } from './setup.js'
import { kycRequestStateTable } from './states.js'

/** The xstate machine of a KYC request. */
export type KycRequestMachine = ReturnType<typeof createKycRequestMachine>

/**
 * Makes the xstate machine of a KYC request: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it.
 */
export function createKycRequestMachine() {
  return setupKycRequest().createMachine({
    id: 'kyc_request',
    initial: 'pending',
    context: ({ input }) => kycRequestContext(input),
    states: kycRequestStateTable,
  })
}
