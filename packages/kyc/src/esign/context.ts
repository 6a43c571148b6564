import type { InstantText } from '@foliokit/lifecycle'

/** What starts an e-sign. */
export interface EsignInput {
  /** When the e-sign was created. */
  readonly at: InstantText
}

/** What is known of an e-sign beside its status. Plain JSON data; `null` is "not yet". */
export interface EsignContext {
  readonly createdAt: InstantText
  readonly succeededAt: InstantText | null
}

/** Makes the first context of an e-sign. Spread it into a context of your own when you extend the machine. */
export function esignContext(input: EsignInput): EsignContext {
  return { createdAt: input.at, succeededAt: null }
}
