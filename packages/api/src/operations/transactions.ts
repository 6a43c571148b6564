import { isListingRange } from '@foliokit/holdings'
import { transactionTypes, wireTransactionSchema } from '@foliokit/holdings/zod'
import * as z from 'zod'
import { commaSeparated, commaSeparatedOf, newestList } from '../envelopes.js'
import { civilDateText } from '../formats.js'
import { operation } from '../operation.js'

const types = commaSeparatedOf(z.enum(transactionTypes, `must be one of ${transactionTypes.join(', ')}`)).optional()

/**
 * Lists what the registrars reported of some folios, the newest first. Without dates: the current financial year, April to March; with `to`
 * alone the year before it, with `from` alone the year after it, as far as it is over. Both are at most a year apart (domain §11).
 */
export const listTransactions = operation({
  name: 'transactions.list',
  method: 'GET',
  path: '/transactions',
  effect: 'read',
  query: z
    .strictObject({ folios: commaSeparated.unwrap(), types, from: civilDateText.optional(), to: civilDateText.optional() })
    .refine(isListingRange, { path: ['from'], error: 'must be on or before to, and at most a year before it' }),
  answer: newestList(wireTransactionSchema),
})
