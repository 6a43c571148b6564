import { secret } from '@foliokit/auth'
import { fetchTransport, type Fetch } from '@foliokit/http'
import { createPaytota, type Paytota } from '../src/index.js'
import { createPaytotaSandbox, loseAnswers, type Loss, type PaytotaSandbox, type PaytotaSandboxOptions, type Sent } from '../src/sandbox.js'

/** A request that reached the wire, lost or not. */
export interface OnWire extends Sent {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A client and its sandbox in one time, with what went over the wire. */
export interface SetUp {
  readonly sandbox: PaytotaSandbox
  readonly paytota: Paytota
  readonly wire: readonly OnWire[]
  /** Executions that were put on the wire. */
  readonly executions: () => number
}

export function setUp(options: PaytotaSandboxOptions = {}, decide: (sent: Sent) => Loss | undefined = () => undefined): SetUp {
  const sandbox = createPaytotaSandbox(options)
  const wire: OnWire[] = []
  const faulty = loseAnswers(sandbox.fetch, decide, sandbox.clock)
  const fetch: Fetch = (url, init) => {
    wire.push({ method: init.method, path: new URL(url).pathname, count: wire.length + 1, headers: init.headers, body: String(init.body) })
    return faulty(url, init)
  }
  const paytota = createPaytota({
    baseUrl: 'https://paytota.example',
    secretKey: secret(sandbox.secretKey),
    brandId: sandbox.brandId,
    transport: fetchTransport({ fetch }),
    clock: sandbox.clock,
  })
  return { sandbox, paytota, wire, executions: () => wire.filter(({ path, method }) => method === 'POST' && path.startsWith('/p/')).length }
}

/** Lets the sandbox's time pass, a second at a time, until a promise settles. */
export async function passing<Value>(sandbox: Pick<PaytotaSandbox, 'advance'>, work: Promise<Value>): Promise<Value> {
  let settled = false
  const done = work.finally(() => (settled = true))
  done.catch(() => undefined)
  for (let seconds = 0; !settled && seconds < 3600; seconds += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    if (!settled) sandbox.advance({ seconds: 1 })
  }
  return done
}
