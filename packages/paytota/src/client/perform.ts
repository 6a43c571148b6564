import { reveal } from '@foliokit/auth'
import { CodedError, isCodedError } from '@foliokit/errors'
import { fetchTransport, responseError, withDeadline, withRetry, withTimeout, type HttpRequest } from '@foliokit/http'
import { parseJson, stringifyJson } from '@foliokit/money/json'
import type * as z from 'zod'
import type { PaytotaOperation } from '../contract.js'
import { encodeFormData } from '../form-data.js'
import { issue, refuseInput } from '../issue.js'
import type { CallOptions, PaytotaConfig } from './config.js'

/** What one call is made of. */
interface Call {
  readonly id?: string
  readonly body?: unknown
  readonly options?: CallOptions | undefined
}

/** Performs an operation of the table. */
export type Perform = <O extends PaytotaOperation>(row: O, call: Call) => Promise<z.output<O['answer']>>

/** Makes the function behind every method: one request for a write, inside one deadline; answers read tolerantly. */
export function createPerform({ baseUrl, secretKey, transport, deadline, clock }: PaytotaConfig): Perform {
  const origin = baseUrl.replace(/\/+$/, '')
  const timed = clock === undefined ? {} : { clock }
  const carrier = transport ?? withRetry(withTimeout(fetchTransport(), timed), timed)
  const send = withDeadline(carrier, { ...deadline, ...timed })

  return async (row, { id, body, options = {} }) => {
    if (row.path.includes(':id')) refuseInput(typeof id === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(id) ? [] : [badId])
    const operation = { name: row.name, path: row.path, effect: row.effect }
    const request: HttpRequest = {
      operation,
      method: row.method,
      url: origin + row.path.replace(':id', id ?? ''),
      headers: {
        accept: row.answerFormat === 'json' ? 'application/json' : '*/*',
        // Revealed here and kept nowhere else.
        ...(row.security === 'bearer' && { authorization: `Bearer ${reveal(secretKey)}` }),
      },
    }
    const response = await send(body === undefined ? request : withBody(request, row, body), options)
    if (response.status < 200 || response.status >= 300) throw responseError(response, operation)
    return (row.answerFormat === 'html' ? response.text : readAnswer(row, response.text)) as never
  }
}

const badId = issue('PAYTOTA_FIELD_INVALID', ['id'], 'must be the id of a purchase: 1 to 64 letters, digits and hyphens.')

function withBody(request: HttpRequest, { bodyFormat }: PaytotaOperation, body: unknown): HttpRequest {
  const { contentType, body: content } =
    bodyFormat === 'json'
      ? { contentType: 'application/json', body: stringifyJson(body) }
      : encodeFormData(body as Readonly<Record<string, string>>)
  return { ...request, headers: { ...request.headers, 'content-type': contentType }, body: content }
}

/** Of a write whose answer cannot be read, the outcome is unknown (reliability §3). */
function readAnswer(row: PaytotaOperation, text: string): unknown {
  const { success, data, error } = row.answer.safeParse(readJson(text))
  if (success) return data
  const fields = error.issues.map(({ path }) => path.join('.') || 'body')
  const certainty = row.effect === 'read' ? 'done' : 'unknown'
  throw new CodedError('PAYTOTA_ANSWER_UNREADABLE', `${row.name}: the answer breaks the contract at ${fields.join(', ')}.`, {
    context: { operation: row.name, path: row.path, certainty, fields },
  })
}

function readJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (isCodedError(error, 'MONEY_JSON_MALFORMED')) return undefined
    throw error
  }
}
