import type { MandateContext } from './context.js'
import type { MandateEvent } from './events.js'

/** What a transition records: the members of the context that change. */
type Update = (context: MandateContext, event: MandateEvent) => Partial<MandateContext>

/** The updates of a mandate, by the name that `mandateStateTable` gives them. */
export const mandateUpdates = {
  stampReceived: (_, { at }) => ({ receivedAt: at }),
  stampSubmitted: (_, { at }) => ({ submittedAt: at }),
  stampApproved: (_, { at }) => ({ approvedAt: at }),
  stampCancelled: (_, { at }) => ({ cancelledAt: at }),
  recordRejection: (_, event) => ({ rejectedAt: event.at, rejectedReason: 'reason' in event ? (event.reason ?? null) : null }),
} as const satisfies Record<string, Update>
