/** A purchase that was stored two versions ago by a machine that called a state otherwise and kept less. */
import { defineLifecycle, type Migrations } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { purchaseContext, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/orders'
import { setupPurchase } from '@foliokit/orders/machines'

// region migration
const parts = purchaseLifecycleParts()

/** The package's migrations come first, ours follows: `waiting_for_desk` is `on_hold` now, which says since when. */
const migrations: Migrations = {
  ...parts.migrations,
  [parts.version]: ({ state, context }) => ({
    state: state === 'waiting_for_desk' ? 'on_hold' : state,
    context: { ...context, heldSince: state === 'waiting_for_desk' ? context['confirmedAt'] : null },
  }),
}

const { confirmed } = purchaseStateTable
const machine = setupPurchase<
  { type: 'held'; at: string } | { type: 'released'; at: string },
  { heldSince: string | null }
>().createMachine({
  id: 'held_purchase',
  initial: 'pending',
  context: ({ input }) => ({ ...purchaseContext(input), heldSince: null }),
  states: {
    ...purchaseStateTable,
    confirmed: { on: { ...confirmed.on, held: { target: 'on_hold' } } },
    on_hold: { on: { released: { target: 'confirmed' } } },
  },
})
const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...parts, version: parts.version + 1, migrations })
// endregion

/** As a row of two years ago holds it, letter for letter: a state of the house, the version and the members of that time. */
const stored = `{"state":"waiting_for_desk","version":1,"context":{"gateway":"rta","systematic":null,
"scheduledOn":"2023-01-16","expiresAt":"2023-01-25T14:30:00+05:30","consent":{"email":"investor@example.com"},"paymentInProgress":false,
"failureCode":null,"allotment":null,"createdAt":"2023-01-16T09:40:00+05:30","confirmedAt":"2023-01-16T10:00:00+05:30","submittedAt":null,
"succeededAt":null,"failedAt":null,"retriedAt":null,"cancelledAt":null,"reversedAt":null}}`

export function run(print: (line: string) => void): void {
  const order = lifecycle.restore(JSON.parse(stored))
  print(`${order.state} since ${order.context.heldSince}, payment ${order.context.payment}, version ${order.version}`)

  const released = lifecycle.apply(order, { type: 'released', at: '2023-01-16T11:00:00+05:30' })
  if (released.ok) print(`released: ${released.to}`)
}
