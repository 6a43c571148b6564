import { expect } from 'vitest'
import { faultKinds, type FaultName } from '../../src/index.js'

const order = /^\{"object":"mf_purchase","id":"mfp_[0-9a-f]{32}",.*\}$/
const answers = (status: number, text: RegExp) => ({ status, text: expect.stringMatching(text) as string })

/** What the caller of `fetch` sees of each fault of a create, when all that takes time has had it. `waits` for ever. */
const seen: Readonly<Record<FaultName, object | 'waits'>> = {
  'connection-refused': { failed: 'fetch failed: connect ECONNREFUSED' },
  'name-not-found': { failed: 'fetch failed: getaddrinfo ENOTFOUND' },
  'certificate-refused': { failed: 'fetch failed: CERT_HAS_EXPIRED' },
  'connect-timeout': { failed: 'fetch failed: UND_ERR_CONNECT_TIMEOUT' },
  'reset-at-accept': { failed: 'fetch failed: read ECONNRESET' },
  'reset-after-headers': { failed: 'fetch failed: read ECONNRESET' },
  'reset-after-body': { failed: 'fetch failed: read ECONNRESET' },
  'closed-without-answer': { failed: 'fetch failed: UND_ERR_SOCKET' },
  silence: 'waits',
  'slow-headers': answers(200, order),
  'slow-drip': answers(200, order),
  'stall-in-body': 'waits',
  'truncated-length': { status: 200, broke: 'terminated: UND_ERR_SOCKET' },
  'truncated-chunk': { status: 200, broke: 'terminated: UND_ERR_SOCKET' },
  'server-error': answers(500, /internal server error/),
  'bad-gateway': answers(502, /^<html>/),
  unavailable: answers(503, /service unavailable/),
  'gateway-timeout': answers(504, /gateway timeout/),
  'rate-limited': answers(429, /too many requests/),
  'unauthorized-in-flight': answers(401, /expired/),
  unauthorized: answers(401, /expired/),
  forbidden: answers(403, /forbidden/),
  'not-found': answers(404, /not found/),
  conflict: answers(409, /conflict/),
  unprocessable: answers(422, /unprocessable/),
  'wrong-content-type': answers(200, /^<html>/),
  'empty-body': answers(200, /^$/),
  'empty-object': answers(200, /^\{\}$/),
  'no-content': answers(204, /^$/),
  redirected: answers(307, /^$/),
  'oversized-body': answers(200, /^\{\} of 10485761$/),
  'unknown-value': answers(200, /"state":"unheard_of"/),
  'unknown-field': answers(200, /"unheard_of":"unheard_of"/),
  'missing-field': answers(200, /^((?!"state").)*$/),
  'null-field': answers(200, /"state":null/),
  'number-as-text': answers(200, /"old_id":"\d{19}".*"amount":"10000(\.\d+)?"/),
  'single-l-installments': answers(200, order),
  'offset-without-colon': answers(200, /"created_at":"2024-01-12T10:30:00\+0530"/),
  'filter-ignored': answers(200, /^\{"object":"list","data":\[/),
  'list-stops': answers(200, /^\{"object":"list","data":\[/),
  'read-lag': answers(200, /^\{"object":"list","data":\[/),
  'clock-jump': answers(200, /"created_at":"2024-01-12T10:30:30\+05:30"/),
  'token-expires': answers(401, /expired/),
}

/** The same, with the name of the fault where it can still be told. */
export function expectedOf(name: FaultName, expected: object | 'waits' = seen[name]): object | 'waits' {
  // A purchase has no member that is spelled in two ways.
  const fault = faultKinds[name].announced && name !== 'single-l-installments' ? name : null
  return expected === 'waits' || 'failed' in expected ? expected : { ...expected, fault }
}
