import type { Fact } from '@foliokit/lifecycle'

/** The investor signed. */
export type EsignSucceeded = Fact<'succeeded'>

/** Everything that can happen to an e-sign. An investor who does not finish may open its link again. */
export type EsignEvent = EsignSucceeded
