import type { Fetch, FetchInit, FetchResponse } from '@foliokit/http'
import { canaries } from './needles.js'

/** All canaries in one text, as a careless server or library would quote them. */
const quote = Object.values(canaries).join(' | ')

const headers = {
  'content-type': 'application/json',
  'set-cookie': `session=${canaries.token}`,
  'x-debug': `${canaries.pan} ${canaries.account}`,
}
const answer =
  (status: number, body: unknown, more: Readonly<Record<string, string>> = {}) =>
  () =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { ...headers, ...more } }))
const refused = {
  error: {
    status: 400,
    message: `${quote} is wrong`,
    code: canaries.pan,
    errors: [
      { field: canaries.pan, message: quote },
      { field: 'pan', message: quote },
    ],
  },
}
const reset = Object.assign(new Error(`read ECONNRESET ${quote}`), { code: 'ECONNRESET', socket: { sent: quote } })
const brokenBody = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(`{"pan":"${canaries.pan}"`))
      controller.error(new TypeError(`terminated: ${quote}`, { cause: reset }))
    },
  })

/** Every way in which a call can fail, each with the canaries in it. */
export const failures: Readonly<Record<string, (url: string, init: FetchInit) => Promise<Response>>> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 409, 422, 429, 500, 502, 503, 504].map((status) => [
      `${status}`,
      answer(status, refused, { 'retry-after': '0' }),
    ]),
  ),
  '400, a bare text': answer(400, { error: quote }),
  '400, not JSON': answer(400, quote),
  '502, HTML': answer(502, `<html>${quote}</html>`, { 'content-type': 'text/html' }),
  '307, to another origin': answer(307, '', { location: `https://other.example/?${encodeURIComponent(quote)}` }),
  'not JSON': answer(200, `{"pan":"${canaries.pan}", ${quote}`),
  HTML: answer(200, `<html>${quote}</html>`, { 'content-type': 'text/html' }),
  'a list for an object': answer(200, [quote]),
  'members by other names': answer(200, { [canaries.pan]: quote, [canaries.email]: { [canaries.account]: 1 } }),
  'members of other types': answer(200, {
    id: { [canaries.pan]: quote },
    state: [quote],
    amount: quote,
    data: [{ id: 1, amount: quote, [canaries.pan]: quote }],
  }),
  'numbers that are none': answer(200, `{"id":"x","amount":1e${canaries.mobile},"data":[{"amount":"${canaries.account}x"}]}`),
  'a body that breaks off': () => Promise.resolve(new Response(brokenBody(), { headers })),
  reset: () => Promise.reject(new TypeError(`fetch failed ${quote}`, { cause: reset })),
  'an error of another kind': () => Promise.reject(Object.assign(new RangeError(quote), { request: { body: quote } })),
  silence: (_, { signal }) => {
    const given = signal as AbortSignal
    return new Promise((_resolve, reject) => given.addEventListener('abort', () => reject(new Error(`aborted ${quote}`)), { once: true }))
  },
}

/** A `fetch` that grants tokens, one a canary, and fails otherwise. `failsTokens` fails those too. */
export function failingFetch(
  failure: string,
  options: { readonly failsTokens: boolean },
): Fetch & ((url: string, init: never) => Promise<Response>) {
  const fail = failures[failure]!
  const granted = JSON.stringify({ access_token: canaries.token, token_type: 'Bearer', expires_in: 1800 })
  return (async (url: string, init: FetchInit): Promise<FetchResponse> => {
    const isToken = url.endsWith('/token')
    return isToken && !options.failsTokens ? new Response(granted, { headers: { 'content-type': 'application/json' } }) : fail(url, init)
  }) as never
}
