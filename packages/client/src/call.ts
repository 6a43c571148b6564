import type { Operation } from '@foliokit/api'
import { responseError, type HttpRequest, type HttpResponse, type Transport } from '@foliokit/http'
import type { ClientConfig } from './config.js'
import { decodeAnswer } from './decode-answer.js'
import { encodeCall, type EncodedCall } from './encode-call.js'

/** Performs one operation with a method's arguments. */
export type Perform = (row: Operation, args: readonly unknown[]) => Promise<unknown>

/**
 * Makes the function behind every method: encode strictly, send with a token, read tolerantly.
 *
 * A 401 is a definite answer for any operation: the token is given back as bad, and the request is sent once more with a new one
 * (reliability §1). Nothing else is ever sent twice here; repeating reads is the transport's business.
 */
export function createPerform(config: ClientConfig, transport: Transport): Perform {
  const origin = config.baseUrl.replace(/\/+$/, '')

  const send = async (row: Operation, call: EncodedCall, token: string): Promise<HttpResponse> => {
    const request: HttpRequest = {
      operation: { name: row.name, path: row.path, effect: row.effect },
      method: row.method,
      url: origin + call.target,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'x-tenant-id': config.tenant,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: call.body }),
    }
    return transport(request, { signal: call.options.signal, deadline: call.options.deadline })
  }

  return async (row, args) => {
    const call = encodeCall(row, args)
    const first = await config.tokens.token({ signal: call.options.signal })
    let response = await send(row, call, first)
    if (response.status === 401) {
      config.tokens.invalidate(first)
      response = await send(row, call, await config.tokens.token({ signal: call.options.signal }))
    }
    if (response.status < 200 || response.status >= 300)
      throw responseError(response, { name: row.name, path: row.path, effect: row.effect })
    return decodeAnswer(row, response.text, call)
  }
}
