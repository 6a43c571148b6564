import { createSandbox, faultKinds, type Fault, type FaultMoment, type FaultName, type SandboxOptions } from '../../src/index.js'
import { draft } from '../api.js'
import { everything } from '../malformed/everything.js'

const address = 'https://sandbox.example'

/** Every fault with each of its moments: `undefined` for one that leaves the commit alone. */
export const everyFault: readonly (readonly [FaultName, FaultMoment | undefined])[] = (
  Object.entries(faultKinds) as [FaultName, { readonly moments: readonly FaultMoment[] }][]
).flatMap(([name, { moments }]): (readonly [FaultName, FaultMoment | undefined])[] =>
  moments.length === 0 ? [[name, undefined]] : moments.map((when) => [name, when]),
)

export const only = (moment: FaultMoment) => everyFault.filter(([, when]) => when === moment)

/** A sandbox with a token, and a caller that goes through its `fetch`. */
export function faulty(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options)
  const logIn = () => {
    const body = 'grant_type=client_credentials&client_id=acme-server&client_secret=not-a-secret'
    const answer = sandbox.handle({ method: 'POST', target: '/v2/auth/acme/token', headers: {}, body })
    const { access_token: token } = JSON.parse(answer.body) as { access_token: string }
    return { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': 'application/json' }
  }
  const headers = logIn()
  const send = (method: string, path: string, asked?: object, init: { readonly signal?: AbortSignal } = {}) =>
    sandbox.fetch(address + path, { method, headers, ...(asked && { body: JSON.stringify(asked) }), ...init })
  /** Asks past the faults, with a new token. */
  const past = (method: string, target: string, asked?: object) =>
    sandbox.handle({ method, target, headers: logIn(), body: asked === undefined ? '' : JSON.stringify(asked) })
  return {
    sandbox,
    headers,
    send,
    past,
    create: (more: object = {}, init: { readonly signal?: AbortSignal } = {}) =>
      send('POST', '/v2/mf_purchases', { ...draft, ...more }, init),
    /** How many purchases there are. */
    count: () => (JSON.parse(past('GET', '/v2/mf_purchases').body) as { data: unknown[] }).data.length,
    see: () => everything(sandbox),
  }
}

/** What a caller of `fetch` got: an answer with its body, or the failure by its name. */
export async function outcomeOf(
  asked: Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>,
) {
  try {
    const answer = await asked
    const text = await answer.text().then(
      (whole) => ({ text: whole.length > 1_000_000 ? `${whole.trimEnd()} of ${whole.length}` : whole }),
      (error: unknown) => ({ broke: nameOf(error) }),
    )
    return { status: answer.status, fault: answer.headers.get('x-sandbox-fault'), ...text }
  } catch (error) {
    return { failed: nameOf(error) }
  }
}

function nameOf(error: unknown): string {
  const { message, name, cause } = error as Error & { cause?: { code?: string; syscall?: string } }
  return cause === undefined ? name : `${message}: ${[cause.syscall, cause.code].filter(Boolean).join(' ')}`
}

/** A fault of a create, as a table names it. */
export function ofCreate([fault, when]: readonly [FaultName, FaultMoment | undefined], more: Partial<Fault> = {}): Fault {
  const { group } = faultKinds[fault]
  return { fault, when, operation: group === 'read' ? 'purchases.list' : 'purchases.create', ...more }
}
