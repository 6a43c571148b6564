import { integerIdCodec, rupeesCodec } from '@foliokit/money/zod'
import * as z from 'zod'

const text = z.string().nullish()

/**
 * Reads the platform's payment object. Tolerant: an unknown status or member is data, not an error, so `status` is any text; ask
 * `hasPaid` what it means. The answers to create and simulate carry no status: fetch the payment (field notes, payments).
 */
export const paymentSchema = z.looseObject({
  id: integerIdCodec,
  payment_type: text,
  status: z.string(),
  amount: rupeesCodec.nullish(),
  debit_date: text,
  amc_order_ids: z.array(integerIdCodec),
  method: text,
  failed_reason: text,
  created_at: text,
  submitted_at: text,
  debit_confirmed_at: text,
  transfer_initiated_at: text,
  settled_at: text,
  failed_at: text,
  rejected_at: text,
})

/** A payment as read from the platform, with exact amounts and ids. */
export type Payment = z.output<typeof paymentSchema>

/**
 * Reads the platform's mandate object. Tolerant: an unknown type, status or member is data, not an error; ask `readMandateStatus`
 * what the status is, and `checkMandateCovers` whether the mandate covers a debit.
 */
export const mandateSchema = z.looseObject({
  id: integerIdCodec,
  bank_account_id: integerIdCodec.nullish(),
  mandate_ref: text,
  mandate_type: text,
  mandate_status: z.string(),
  mandate_limit: rupeesCodec,
  valid_from: text,
  valid_to: text,
  umrn: text,
  provider_id: integerIdCodec.nullish(),
  rejected_reason: text,
  created_at: text,
  received_at: text,
  submitted_at: text,
  approved_at: text,
  rejected_at: text,
  cancelled_at: text,
})

/** A mandate as read from the platform, with exact amounts and ids. */
export type Mandate = z.output<typeof mandateSchema>
