import * as z from 'zod'
import { paymentMethods } from './payment-method.js'

const line = (most: number) =>
  z.string().regex(new RegExp(`^[^\\p{Cc}\\p{Surrogate}]{1,${most}}$`, 'u'), `must be 1 to ${most} characters on one line`)
const address = z.url({ protocol: /^https?$/, error: 'must be a web address, https://...' })

/** The text form in which the documents send a price. `checkAmount` says which amounts the currency has. */
const price = z.string().regex(/^\d{1,15}(\.\d{1,8})?$/, 'must be decimal text such as "500"')

/**
 * The body that creates a purchase, as the documents show it. Strict: a member that the documents do not name is refused before anything
 * is sent, so that a slip is not lost in silence.
 */
export const purchaseBodySchema = z.strictObject({
  client: z.strictObject({ email: z.email('must be an e-mail address'), phone: z.string() }),
  purchase: z.strictObject({
    currency: z.string(),
    products: z.array(z.strictObject({ name: line(256), price })).min(1, 'must name at least one product'),
  }),
  /** Your own key of the collection: `collect` refuses another intent under the same one. */
  reference: line(128),
  skip_capture: z.boolean().optional(),
  brand_id: line(128),
  payment_method_whitelist: z.array(z.enum(paymentMethods)).min(1).optional(),
  /** Where the payer's browser goes after the checkout page. Only for a checkout by `checkout_url`. */
  success_redirect: address.optional(),
  failure_redirect: address.optional(),
})

/** The body that creates a purchase. */
export type PurchaseBody = z.output<typeof purchaseBodySchema>

/** What a caller says of a purchase: its body without the brand, which the client knows. */
export type PurchaseDraft = Omit<PurchaseBody, 'brand_id'>

/** The form that sends the PIN prompt. */
export const executionSchema = z.strictObject({ phone: z.string(), pm: z.enum(paymentMethods) })

/** The phone that gets the PIN prompt, and its network. */
export type Execution = z.output<typeof executionSchema>
