import { transportError, type Certainty, type TransportErrorCode } from './http-error.js'
import { platform } from './platform.js'
import { httpResponse, type HttpRequest, type HttpResponse, type Transport, type TransportOptions } from './transport.js'

export { fakeClock, type FakeClock } from './fake-clock.js'

/** One answer of a scripted transport: a response, or a function that makes, delays or refuses one. */
export type ScriptedAnswer = HttpResponse | ((request: HttpRequest, options: TransportOptions) => HttpResponse | Promise<HttpResponse>)

/**
 * A transport that plays answers in order and keeps the requests it got. It rejects once the answers run out, so a test that makes one
 * call too many fails.
 *
 * @example
 * const { transport, requests } = scriptedTransport([fault('HTTP_TIMEOUT'), json(200, { id: 'mfp_1' })])
 */
export function scriptedTransport(answers: readonly ScriptedAnswer[]): {
  readonly transport: Transport
  readonly requests: readonly HttpRequest[]
} {
  const requests: HttpRequest[] = []
  const transport: Transport = async (request, options = {}) => {
    const answer = answers[requests.length]
    requests.push(request)
    if (answer === undefined) throw new Error(`The script has ${answers.length} answers; this is request ${requests.length}.`)
    return typeof answer === 'function' ? answer(request, options) : answer
  }
  return { transport, requests }
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return text(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers })
}

/** An answer with any text for its body: HTML, truncated JSON, nothing. */
export function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return httpResponse({ status, headers, bytes: new (platform().TextEncoder)().encode(body) })
}

/** A call that ends without an answer. */
export function fault(code: TransportErrorCode, certainty: Certainty = 'unknown'): ScriptedAnswer {
  return (request) => {
    throw transportError(code, 'a scripted fault.', request, { certainty })
  }
}

/** An answer that never comes: settles only when the caller's signal fires, as a real transport does. */
export function stall(): ScriptedAnswer {
  return (request, { signal }) =>
    new Promise((_, reject) => {
      const aborted = () => {
        signal?.removeEventListener('abort', aborted)
        reject(transportError('HTTP_ABORTED', 'given up while waiting for a scripted stall.', request, { certainty: 'unknown' }))
      }
      if (signal?.aborted === true) return aborted()
      signal?.addEventListener('abort', aborted)
    })
}
