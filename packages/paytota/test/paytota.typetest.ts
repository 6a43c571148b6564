import type { Amount, PurchaseEvent, PurchaseStatus, Paytota, PurchaseDraft } from '@foliokit/paytota'
import { createPaytota, purchaseContext, purchaseLifecycle, purchaseStateTable } from '@foliokit/paytota'
import { setupPurchase } from '@foliokit/paytota/machines'
import { secret } from '@foliokit/auth'

const at = '2024-01-15T10:00:00Z'
const stored = purchaseLifecycle.start({ reference: 'order-1', at })

purchaseLifecycle.apply(stored, { type: 'paid', at })
// @ts-expect-error an event that is not declared
purchaseLifecycle.apply(stored, { type: 'refunded', at })
// @ts-expect-error an event without its moment
purchaseLifecycle.apply(stored, { type: 'paid' })
// @ts-expect-error a status that is not declared
'refunded' satisfies PurchaseStatus
// @ts-expect-error nothing is called so
'expired' satisfies PurchaseEvent['type']

const base = {
  id: 'purchase',
  initial: 'created',
  context: ({ input }: { input: { reference: string; at: string } }) => purchaseContext(input),
} as const
setupPurchase().createMachine({ ...base, states: { ...purchaseStateTable, paid: { type: 'final' } } })
setupPurchase().createMachine({
  ...base,
  // @ts-expect-error a guard that nobody wrote
  states: { ...purchaseStateTable, created: { on: { paid: { target: 'paid', guard: 'isRich' } } } },
})
setupPurchase().createMachine({
  ...base,
  // @ts-expect-error an action that nobody wrote
  states: { ...purchaseStateTable, created: { on: { paid: { target: 'paid', actions: ['stampRefunded'] } } } },
})
setupPurchase().createMachine({
  ...base,
  // @ts-expect-error an event that nobody declared
  states: { ...purchaseStateTable, paid: { on: { refunded: { target: 'refunded' } } } },
})

// @ts-expect-error a key that is not wrapped in a secret
createPaytota({ baseUrl: 'https://x', secretKey: 'sk_1', brandId: 'b' })
createPaytota({ baseUrl: 'https://x', secretKey: secret('sk_1'), brandId: 'b' }) satisfies Paytota

declare const paytota: Paytota
// @ts-expect-error a network that does not exist
void paytota.execute('a-1', { phone: '256751123456', pm: 'visa' })
// @ts-expect-error a price that is a number
const priced: PurchaseDraft['purchase']['products'][number] = { name: 'x', price: 500 }
void priced
// @ts-expect-error an amount is made, not assigned
const made: Amount = '500'
void made
