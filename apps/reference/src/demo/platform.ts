import { fetchTransport, withRetry, withTimeout, type Transport } from '@foliokit/http'
import { createSandbox, type Fault, type Span } from '@foliokit/sandbox'

/** The platform the demo talks to: a sandbox in this process, or one in another. The demo cannot tell which. */
export interface DemoPlatform {
  readonly description: string
  readonly baseUrl: string
  readonly transport: Transport
  now(): Promise<string>
  advance(span: Span): Promise<void>
  /** Lets the next request of an operation meet a fault. */
  inject(fault: Fault): Promise<void>
  /** Opens one of its pages as a browser does, or sends a form to it. */
  browse(target: string, form?: string): Promise<{ readonly status: number; readonly html: string }>
}

const startsAt = '2024-01-12T10:30:00+05:30'

/** A sandbox in this process: no socket, a clock that stands still. */
export function platformInProcess(): DemoPlatform {
  const sandbox = createSandbox({ clock: startsAt })
  const baseUrl = 'https://sandbox.example'
  return {
    description: 'a sandbox in this process',
    baseUrl,
    transport: wrapped(fetchTransport({ fetch: sandbox.fetch })),
    now: () => Promise.resolve(sandbox.stamp()),
    advance: (span) => Promise.resolve(sandbox.advance(span)),
    inject: (fault) => Promise.resolve(void sandbox.faults.inject(fault)),
    browse: (target, form) => sandbox.fetch(baseUrl + target, request(form)).then(pageOf),
  }
}

/** A `foliokit-sandbox` that runs as a process of its own, reached over a socket. */
export function platformAt(address: string): DemoPlatform {
  const baseUrl = address.replace(/\/+$/, '')
  const admin = async (name: string, body?: object): Promise<unknown> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${baseUrl}/_sandbox/${name}`, init).catch((cause: unknown) => {
      throw new Error(`No foliokit-sandbox answers at ${baseUrl}. Start one with: npm run sandbox -- --port 4010`, { cause })
    })
    if (!response.ok) throw new Error(`${baseUrl} is not a foliokit-sandbox: its ${name} answered ${response.status}.`)
    return response.json()
  }
  const clock = async (body?: object) => ((await admin('clock', body)) as { now: string }).now
  return {
    description: `the sandbox at ${baseUrl}`,
    baseUrl,
    transport: wrapped(fetchTransport({ allowPlainHttpOnLoopback: true })),
    now: () => clock(),
    advance: async (span) => void (await clock({ advance: span })),
    inject: async (fault) => void (await admin('faults', fault)),
    browse: (target, form) => fetch(baseUrl + target, request(form)).then(pageOf),
  }
}

function request(form: string | undefined) {
  if (form === undefined) return {}
  return { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form }
}

async function pageOf(response: { readonly status: number; text(): Promise<string> }) {
  return { status: response.status, html: await response.text() }
}

function wrapped(transport: Transport): Transport {
  return withRetry(withTimeout(transport))
}
