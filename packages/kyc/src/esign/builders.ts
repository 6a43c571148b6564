import type { EventBuilders } from '@foliokit/lifecycle/testing'
import type { EsignContext, EsignInput } from './context.js'
import type { EsignEvent } from './events.js'
import type { EsignStatus } from './states.js'

/** An input that starts an e-sign; give what should differ. */
export function esignInput(changes: Partial<EsignInput> = {}): EsignInput {
  return { at: '2024-01-15T10:00:00+05:30', ...changes }
}

/** Builders of every event of an e-sign, for `walk` and `paths` of `@foliokit/lifecycle/testing`. */
export const esignEvents: EventBuilders<EsignStatus, EsignContext, EsignEvent> = {
  succeeded: ({ context }) => ({ type: 'succeeded', at: context.createdAt }),
}
