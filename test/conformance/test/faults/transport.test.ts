import { contract } from '@foliokit/api'
import { isCodedError } from '@foliokit/errors'
import { certaintyOf, fetchTransport, responseError, systemClock, withTimeout, type Transport } from '@foliokit/http'
import { createSandbox, faultKinds, type Fault, type FaultMoment, type FaultName } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { describe, expect, it } from 'vitest'

const notSent = 'HTTP_CONNECTION_FAILED not-sent'
const broken = 'HTTP_CONNECTION_FAILED unknown'
const cut = 'HTTP_BODY_INCOMPLETE unknown'
const late = 'HTTP_TIMEOUT unknown'
const failed = 'HTTP_SERVER_ERROR unknown'

/** What the transport makes of each fault of a create (reliability §1, §3): the code of the error and what is known, or the status. */
const known: Readonly<Partial<Record<FaultName, string>>> = {
  'connection-refused': notSent,
  'name-not-found': notSent,
  'certificate-refused': notSent,
  'connect-timeout': notSent,
  'reset-at-accept': broken,
  'reset-after-headers': broken,
  'reset-after-body': broken,
  'closed-without-answer': broken,
  silence: late,
  'slow-headers': '200',
  'slow-drip': '200',
  'stall-in-body': late,
  'truncated-length': cut,
  'truncated-chunk': cut,
  'server-error': failed,
  'bad-gateway': failed,
  unavailable: failed,
  'gateway-timeout': failed,
  'rate-limited': 'HTTP_TOO_MANY_REQUESTS done',
  'unauthorized-in-flight': 'HTTP_UNAUTHORIZED done',
  unauthorized: 'HTTP_UNAUTHORIZED done',
  forbidden: 'HTTP_FORBIDDEN done',
  'not-found': 'HTTP_NOT_FOUND done',
  conflict: 'HTTP_CONFLICT done',
  unprocessable: 'HTTP_UNPROCESSABLE done',
  'no-content': '204',
  redirected: 'HTTP_REDIRECT_REFUSED unknown',
  'oversized-body': 'HTTP_RESPONSE_TOO_LARGE unknown',
  'token-expires': 'HTTP_UNAUTHORIZED done',
}

/** Faults of a create, at each of their moments. */
const faults = (Object.keys(faultKinds) as FaultName[])
  .filter((name) => faultKinds[name].group !== 'read')
  .flatMap((fault): (readonly [FaultName, FaultMoment | undefined])[] => {
    const { moments }: { readonly moments: readonly FaultMoment[] } = faultKinds[fault]
    return moments.length === 0 ? [[fault, undefined]] : moments.map((when) => [fault, when])
  })

const waits: readonly FaultName[] = ['connection-refused', 'connect-timeout', 'slow-headers', 'slow-drip']

function faultySandbox(fault: FaultName, when: FaultMoment | undefined) {
  const injected: Fault = { fault, when, operation: 'purchases.create', ...(waits.includes(fault) && { delay: 2 }) }
  const sandbox = createSandbox({ faults: [injected], after: systemClock.after })
  const form = 'grant_type=client_credentials&client_id=acme-server&client_secret=not-a-secret'
  const answer = sandbox.handle({ method: 'POST', target: '/v2/auth/acme/token', headers: {}, body: form })
  const { access_token: token } = JSON.parse(answer.body) as { access_token: string }
  return { sandbox, headers: { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': 'application/json' } }
}

async function outcome(transport: Transport, baseUrl: string, headers: Readonly<Record<string, string>>, patience: number) {
  const operation = contract['purchases.create']
  const body = JSON.stringify({ mf_investment_account: 'mfia_367a75826694614a539c0f82b196027', scheme: 'INF966L01887', amount: 10000 })
  try {
    const limited = withTimeout(transport, { milliseconds: patience })
    const response = await limited({ operation, method: 'POST', url: `${baseUrl}${operation.path}`, headers, body })
    if (response.status >= 400) throw responseError(response, operation)
    return String(response.status)
  } catch (error) {
    return `${isCodedError(error) ? error.code : 'uncoded'} ${certaintyOf(error)}`
  }
}

const patienceFor = (fault: FaultName) => (known[fault] === late ? 40 : 5000)

describe('the transport', () => {
  it.each(faults)('makes of %s %s in process what may be concluded from it', async (fault, when) => {
    const { sandbox, headers } = faultySandbox(fault, when)
    const transport = fetchTransport({ fetch: sandbox.fetch })
    expect(await outcome(transport, 'https://sandbox.example', headers, patienceFor(fault))).toBe(known[fault] ?? '200')
  })

  it.each(faults)('makes the same of %s %s over a socket, where it cannot be not sent', async (fault, when) => {
    const { sandbox, headers } = faultySandbox(fault, when)
    const { url, close } = await serveSandbox(sandbox)
    const transport = fetchTransport({ allowPlainHttpOnLoopback: true })
    const expected = known[fault] === notSent ? broken : (known[fault] ?? '200')
    expect(await outcome(transport, url, headers, patienceFor(fault))).toBe(expected)
    await close()
  })

  it('proves on a socket that nothing was sent to a server that stopped listening', async () => {
    const { sandbox, headers } = faultySandbox('connection-refused', 'before-commit')
    sandbox.faults.clear()
    sandbox.faults.inject({ fault: 'connection-refused', delay: 60_000 })
    const { url, close } = await serveSandbox(sandbox)
    const transport = fetchTransport({ allowPlainHttpOnLoopback: true })
    expect([await outcome(transport, url, headers, 5000), await outcome(transport, url, headers, 5000)]).toEqual([broken, notSent])
    await close()
  })
})
