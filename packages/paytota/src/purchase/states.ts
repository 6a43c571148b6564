const ends = {
  paid: { target: 'paid', actions: ['stampPaid'] },
  error: { target: 'error', actions: ['stampFailed'] },
} as const

const executed = { pending_execute: { target: 'pending_execute', actions: ['stampExecuted'] } } as const

/**
 * What a purchase accepts in each status, as data (domain §12). It only goes forward, and a status may be skipped: whoever looks from time
 * to time sees the latest. Actions are named here and written in `setup.ts`.
 */
export const purchaseStateTable = {
  /** Created; nobody has been asked for money. */
  created: { on: { viewed: { target: 'viewed', actions: ['stampViewed'] }, ...executed, ...ends } },
  /** The payer opened the checkout page, or the PIN prompt is about to be sent. */
  viewed: { on: { ...executed, ...ends } },
  /** The payer was asked for the PIN; the answer is awaited. */
  pending_execute: { on: ends },
  /** The payer has paid. */
  paid: { type: 'final' },
  /** Nothing was paid: refused, not answered in time, or failed at the network. */
  error: { type: 'final' },
} as const

/** A status of a purchase, as the wire spells it. */
export type PurchaseStatus = keyof typeof purchaseStateTable

/** Every documented status of a purchase. The provider may grow more: an unknown one is data, not an error. */
export const purchaseStatuses = /* @__PURE__ */ Object.freeze(Object.keys(purchaseStateTable) as PurchaseStatus[])
