import type { PurchaseContext } from './context.js'
import type { PurchaseEvent } from './events.js'

/** What a transition records: the members of the context that change. */
type Update = (context: PurchaseContext, event: PurchaseEvent) => Partial<PurchaseContext>

/** The updates of a purchase, by the name that `purchaseStateTable` gives them. */
export const purchaseUpdates = {
  stampViewed: (_, { at }) => ({ viewedAt: at }),
  stampExecuted: (_, { at }) => ({ executedAt: at }),
  stampPaid: (_, { at }) => ({ paidAt: at }),
  stampFailed: (_, { at }) => ({ failedAt: at }),
} as const satisfies Record<string, Update>
