/** What the compiler refuses of a team's own machine, by name. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { purchaseContext, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/orders'
import { setupPurchase } from '@foliokit/orders/machines'

const setup = setupPurchase<{ type: 'approved'; at: string; by: string }>()
const machine = setup.createMachine({
  id: 'purchase',
  initial: 'pending',
  context: ({ input }) => purchaseContext(input),
  states: { ...purchaseStateTable, awaiting_approval: { on: { approved: { target: 'pending' } } } },
})
const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...purchaseLifecycleParts() })
const order = lifecycle.start({ gateway: 'rta', at: '', scheduledOn: '', expiresAt: '' })

lifecycle.apply(order, { type: 'approved', at: '', by: 'ravi' })

// @ts-expect-error an event that nobody declared
lifecycle.apply(order, { type: 'approoved', at: '', by: 'ravi' })

// @ts-expect-error a declared event without one of its members
lifecycle.apply(order, { type: 'approved', at: '' })

export const own = order.state === 'awaiting_approval'

// @ts-expect-error a state that the machine does not have
export const misspelt = order.state === 'awaiting_aproval'

setup.createMachine({
  id: 'purchase',
  initial: 'pending',
  context: ({ input }) => purchaseContext(input),
  // @ts-expect-error a guard that nobody declared
  states: { ...purchaseStateTable, awaiting_approval: { on: { approved: { target: 'pending', guard: 'isAnother' } } } },
})

setup.createMachine({
  id: 'purchase',
  initial: 'pending',
  context: ({ input }) => purchaseContext(input),
  // @ts-expect-error an action that nobody declared
  states: { ...purchaseStateTable, awaiting_approval: { on: { approved: { target: 'pending', actions: ['shout'] } } } },
})
