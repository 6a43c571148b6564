import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, defaultTransport, type CallOptions } from '@foliokit/client'
import { isCodedError } from '@foliokit/errors'
import { rupees } from '@foliokit/money'
import { createSandbox, faultKinds, sampleTenant, type FaultMoment, type FaultName } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { contract } from '@foliokit/api'
import { figure, type RowOptions } from './options.js'
import type { Row } from './row.js'

const operations = ['purchases.create', 'purchases.list'] as const
const allowed = 250

/** One call over a socket of its own: which operation, which fault, and what ends it. */
interface Case {
  readonly operation: (typeof operations)[number]
  readonly fault: FaultName
  readonly when: FaultMoment | undefined
  readonly endedBy: 'deadline' | 'signal'
  readonly patience: number
}

/**
 * C5: no call outlives its deadline, or the signal that gives it up, by more than 250 ms, whatever happens on the wire. A machine under
 * load fires timers late, so a call that is over is made once more, alone; the row says how often that was needed.
 */
export async function deadlineRow({ scale, onProgress }: RowOptions): Promise<Row> {
  const patiences = scale === 'short' ? [300] : [50, 300, 1000, 3000]
  const cases = patiences.flatMap(casesOf)
  const overruns: number[] = []
  const again: Case[] = []
  let [next, ranOut] = [0, 0]
  const lane = async () => {
    for (let each = cases[next++]; each !== undefined; each = cases[next++]) {
      const over = await overrunOf(each)
      if (over > -20) ranOut += 1
      if (over > allowed) again.push(each)
      else overruns.push(over)
      onProgress?.(next)
    }
  }
  await Promise.all(Array.from({ length: 12 }, lane))
  const failures: string[] = []
  for (const each of again) {
    const over = await overrunOf(each)
    overruns.push(over)
    if (over > allowed)
      failures.push(`${each.operation} ${each.fault} ${each.when ?? ''} ended by ${each.endedBy} after ${each.patience} ms`)
  }
  const kinds = new Set(cases.map(({ fault }) => fault)).size
  return {
    id: 'C5',
    property: 'how long a call outlives its deadline or its signal',
    runs: `${figure(cases.length)} calls over sockets, ${kinds} faults`,
    target: `at most ${allowed} ms`,
    result: `${Math.max(0, Math.round(Math.max(...overruns)))} ms at most; ${figure(ranOut)} calls ran that long${again.length === 0 ? '' : `, ${again.length} made once more, alone`}`,
    holds: failures.length === 0,
    failures,
  }
}

/** Every fault that can happen to the operation, at each of its moments, ended in both ways. */
function casesOf(patience: number): readonly Case[] {
  return operations.flatMap((operation) =>
    (Object.keys(faultKinds) as FaultName[])
      .filter((fault) => happensTo(operation, fault))
      .flatMap((fault) => {
        const { moments }: { readonly moments: readonly FaultMoment[] } = faultKinds[fault]
        return (moments.length === 0 ? [undefined] : moments).flatMap((when) =>
          (['deadline', 'signal'] as const).map((endedBy) => ({ operation, fault, when, endedBy, patience })),
        )
      }),
  )
}

/** The faults of lists and of narrowed lists need a read. */
const happensTo = (operation: Case['operation'], fault: FaultName) =>
  faultKinds[fault].group !== 'read' || contract[operation].method === 'GET'

/** Makes the call on a sandbox of its own; how many milliseconds it ended after it should have, below zero when before. */
async function overrunOf({ operation, fault, when, endedBy, patience }: Case): Promise<number> {
  const { clientId, clientSecret, name: tenant } = sampleTenant
  const sandbox = createSandbox({ after: (milliseconds, wake) => stopOf(setTimeout(wake, milliseconds)) })
  const { url: baseUrl, close } = await serveSandbox(sandbox)
  const tokens = clientCredentials({
    baseUrl,
    tenant,
    fetch,
    clientId,
    clientSecret: secret(clientSecret),
    now: Date.now,
  })
  const client = createClient({ baseUrl, tenant, tokens, transport: defaultTransport({ allowPlainHttpOnLoopback: true, rateLimits: [] }) })
  await tokens.token()
  sandbox.faults.inject({ fault, when, operation, times: 'always' })
  const body = { mf_investment_account: 'mfia_367a75826694614a539c0f82b196027', scheme: 'INF966L01887', amount: rupees('10000') }
  const calls = {
    'purchases.create': (options: CallOptions) => client.purchases.create(body, options),
    'purchases.list': (options: CallOptions) => client.purchases.list({ mf_investment_account: body.mf_investment_account }, options),
  }
  const giveUp = new AbortController()
  const start = performance.now()
  const timer = endedBy === 'signal' ? setTimeout(() => giveUp.abort(), patience) : undefined
  const options = endedBy === 'signal' ? { signal: giveUp.signal } : { deadline: Date.now() + patience }
  try {
    await calls[operation](options)
  } catch (error) {
    if (!isCodedError(error)) throw error
  }
  const took = performance.now() - start
  clearTimeout(timer)
  void close()
  return took - patience
}

const stopOf = (timer: ReturnType<typeof setTimeout>) => {
  timer.unref()
  return () => clearTimeout(timer)
}
