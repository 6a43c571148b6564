import { amount } from '../amount.js'
import { stringifyJson } from '@foliokit/money/json'
import type { Execution, PurchaseDraft } from '../draft-schema.js'
import { purchaseLifecycle } from '../purchase/lifecycle.js'
import type { PurchaseStatus } from '../purchase/states.js'
import { wirePurchase } from '../sandbox/wire-purchase.js'

/** A purchase that passes every rule; give what should differ. */
export function purchaseDraft(changes: Partial<PurchaseDraft> = {}): PurchaseDraft {
  return {
    client: { email: 'payer@example.com', phone: '256751123456' },
    purchase: { currency: 'UGX', products: [{ name: 'One month', price: amount('500') }] },
    reference: 'order-1',
    ...changes,
  }
}

/** An execution that passes every rule; give what should differ. */
export function executionDraft(changes: Partial<Execution> = {}): Execution {
  return { phone: '256751123456', pm: 'airtel', ...changes }
}

/** The JSON of a purchase as the provider answers it, or posts it as a callback: for fakes of your own. */
export function wirePurchaseText(
  facts: {
    readonly id?: string
    readonly status?: PurchaseStatus | (string & {})
    readonly draft?: PurchaseDraft
    readonly at?: number
  } = {},
): string {
  const { id = '5322be8e-af12-4afd-be2c-2a4bdd77c273', status = 'created', draft = purchaseDraft(), at = 1_705_035_600 } = facts
  const record = {
    id,
    number: 1,
    body: { ...draft, brand_id: 'sandbox_brand' },
    createdOn: at,
    lifecycle: purchaseLifecycle.start({ reference: draft.reference, at: '2024-01-12T05:00:00Z' }),
    history: [...(status === 'created' ? [] : [{ status: 'created', timestamp: at }]), { status, timestamp: at }],
    attempts: [],
    paid: undefined,
  }
  return stringifyJson({ ...wirePurchase(record, 'https://paytota.example'), status, event_type: `purchase.${status}` })
}
