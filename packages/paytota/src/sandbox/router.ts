import { isCodedError } from '@foliokit/errors'
import { parseJson, stringifyJson } from '@foliokit/money/json'
import { paytotaContract, type PaytotaContract } from '../contract.js'
import { decodeFormData } from '../form-data.js'
import { checkoutPage } from './checkout-page.js'
import { handlers } from './handlers.js'
import type { PaytotaRequest, PaytotaResponse } from './host.js'
import { Refusal } from './refusal.js'
import type { World } from './world.js'

interface Platform {
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string }
}

/** Answers a request; `undefined` for a path that is not the provider's, which a host then answers itself. Never throws for a request. */
export function createRouter(world: World): (request: PaytotaRequest) => PaytotaResponse | undefined {
  return (request) => {
    const path = request.target.split('?')[0] ?? ''
    try {
      const page = /^\/p\/([A-Za-z0-9-]{1,64})\/$/.exec(path)
      if (page !== null && request.method === 'GET') return html(checkoutPage(world, page[1] as string))
      const matching = rows.flatMap(({ row, pattern }) => {
        const match = pattern.exec(path)
        return match === null ? [] : [{ row, id: match[1] ?? '' }]
      })
      if (matching.length === 0) return undefined
      const found = matching.find(({ row }) => row.method === request.method)
      if (found === undefined) throw new Refusal(405, 'method not allowed')
      const { row, id } = found
      if (row.security === 'bearer' && request.headers['authorization'] !== `Bearer ${world.secretKey}`) {
        throw new Refusal(401, 'the secret key is missing or wrong')
      }
      const answer = handlers[row.name](world, id, bodyOf(row, request))
      return row.answerFormat === 'html' ? html(answer as string) : json(row.method === 'POST' ? 201 : 200, answer)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const errors = error.fields.map(([field, message]) => ({ field, message }))
      return json(error.status, { error: { status: error.status, message: error.message, errors } })
    }
  }
}

type Row = PaytotaContract[keyof PaytotaContract]

/** The slash at the end belongs to the path, as at the provider. */
const rows = Object.values(paytotaContract).map((row: Row) => ({
  row,
  pattern: new RegExp(`^${row.path.replace(':id', '([A-Za-z0-9-]{1,64})')}$`),
}))

function bodyOf(row: Row, { headers, body, bytes }: PaytotaRequest): unknown {
  if (row.body === null) return undefined
  const text = bytes === undefined ? body : new (globalThis as unknown as Platform).TextDecoder().decode(bytes)
  if (row.bodyFormat === 'multipart') {
    const fields = decodeFormData(headers['content-type'] ?? '', text)
    if (fields === undefined) throw new Refusal(400, 'the body must be multipart/form-data')
    return fields
  }
  try {
    return parseJson(text)
  } catch (error) {
    if (isCodedError(error, 'MONEY_JSON_MALFORMED')) throw new Refusal(400, 'the body must be JSON')
    throw error
  }
}

const json = (status: number, value: unknown): PaytotaResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: stringifyJson(value),
})
const html = (body: string): PaytotaResponse => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body })
