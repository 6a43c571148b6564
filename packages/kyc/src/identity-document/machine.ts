import { identityDocumentContext } from './context.js'
import { setupIdentityDocument } from './setup.js'
import { identityDocumentStateTable } from './states.js'

/** The xstate machine of the fetch of an identity document. */
export type IdentityDocumentMachine = ReturnType<typeof createIdentityDocumentMachine>

/**
 * Makes the xstate machine of the fetch of an identity document: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it.
 */
export function createIdentityDocumentMachine() {
  return setupIdentityDocument().createMachine({
    id: 'identity_document',
    initial: 'pending',
    context: ({ input }) => identityDocumentContext(input),
    states: identityDocumentStateTable,
  })
}
