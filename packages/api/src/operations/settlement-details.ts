import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { reference } from '../formats.js'
import { operation } from '../operation.js'

const details = {
  payment_type: z.string().nullish(),
  utr_number: z.string().nullish(),
  bank_account_number: z.string().nullish(),
  bank_ifsc: z.string().nullish(),
  beneficiary_account_number: z.string().nullish(),
  beneficiary_account_title: z.string().nullish(),
  beneficiary_bank_name: z.string().nullish(),
  settlement_processed_at: z.string().nullish(),
}

const settlementSchema = z.looseObject({ id: z.string(), mf_purchase: z.string(), ...details })

/**
 * Tells the platform how a purchase was paid outside it, gateway rta only: after this, `purchases.update` may confirm the order (v2
 * documents, create a purchase; field notes §2.5).
 */
export const createSettlementDetail = operation({
  name: 'settlementDetails.create',
  method: 'POST',
  path: '/v2/mf_settlement_details',
  effect: 'at-most-once',
  source: 'field-notes',
  body: z.strictObject({ mf_purchase: reference, ...details }),
  answer: settlementSchema,
})

/** Changes what was told about a payment outside the platform. */
export const updateSettlementDetail = operation({
  name: 'settlementDetails.update',
  method: 'PATCH',
  path: '/v2/mf_settlement_details',
  effect: 'reconcilable',
  source: 'field-notes',
  body: z.strictObject({ id: reference, ...details }),
  answer: settlementSchema,
})

/** Fetches what was told about one payment outside the platform. */
export const fetchSettlementDetail = operation({
  name: 'settlementDetails.fetch',
  method: 'GET',
  path: '/v2/mf_settlement_details/:id',
  effect: 'read',
  source: 'field-notes',
  answer: settlementSchema,
})

const listQuery = z.strictObject({ mf_purchase: reference.optional() })

/** Lists what was told about payments outside the platform, of one purchase or of all: the newest 100. */
export const listSettlementDetails = operation({
  name: 'settlementDetails.list',
  method: 'GET',
  path: '/v2/mf_settlement_details',
  effect: 'read',
  source: 'field-notes',
  query: listQuery,
  answer: newestList(settlementSchema),
  matches: (detail: z.output<typeof settlementSchema>, query: z.output<typeof listQuery>) =>
    query.mf_purchase === undefined || detail.mf_purchase === query.mf_purchase,
})
