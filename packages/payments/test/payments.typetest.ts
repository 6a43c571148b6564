import { paymentContext, paymentLifecycle, paymentStateTable, type StoredMandate } from '../src/index.js'
import { setupMandate, setupPayment } from '../src/machines.js'

const payment = paymentLifecycle.start({ type: 'netbanking', at: '2024-01-15T10:00:00+05:30' })
declare const mandate: StoredMandate

// @ts-expect-error no payment knows this event
paymentLifecycle.apply(payment, { type: 'suceeded', at: '2024-01-15T10:00:00+05:30' })

// @ts-expect-error an event has to say when
paymentLifecycle.apply(payment, { type: 'succeeded' })

// @ts-expect-error a payment has no such state
export const payments = payment.state === 'SUCCEEDED'

// @ts-expect-error a mandate has no such state
export const mandates = mandate.state === 'ACTIVE'

const setup = setupPayment<{ type: 'disputed'; at: string }>()

setup.createMachine({
  id: 'payment',
  initial: 'PENDING',
  context: ({ input }) => paymentContext(input),
  // @ts-expect-error a guard that nobody declared
  states: { ...paymentStateTable, DISPUTED: { on: { disputed: { target: 'FAILED', guard: 'isDisputable' } } } },
})

setup.createMachine({
  id: 'payment',
  initial: 'PENDING',
  context: ({ input }) => paymentContext(input),
  // @ts-expect-error an action that nobody declared
  states: { ...paymentStateTable, DISPUTED: { on: { disputed: { target: 'FAILED', actions: ['callBank'] } } } },
})

// @ts-expect-error an event of one's own has to say when
setupMandate<{ type: 'revived' }>()
