import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, safeWrites } from '@foliokit/client'
import { fetchTransport, systemClock } from '@foliokit/http'
import { createSandbox, otherSampleTenant, sampleLoad, sampleTenant, type LoadedTenant } from '@foliokit/sandbox'
import { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { DeskParts } from '../../src/desk/desk.js'
import { createChangeFeed } from '../../src/desk/events.js'
import { mountDesk } from '../../src/desk/mount-desk.js'
import { setUser } from '../../src/desk/sessions.js'
import type { SessionShape } from '../../src/desk/shapes.js'
import { databaseIntents } from '../../src/storage/database-intents.js'
import type { Database } from '../../src/storage/database.js'

export const password = 'canary-correct-horse'
export const identity = {
  name: 'Test Investor',
  pan: 'AAAPB3751C',
  date_of_birth: '1990-04-12',
  gender: 'female',
  occupation: 'professional',
  income_slab: 'above_5lakh_upto_10lakh',
}
export const contact = { email: 'test.investor@example.com', mobile: '9000000001', line1: '342, 2nd main', postal_code: '560102' }
export const bank = { account_number: '000000001101', ifsc_code: 'HDFC0001330', type: 'savings' }
export const equity = 'INF966L01887'

/** A desk over a sandbox in this process, with two firms and two users each. */
export async function aDesk(database: Database) {
  const sandbox = createSandbox({ load: { ...sampleLoad, tenants: [sampleTenant, otherSampleTenant] } })
  const clock = { now: sandbox.now, after: systemClock.after, settle: () => Promise.resolve() }
  const lines: object[] = []
  const tenantOf = ({ name, clientId, clientSecret }: LoadedTenant) => {
    const at = { baseUrl: 'https://sandbox.example', tenant: name }
    const tokens = clientCredentials({ ...at, fetch: sandbox.fetch, clientId, clientSecret: secret(clientSecret), now: sandbox.now })
    const client = createClient({ ...at, tokens, transport: fetchTransport({ fetch: sandbox.fetch }) })
    const safe = safeWrites({ intents: databaseIntents(database), clock, newReference: randomUUID, patience: 200 })
    return { client: client.use(safe), clock }
  }
  const feed = createChangeFeed(database)
  const parts: DeskParts = {
    database,
    tenants: { acme: tenantOf(sampleTenant), globex: tenantOf(otherSampleTenant) },
    publicUrl: () => 'http://desk.example',
    passDays: async (days) => sandbox.advance({ days }),
    tell: feed.tell,
    log: (line) => void lines.push(line),
  }
  const app = new Hono()
  mountDesk(app, parts, feed, '/nowhere')
  for (const tenant of ['acme', 'globex']) {
    for (const role of ['maker', 'checker'] as const) await setUser(database, { name: `${role}@${tenant}`, tenant, role }, password)
  }

  async function signIn(name: string) {
    const answer = await app.request('/desk/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    })
    expect(answer.status).toBe(200)
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const session = (await answer.json()) as SessionShape
    const call = async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
      const response = await app.request(`/desk/api${path}`, {
        method,
        headers: {
          cookie,
          'x-csrf-token': session.csrf,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      return { status: response.status, json: (await response.json()) as never }
    }
    const must = async <Shape>(method: string, path: string, body?: unknown): Promise<Shape> => {
      const { status, json } = await call(method, path, body)
      expect([status, json]).toEqual([200, expect.anything()])
      return json
    }
    return { call, must, session, cookie }
  }
  /** An investor with an open account. */
  async function investor(maker: Awaited<ReturnType<typeof signIn>>, pan = identity.pan) {
    const { id } = await maker.must<{ id: string }>('POST', '/investors', { ...identity, pan })
    await maker.must('PUT', `/investors/${id}/contact`, contact)
    await maker.must('PUT', `/investors/${id}/bank`, bank)
    await maker.must('POST', `/investors/${id}/open`)
    return id
  }
  return { app, sandbox, parts, feed, lines, signIn, investor }
}
