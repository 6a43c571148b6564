import { integerIdCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { objectId, percentageCodec, text } from './members.js'

const share = percentageCodec.nullish()
const oldId = integerIdCodec.nullish()

/** Reads the platform's `mf_investment_account` with its folio defaults. Tolerant; old ids are text, shares exact decimal text. */
export const investmentAccountSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  old_id: oldId,
  primary_investor_pan: text,
  second_investor_pan: text,
  third_investor_pan: text,
  primary_investor_old_id: oldId,
  second_investor_old_id: oldId,
  third_investor_old_id: oldId,
  primary_investor: text,
  second_investor: text,
  third_investor: text,
  holding_pattern: text,
  folio_defaults: z
    .looseObject({
      communication_email_address: text,
      communication_mobile_number: text,
      communication_address: text,
      overseas_communication_address: text,
      payout_bank_account: text,
      nominee1: text,
      nominee1_allocation_percentage: share,
      nominee2: text,
      nominee2_allocation_percentage: share,
      nominee3: text,
      nominee3_allocation_percentage: share,
      demat_account: text,
      nominations_info_visibility: text,
    })
    .nullish(),
  created_at: text,
})

/** An investment account as read from the platform. */
export type InvestmentAccount = z.output<typeof investmentAccountSchema>

const reference = objectId.nullish()

/** The folio defaults of a request. Strict; `null` clears one. */
export const folioDefaultsBody = z.strictObject({
  communication_email_address: reference,
  communication_mobile_number: reference,
  communication_address: reference,
  overseas_communication_address: reference,
  payout_bank_account: reference,
  nominee1: reference,
  nominee1_allocation_percentage: share,
  nominee2: reference,
  nominee2_allocation_percentage: share,
  nominee3: reference,
  nominee3_allocation_percentage: share,
  demat_account: reference,
  nominations_info_visibility: text,
})

/** The body that creates an investment account. Strict; `checkInvestmentAccount` knows the rest. */
export const createInvestmentAccountBody = z.strictObject({
  primary_investor: reference,
  primary_investor_old_id: oldId,
  holding_pattern: z.literal('single').nullish(),
  folio_defaults: folioDefaultsBody.nullish(),
})

/** The body that maps an account to an investor, or changes its folio defaults. */
export const updateInvestmentAccountBody = z.strictObject({
  id: objectId,
  primary_investor: reference,
  primary_investor_old_id: oldId,
  folio_defaults: folioDefaultsBody.nullish(),
})
