import { wireHoldingsReportSchema } from '@foliokit/holdings/zod'
import * as z from 'zod'
import { commaSeparated } from '../envelopes.js'
import { civilDateText, idText } from '../formats.js'
import { operation } from '../operation.js'

const filters = { folios: commaSeparated, as_on: civilDateText.optional() }

/** Reports what an investment account or some folios hold, by folio and scheme, today or as on a day. One of the two must be named. */
export const fetchHoldingsReport = operation({
  name: 'reports.holdings',
  method: 'GET',
  path: '/api/oms/reports/holdings',
  effect: 'read',
  query: z
    .strictObject({ investment_account_id: idText.optional(), ...filters })
    .refine(({ investment_account_id: account, folios }) => account !== undefined || folios !== undefined, {
      path: ['investment_account_id'],
      error: 'must be given when folios are not',
    }),
  answer: wireHoldingsReportSchema,
})

/** Reports what an investment account holds, by folio and scheme, today or as on a day. */
export const fetchAccountHoldings = operation({
  name: 'v1InvestmentAccounts.holdings',
  method: 'GET',
  path: '/api/oms/investment_accounts/:investment_account_id/holdings',
  effect: 'read',
  query: z.strictObject(filters),
  answer: wireHoldingsReportSchema,
})
