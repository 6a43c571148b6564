import {
  createV1InvestmentAccountBody,
  createV1InvestorBody,
  updateV1InvestorBody,
  v1InvestmentAccountListSchema,
  v1InvestmentAccountSchema,
  v1InvestorSchema,
} from '@foliokit/investors/zod'
import * as z from 'zod'
import { commaSeparated, page, pageQuery } from '../envelopes.js'
import { idText } from '../formats.js'
import { operation } from '../operation.js'

/** Creates an investor with everything that v1 asks for. It is never sent twice: after a lost answer the search tells (reliability §1). */
export const createV1Investor = operation({
  name: 'v1Investors.create',
  method: 'POST',
  path: '/api/onb/investors',
  effect: 'at-most-once',
  body: createV1InvestorBody,
  answer: v1InvestorSchema,
})

/** Changes an investor by sending everything again. A bank account without `id` is added, so after a lost answer fetch first. */
export const updateV1Investor = operation({
  name: 'v1Investors.update',
  method: 'POST',
  path: '/api/onb/investors/:investor_id',
  effect: 'reconcilable',
  body: updateV1InvestorBody,
  answer: v1InvestorSchema,
})

/** Fetches one investor. */
export const fetchV1Investor = operation({
  name: 'v1Investors.fetch',
  method: 'GET',
  path: '/api/onb/investors/:investor_id',
  effect: 'read',
  answer: v1InvestorSchema,
})

/** Lists investors page by page. */
export const listV1Investors = operation({
  name: 'v1Investors.list',
  method: 'GET',
  path: '/api/onb/investors',
  effect: 'read',
  query: z.strictObject(pageQuery),
  answer: page('investors', v1InvestorSchema),
})

/** Lists the investors with a name, e-mail address or PAN, with one of some bank accounts, or with one of some ids, page by page. */
export const searchV1Investors = operation({
  name: 'v1Investors.search',
  method: 'GET',
  path: '/api/onb/investors/search',
  effect: 'read',
  query: z.strictObject({ ...pageQuery, query: z.string().min(1).optional(), bank_account_ids: commaSeparated, ids: commaSeparated }),
  answer: page('investors', v1InvestorSchema),
})

/** Opens an investment account for an investor of v1. */
export const createV1InvestmentAccount = operation({
  name: 'v1InvestmentAccounts.create',
  method: 'POST',
  path: '/api/oms/investment_accounts',
  effect: 'at-most-once',
  body: createV1InvestmentAccountBody,
  answer: v1InvestmentAccountSchema,
})

/** Lists the investment accounts of an investor of v1. */
export const listV1InvestmentAccounts = operation({
  name: 'v1InvestmentAccounts.list',
  method: 'GET',
  path: '/api/oms/investment_accounts',
  effect: 'read',
  query: z.strictObject({ investor_id: idText }),
  answer: v1InvestmentAccountListSchema,
})
