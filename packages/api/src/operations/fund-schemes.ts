import { fundSchemeSchema } from '@foliokit/schemes/zod'
import * as z from 'zod'
import { page, pageQuery } from '../envelopes.js'
import { operation } from '../operation.js'

/** Fetches one scheme by its ISIN, with the limits the rules read. */
export const fetchFundScheme = operation({
  name: 'fundSchemes.fetch',
  method: 'GET',
  path: '/api/oms/fund_schemes/:isin',
  effect: 'read',
  answer: fundSchemeSchema,
})

/** Lists schemes page by page. */
export const listFundSchemes = operation({
  name: 'fundSchemes.list',
  method: 'GET',
  path: '/api/oms/fund_schemes',
  effect: 'read',
  query: z.strictObject({
    ...pageQuery,
    amc_id: z.string().optional(),
    investment_option: z.enum(['GROWTH', 'DIV_REINVESTMENT', 'DIV_PAYOUT']).optional(),
    plan_type: z.enum(['REGULAR', 'DIRECT']).optional(),
    delivery_mode: z.enum(['PHYSICAL', 'DEMAT', 'DEMAT_PHYSICAL']).optional(),
  }),
  answer: page('fund_schemes', fundSchemeSchema),
})
