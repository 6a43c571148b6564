import type { Operation } from '@foliokit/api'
import { responseError, withDeadline, type HttpRequest, type Transport } from '@foliokit/http'
import type { ClientConfig } from './config.js'
import { decodeAnswer } from './decode-answer.js'
import { encodeCall } from './encode-call.js'
import { withToken } from './with-token.js'

/** Performs one operation with a method's arguments. */
export type Perform = (row: Operation, args: readonly unknown[]) => Promise<unknown>

/** Makes the function behind every method: encode strictly, send with a token inside one deadline, read tolerantly. */
export function createPerform(config: ClientConfig, transport: Transport): Perform {
  const origin = config.baseUrl.replace(/\/+$/, '')
  // The deadline stands outside the token: waiting for one counts (reliability §3).
  const send = withDeadline(withToken(transport, config), config.deadline)

  return async (row, args) => {
    const call = encodeCall(row, args)
    const operation = { name: row.name, path: row.path, effect: row.effect }
    const request: HttpRequest = {
      operation,
      method: row.method,
      url: origin + call.target,
      headers: { accept: accepts[row.answerFormat], ...(call.body && { 'content-type': call.body.contentType }) },
      ...(call.body && { body: call.body.content }),
    }
    const response = await send(request, { signal: call.options.signal, deadline: call.options.deadline })
    if (response.status < 200 || response.status >= 300) throw responseError(response, operation)
    return decodeAnswer(row, response.text, call)
  }
}

const accepts = { json: 'application/json', html: 'text/html' } as const
