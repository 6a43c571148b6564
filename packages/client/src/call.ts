import type { Operation } from '@foliokit/api'
import { requestId, responseError, withDeadline, type HttpRequest, type Transport } from '@foliokit/http'
import { answered, type Answered, type Answering } from './answered.js'
import type { CallOptions, ClientConfig } from './config.js'
import { decodeAnswer } from './decode-answer.js'
import { encodeCall, type EncodedCall } from './encode-call.js'
import { withToken } from './with-token.js'

/** Performs one operation with a method's arguments. */
export type Perform = (row: Operation, args: readonly unknown[]) => Answering<unknown>

/** Sends a prepared call. Every time the same bytes. */
export type Send = (options?: CallOptions) => Promise<unknown>

/** Makes a call ready to be sent, later or more than once. Throws `CLIENT_INPUT_INVALID` at once. */
export type Prepare = (row: Operation, args: readonly unknown[]) => Send

/** Makes the functions behind every method: encode strictly, send with a token inside one deadline, read tolerantly. */
export function createCalls(config: ClientConfig, transport: Transport): { readonly perform: Perform; readonly prepare: Prepare } {
  const origin = config.baseUrl.replace(/\/+$/, '')
  // The deadline stands outside the token: waiting for one counts (reliability §3).
  const send = withDeadline(withToken(transport, config), config.deadline)

  async function exchange(row: Operation, call: EncodedCall, { signal, deadline }: CallOptions): Promise<Answered<unknown>> {
    const operation = { name: row.name, path: row.path, effect: row.effect }
    const request: HttpRequest = {
      operation,
      method: row.method,
      url: origin + call.target,
      headers: { accept: accepts[row.answerFormat], ...(call.body && { 'content-type': call.body.contentType }) },
      ...(call.body && { body: call.body.content }),
    }
    const response = await send(request, { signal, deadline })
    if (response.status < 200 || response.status >= 300) throw responseError(response, operation)
    const { status, headers, attempts } = response
    return { value: decodeAnswer(row, response.text, call), status, headers, attempts, requestId: requestId(response) }
  }

  return {
    perform(row, args) {
      const work = async () => {
        const call = encodeCall(row, args)
        return exchange(row, call, call.options)
      }
      return answered(work())
    },
    prepare(row, args) {
      const call = encodeCall(row, args)
      return async (options = {}) => (await exchange(row, call, { ...call.options, ...options })).value
    },
  }
}

const accepts = { json: 'application/json', html: 'text/html' } as const
