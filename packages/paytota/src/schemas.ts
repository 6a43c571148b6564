import { countCodec, wireNumber } from '@foliokit/money/zod'
import { JsonNumber } from '@foliokit/money/json'
import * as z from 'zod'
import { readAmount, type Amount } from './amount.js'

/**
 * An amount as it stands in an answer: a JSON number whose digits survive, or numeric text; both occur. Written back as a number, as the
 * provider writes it.
 */
export const amountCodec = z.codec(
  wireNumber,
  z.custom<Amount>((value) => readAmount(value) === value, 'must be an amount'),
  {
    decode: (wire, context) => {
      const read = readAmount(String(wire))
      if (read !== undefined) return read
      context.issues.push({ code: 'custom', input: wire, message: 'must be a decimal' })
      return z.NEVER
    },
    encode: (amount) => new JsonNumber(amount),
  },
)

const text = z.string().nullish()
const time = countCodec.nullish()

/** One entry of `status_history`: a status and when it began, in seconds since 1970. */
const statusEntry = z.looseObject({ status: z.string(), timestamp: countCodec })

/** One try to charge the payer. The form of `error` is not documented. */
const attempt = z.looseObject({
  type: text,
  successful: z.boolean().nullish(),
  payment_method: text,
  fee_amount: amountCodec.nullish(),
  processing_time: time,
})

/**
 * Reads the provider's purchase object. Tolerant: an unknown status, event type or member is data, not an error; ask `purchaseOutcome`
 * what a status means. Amounts keep their digits, times are seconds since 1970.
 */
export const purchaseSchema = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'must be an id'),
  status: z.string(),
  reference: text,
  event_type: text,
  brand_id: text,
  due: time,
  created_on: time,
  updated_on: time,
  viewed_on: time,
  is_test: z.boolean().nullish(),
  checkout_url: text,
  client: z.looseObject({ email: text, phone: text, full_name: text }).nullish(),
  purchase: z.looseObject({
    currency: z.string(),
    total: amountCodec,
    products: z.array(
      z.looseObject({ name: z.string(), price: amountCodec, quantity: amountCodec.nullish(), discount: amountCodec.nullish() }),
    ),
  }),
  payment: z
    .looseObject({
      amount: amountCodec,
      currency: z.string(),
      fee_amount: amountCodec.nullish(),
      net_amount: amountCodec.nullish(),
      paid_on: time,
    })
    .nullish(),
  status_history: z.array(statusEntry).nullish(),
  transaction_data: z.looseObject({ payment_method: text, attempts: z.array(attempt).nullish() }).nullish(),
  refundable_amount: amountCodec.nullish(),
  reference_generated: text,
  payment_method_whitelist: z.array(z.string()).nullish(),
})

/** A purchase as read from the provider, with exact amounts. */
export type Purchase = z.output<typeof purchaseSchema>
