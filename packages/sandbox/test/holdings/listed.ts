import { wireHoldingsReportSchema, wireTransactionSchema, type WireTransaction } from '@foliokit/holdings/zod'
import { parseJson } from '@foliokit/money/json'
import { expect } from 'vitest'
import * as z from 'zod'
import type { setUp } from '../api.js'

type Api = Pick<ReturnType<typeof setUp>, 'call'>

export const folio = '31171511'
export const liquid = 'INF966L01283'

const listSchema = z.looseObject({ data: z.array(wireTransactionSchema) })

/** The transactions that the platform lists, as a client reads them. */
export async function listed({ call }: Api, query = `folios=${folio}`): Promise<readonly WireTransaction[]> {
  const { status, text } = await call('GET', `/transactions?${query}`)
  expect(status, text).toBe(200)
  return listSchema.parse(parseJson(text)).data
}

/** The holdings that the platform reports, as a client reads them. */
export async function reported({ call }: Api, target = `/api/oms/reports/holdings?folios=${folio}`) {
  const { status, text } = await call('GET', target)
  expect(status, text).toBe(200)
  return wireHoldingsReportSchema.parse(parseJson(text))
}

/** A transaction in one line. */
export const line = ({ type, isin, units, amount, traded_on, traded_at, order }: WireTransaction) =>
  [type, isin, units, amount, traded_on, traded_at, order === null ? 'no order' : 'an order'].map(String).join(' ')
