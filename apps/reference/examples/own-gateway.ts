/** A gateway of the firm's own: it reviews every purchase, takes the payment first, and holds orders that are large. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { compare, rupees, type Rupees } from '@foliokit/money'
import { purchaseContext, purchaseGateways, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/orders'
import { setupPurchase } from '@foliokit/orders/machines'

// region gateway
type Held = { readonly type: 'held'; readonly at: string; readonly amount: Rupees } | { readonly type: 'released'; readonly at: string }

const gateways = {
  ...purchaseGateways,
  house: { ...purchaseGateways.rta, startsIn: 'under_review', retry: false, cancel: true } as const,
}
const tenLakh = rupees('1000000')
const { confirmed } = purchaseStateTable
const machine = setupPurchase<Held>({ gateways })
  .extend({ guards: { isLarge: ({ event }) => event.type === 'held' && compare(event.amount, tenLakh) > 0 } })
  .createMachine({
    id: 'house_purchase',
    initial: 'pending',
    context: ({ input }) => purchaseContext(input),
    states: {
      ...purchaseStateTable,
      confirmed: { on: { ...confirmed.on, held: { target: 'on_hold', guard: 'isLarge' } } },
      on_hold: { on: { released: { target: 'confirmed' } } },
    },
  })
const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...purchaseLifecycleParts({ gateways }) })
// endregion

export function run(print: (line: string) => void): void {
  const at = '2024-01-15T10:00:00+05:30'
  const window = { scheduledOn: '2024-01-15', expiresAt: '2024-01-25T14:30:00+05:30' }
  let order = lifecycle.start({ gateway: 'house', at, ...window })
  const events = [
    { type: 'review_completed', at },
    { type: 'consented', at, consent: { email: 'investor@example.com' } },
    { type: 'payment_started', at },
    { type: 'payment_succeeded', at },
    { type: 'held', at, amount: rupees('50000') },
    { type: 'held', at, amount: rupees('2500000') },
    { type: 'submitted', at },
    { type: 'released', at },
    { type: 'submitted', at },
  ] as const
  for (const event of events) {
    const step = lifecycle.apply(order, event)
    print(step.ok ? `${event.type}: ${step.from} -> ${step.to}` : `${event.type}: refused in ${order.state}`)
    if (step.ok) order = step.next
  }
}
