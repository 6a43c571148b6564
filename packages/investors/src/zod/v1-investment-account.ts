import { integerIdCodec } from '@foliokit/money/zod'
import * as z from 'zod'

/** The body that opens an investment account for an investor of v1. */
export const createV1InvestmentAccountBody = z.strictObject({ primary_investor_id: integerIdCodec })

/** Reads an investment account of v1: the 64-bit ids that orders are placed with, as text. Tolerant. */
export const v1InvestmentAccountSchema = z.looseObject({
  investment_account_id: integerIdCodec,
  primary_investor_id: integerIdCodec,
  secondary_investor_id: integerIdCodec.nullish(),
})

/** An investment account of v1 as read from the platform. */
export type V1InvestmentAccount = z.output<typeof v1InvestmentAccountSchema>

/** Reads the investment accounts of an investor of v1: an object with `data`, and no envelope of pages. */
export const v1InvestmentAccountListSchema = z.looseObject({ data: z.array(v1InvestmentAccountSchema) })
