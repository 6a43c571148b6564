import { countCodec, integerIdCodec, navCodec, rupeesCodec, unitsCodec } from '@foliokit/money/zod'
import * as z from 'zod'

const text = z.string().nullish()

/** Reads a part of what went out, with its gain or loss (Transactions chapter, `sources`). */
export const wireSourceSchema = z.looseObject({
  days_held: countCodec,
  units: unitsCodec,
  purchased_on: z.string(),
  purchased_at: navCodec.nullish(),
  gain: rupeesCodec,
})

/**
 * Reads the platform's `transaction`. Tolerant: an unknown type, corporate action or member is data, not an error, so `type` is any text;
 * compare it with `transactionTypes`. The documents show no `id`, though `related_transaction_id` needs one: it is read where it is sent.
 */
export const wireTransactionSchema = z.looseObject({
  object: z.string(),
  id: text,
  folio_number: z.string(),
  isin: z.string(),
  type: z.string(),
  amount: rupeesCodec,
  units: unitsCodec,
  traded_on: z.string(),
  traded_at: navCodec.nullish(),
  order: text,
  corporate_action: text,
  related_transaction_id: text,
  rta_order_reference: text,
  rta_product_code: text,
  rta_investment_option: text,
  rta_scheme_name: text,
  sources: z.array(wireSourceSchema).nullish(),
})

/** A transaction as read from the platform, with exact amounts, units and NAVs. */
export type WireTransaction = z.output<typeof wireTransactionSchema>

/** Reads the holdings report of an account or of folios, which is also what an account's holdings are (Reports chapter). */
export const wireHoldingsReportSchema = z.looseObject({
  id: integerIdCodec.nullish(),
  folios: z.array(
    z.looseObject({
      folio_number: z.string(),
      schemes: z.array(
        z.looseObject({
          isin: z.string(),
          name: text,
          type: text,
          holdings: z.looseObject({ as_on: z.string(), units: unitsCodec, redeemable_units: unitsCodec }),
          market_value: z.looseObject({ as_on: text, amount: rupeesCodec, redeemable_amount: rupeesCodec }).nullish(),
          invested_value: z.looseObject({ as_on: z.string(), amount: rupeesCodec }),
          payout: z.looseObject({ as_on: z.string(), amount: rupeesCodec }).nullish(),
          nav: z.looseObject({ as_on: z.string(), value: navCodec }).nullish(),
        }),
      ),
    }),
  ),
})

/** A holdings report as read from the platform. */
export type WireHoldingsReport = z.output<typeof wireHoldingsReportSchema>

/** Reads a `file_operation`; its counts are `null` while it is pending. Any type and status is read. */
export const fileOperationSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  file: z.string(),
  type: z.string(),
  status: z.string(),
  processed: countCodec.nullish(),
  failed: countCodec.nullish(),
  succeeded: countCodec.nullish(),
})

/** A file operation as read from the platform. */
export type FileOperation = z.output<typeof fileOperationSchema>
