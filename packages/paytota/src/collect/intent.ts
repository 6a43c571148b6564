import { checkExecution, checkPurchaseDraft } from '../check-draft.js'
import { amount, compareAmounts, sumAmounts, type Amount } from '../amount.js'
import type { Execution, PurchaseDraft } from '../draft-schema.js'
import { refuseInput } from '../issue.js'
import type { Purchase } from '../schemas.js'
import type { Currencies } from '../currency.js'
import { CodedError } from '@foliokit/errors'

/** What is meant to be collected, from whom. */
export interface CollectionIntent {
  readonly draft: PurchaseDraft
  readonly execution: Execution
}

/** Throws `PAYTOTA_INPUT_INVALID` for an intent that the provider would refuse: before a record is stored or anything sent. */
export function checkIntent({ draft, execution }: CollectionIntent, currencies?: Currencies): void {
  const whitelist = draft?.payment_method_whitelist
  const paths = checkExecution(execution, { whitelist }).map((found) => ({ ...found, path: ['execution', ...found.path] }))
  const drafted = checkPurchaseDraft(draft, currencies === undefined ? {} : { currencies })
  refuseInput([...drafted.map((found) => ({ ...found, path: ['draft', ...found.path] })), ...paths])
}

/** What a payer is asked for in all. */
export function totalOf({ purchase: { products } }: PurchaseDraft): Amount {
  return sumAmounts(products.map(({ price }) => amount(price)))
}

/** The same text for the same intent: what tells a second call for one collection from another collection under its reference. */
export function fingerprintOf({ draft, execution }: CollectionIntent): string {
  return JSON.stringify([totalOf(draft), draft.purchase.currency, draft.client.email, draft.client.phone, execution.phone, execution.pm])
}

/** Throws `PAYTOTA_PURCHASE_DIFFERS` when a purchase asks for something else than was meant: it must not be executed then. */
export function checkIsMeant({ draft }: CollectionIntent, purchase: Purchase): void {
  const { currency, total } = purchase.purchase
  const differing = [
    ...(currency === draft.purchase.currency ? [] : ['purchase.currency']),
    ...(compareAmounts(total, totalOf(draft)) === 0 ? [] : ['purchase.total']),
    // The documents' own answers leave the reference empty.
    ...(purchase.reference == null || purchase.reference === '' || purchase.reference === draft.reference ? [] : ['reference']),
  ]
  if (differing.length === 0) return
  const message = `The purchase that was created differs from what was meant in ${differing.join(', ')}. It was not executed.`
  throw new CodedError('PAYTOTA_PURCHASE_DIFFERS', message, { context: { purchaseId: purchase.id, fields: differing } })
}
