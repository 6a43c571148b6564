/** A purchase that was stored by last year's machine, which called a state otherwise and kept less. */
import { defineLifecycle, type Migrations } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { purchaseContext, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/orders'
import { setupPurchase } from '@foliokit/orders/machines'

// region migration
const parts = purchaseLifecycleParts()

/** Last year's version, ours on top of the package's: `waiting_for_desk` is `on_hold` now, which says since when. */
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

/** As the column of the database has it: the form of last year, member for member. */
const stored = `{"state":"waiting_for_desk","version":${parts.version},"context":STORED}`

export function run(print: (line: string) => void): void {
  const at = '2023-01-16T10:00:00+05:30'
  const input = { gateway: 'rta', at, scheduledOn: '2023-01-16', expiresAt: '2023-01-25T14:30:00+05:30' }
  const context = { ...purchaseContext(input), consent: { email: 'investor@example.com' }, confirmedAt: at }
  const order = lifecycle.restore(JSON.parse(stored.replace('STORED', JSON.stringify(context))))
  print(`${order.state} since ${order.context.heldSince}, version ${order.version}`)

  const released = lifecycle.apply(order, { type: 'released', at: '2023-01-16T11:00:00+05:30' })
  if (released.ok) print(`released: ${released.to}`)
}
