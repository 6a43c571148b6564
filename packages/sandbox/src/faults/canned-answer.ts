import { errorResponse, htmlResponse, jsonResponse, type SandboxResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import type { CheckedFault, RetryAfterForm } from './fault.js'
import type { FaultName } from './fault-kinds.js'

/** The longest body that a careful client takes (reliability §3), in bytes. */
const longestBody = 10 * 1024 * 1024

/** The answer of a fault that answers in the platform's place; nothing for one that breaks the connection or the true answer. */
export function cannedAnswer(fault: CheckedFault, now: number): SandboxResponse | undefined {
  const answer = answers[fault.fault]?.()
  if (answer === undefined || fault.retryAfter === undefined) return answer
  return { ...answer, headers: { ...answer.headers, 'retry-after': retryAfterText(fault.retryAfter, now) } }
}

const refusal = (status: number, message: string) => () => errorResponse(new Refusal(status, message))
const page = (title: string) => `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`

const answers: Readonly<Partial<Record<FaultName, () => SandboxResponse>>> = {
  'server-error': refusal(500, 'internal server error'),
  'bad-gateway': () => htmlResponse(502, page('502 Bad Gateway')),
  unavailable: refusal(503, 'service unavailable'),
  'gateway-timeout': refusal(504, 'gateway timeout'),
  'rate-limited': refusal(429, 'too many requests'),
  'unauthorized-in-flight': refusal(401, 'the token is unknown or has expired'),
  unauthorized: refusal(401, 'the token is unknown or has expired'),
  forbidden: refusal(403, 'forbidden'),
  'not-found': refusal(404, 'not found'),
  conflict: refusal(409, 'conflict'),
  unprocessable: refusal(422, 'unprocessable'),
  'wrong-content-type': () => htmlResponse(200, page('Welcome')),
  'empty-body': () => ({ ...jsonResponse(200, {}), body: '' }),
  'empty-object': () => jsonResponse(200, {}),
  'no-content': () => ({ status: 204, headers: {}, body: '' }),
  redirected: () => ({ status: 307, headers: { location: 'https://elsewhere.example/' }, body: '' }),
  'oversized-body': () => ({ ...jsonResponse(200, {}), body: `{}${' '.repeat(longestBody - 1)}` }),
}

function retryAfterText(form: RetryAfterForm, now: number): string {
  switch (form) {
    case 'seconds':
      return '5'
    case 'date':
      return httpDate(now + 5000)
    case 'past':
      return httpDate(now - 60_000)
    case 'garbage':
      return 'soon'
  }
}

const httpDate = (moment: number) => new Date(moment).toUTCString()
