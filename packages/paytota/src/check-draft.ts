import type { Issue } from '@foliokit/errors'
import type * as z from 'zod'
import { checkAmount, type AmountIssue, type Currencies } from './currency.js'
import { executionSchema, purchaseBodySchema, type Execution, type PurchaseDraft } from './draft-schema.js'
import { issue } from './issue.js'
import { checkPaymentMethod, type PaymentMethodIssue } from './payment-method.js'
import { checkPhone, type PhoneIssue } from './phone.js'

/** What can be wrong with a purchase before it is sent. `PAYTOTA_FIELD_INVALID` is a field whose form is wrong. */
export type PurchaseDraftIssue = AmountIssue | PhoneIssue | Issue<'PAYTOTA_FIELD_INVALID', string>

/** What can be wrong with an execution before it is sent. */
export type ExecutionIssue = PaymentMethodIssue | PhoneIssue | Issue<'PAYTOTA_FIELD_INVALID', string>

const draftSchema = purchaseBodySchema.omit({ brand_id: true })

/**
 * Checks a purchase as a form would: the fields, the phone, the currency, and each price, which must be whole in UGX. Returns one issue
 * per broken field, never throws, and repeats no value in a message.
 */
export function checkPurchaseDraft(
  draft: PurchaseDraft,
  options: { readonly currencies?: Currencies } = {},
): readonly PurchaseDraftIssue[] {
  const fields = fieldIssues(draftSchema, draft)
  if (fields.length > 0) return fields
  const { currency, products } = draft.purchase
  const money = products.flatMap(({ price }, index) =>
    checkAmount({ amount: price, currency }, { ...options, path: ['purchase', 'products', index, 'price'] }),
  )
  // An unknown currency is one issue, however many products there are.
  const unknown = money.find(({ code }) => code === 'PAYTOTA_CURRENCY_UNKNOWN')
  const sums = money.length > 0 || hasTotal(products.map(({ price }) => price)) ? [] : [tooMuch]
  return [
    ...sums,
    ...checkPhone(draft.client.phone, ['client', 'phone']),
    ...(unknown === undefined ? money : [{ ...unknown, path: ['purchase', 'currency'] }]),
  ]
}

/** Checks what sends the PIN prompt: the phone, and a network that the purchase takes. Returns one issue per broken field, never throws. */
export function checkExecution(
  execution: Execution,
  options: { readonly whitelist?: readonly string[] | null | undefined } = {},
): readonly ExecutionIssue[] {
  const broken = [...checkPhone(execution?.phone), ...checkPaymentMethod(execution?.pm, options)]
  return broken.length > 0 ? broken : fieldIssues(executionSchema, execution)
}

const tooMuch = issue('PAYTOTA_FIELD_INVALID', ['purchase', 'products'], 'The prices must add up to at most 15 digits.')

/** Tells whether prices, each of them an amount, add up to one. */
function hasTotal(prices: readonly string[]): boolean {
  const whole = prices.reduce((sum, price) => sum + BigInt(price.split('.')[0] ?? '') + 1n, 0n)
  return String(whole).length <= 15
}

/** zod's findings as issues, without the values. */
function fieldIssues(schema: z.ZodType, value: unknown): readonly Issue<'PAYTOTA_FIELD_INVALID', string>[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.map((found) => {
    const path = found.path.map((part) => (typeof part === 'symbol' ? part.toString() : part))
    // zod names members that should not be there; a name is the caller's own text, so it stays out.
    const message = found.code === 'unrecognized_keys' ? 'has a member that the documents do not name.' : `${found.message}.`
    return issue('PAYTOTA_FIELD_INVALID', path, message)
  })
}
