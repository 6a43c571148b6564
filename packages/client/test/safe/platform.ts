import { transportError, type HttpRequest, type Transport } from '@foliokit/http'
import { fakeClock, json, text } from '@foliokit/http/testing'
import { rupees } from '@foliokit/money'
import { createClient, memoryIntents, safeWrites, type IntentStore, type SafeWritesOptions } from '../../src/index.js'

/** What may happen to one request. */
export type Fate =
  | 'answered'
  /** Takes effect; the answer is lost. */
  | 'answer-lost'
  /** Lost on the way there, and nobody can tell. */
  | 'request-lost'
  /** Proven never to have left. */
  | 'not-sent'
  /** Takes effect only this many milliseconds later; no answer. */
  | { readonly lateBy: number }
  /** Answered by something in between, without effect. */
  | { readonly status: number; readonly body?: string }
  /** Takes effect, and the answer is replaced. */
  | { readonly garbled: string }

/** An order as this small platform keeps it. */
export interface PlatformRow extends Record<string, unknown> {
  readonly id: string
  readonly source_ref_id: string | null
  state: string
}

export const start = Date.parse('2024-01-12T10:30:00+05:30')

/**
 * A platform of purchases in a few lines, written apart from the sandbox: references are unique, the list is the newest 100. Each write
 * and each read meets the next fate of its script; when a script is over, all are answered.
 */
export function setUp(fates: readonly Fate[] = [], options: Partial<SafeWritesOptions> = {}, intents: IntentStore = memoryIntents()) {
  const clock = fakeClock(start)
  const rows: PlatformRow[] = []
  const requests: HttpRequest[] = []
  const writes = [...fates]
  const reads: Fate[] = []
  let remembers = true
  let listed = (all: readonly PlatformRow[]): readonly PlatformRow[] => all

  function effect({ method, url, body }: HttpRequest) {
    const path = new URL(url).pathname
    const sent = typeof body === 'string' && body !== '' ? (JSON.parse(body) as Record<string, unknown>) : {}
    if (method === 'POST' && path === '/v2/mf_purchases') {
      if (remembers && rows.some((row) => row.source_ref_id === sent['source_ref_id']))
        return refused(400, 'source_ref_id', 'source_ref_id: should be unique')
      const created_at = new Date(clock.now()).toISOString()
      const row = {
        object: 'mf_purchase',
        id: `mfp_${rows.length + 1}`,
        old_id: rows.length + 1,
        state: 'pending',
        created_at,
        ...sent,
      } as unknown as PlatformRow
      rows.push(row)
      return json(200, row)
    }
    if (method === 'GET' && path === '/v2/mf_purchases') return json(200, { object: 'list', data: listed(rows).slice(-100).reverse() })
    const id = method === 'PATCH' ? sent['id'] : path.split('/')[3]
    const row = rows.find((each) => each.id === id)
    if (row === undefined) return refused(404, 'id', 'not found')
    const wanted = path.endsWith('/cancel') ? 'cancelled' : (sent['state'] as string | undefined)
    if (sent['consent'] !== undefined) {
      if (row['consented'] === true) return refused(400, 'consent', 'cannot be changed once set')
      row['consented'] = true
    }
    if (wanted !== undefined) {
      if (row.state !== 'pending') return refused(400, 'state', `not possible in state ${row.state}`)
      row.state = wanted
    }
    return json(200, row)
  }

  const transport: Transport = async (request) => {
    requests.push(request)
    const fate = (request.method === 'GET' ? reads : writes).shift() ?? 'answered'
    if (fate === 'answered') return effect(request)
    if (fate === 'not-sent') throw transportError('HTTP_CONNECTION_FAILED', 'refused.', request, { certainty: 'not-sent' })
    if (fate === 'answer-lost') effect(request)
    if (typeof fate === 'object' && 'lateBy' in fate) clock.after(fate.lateBy, () => effect(request))
    if (typeof fate === 'object' && 'status' in fate) return text(fate.status, fate.body ?? '')
    if (typeof fate === 'object' && 'garbled' in fate) {
      effect(request)
      return text(200, fate.garbled)
    }
    throw transportError('HTTP_TIMEOUT', 'no answer.', request, { certainty: 'unknown' })
  }

  let minted = 0
  const tokens = { token: async () => 'token', invalidate: () => undefined }
  const connect = () =>
    createClient({ baseUrl: 'https://platform.example', tenant: 'acme', tokens, transport, deadline: { clock } }).use(
      safeWrites({ intents, clock, random: () => 1, newReference: () => `ref-${(minted += 1)}`, ...options }),
    )

  /** Lets time pass until the work is done. */
  async function passing<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false
    work.then(
      () => (isDone = true),
      () => (isDone = true),
    )
    while (!isDone) await clock.advance(1000)
    return work
  }

  return {
    clock,
    transport,
    rows,
    requests,
    intents,
    writes,
    reads,
    connect,
    passing,
    client: connect(),
    creates: () => requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/v2/mf_purchases')),
    /** From now on a reference that was used may be used again. */
    forgetReferences: () => void (remembers = false),
    /** Changes what the list shows. */
    listing: (shown: typeof listed) => void (listed = shown),
  }
}

function refused(status: number, field: string, message: string) {
  return json(status, { error: { status, message: 'validation failed', errors: [{ field, message }] } })
}

export const body = { mf_investment_account: 'mfia_1', scheme: 'INF173K01FE6', amount: rupees('10000') }
