import { clientCredentials, secret, tokensByTenant } from '@foliokit/auth'
import { createClient, type Client } from '@foliokit/client'
import { fetchThrough, fetchTransport, type Fetch } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { createSandbox, sampleTenant } from '@foliokit/sandbox'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { account, equityIsin, everyFolio } from './set-up.js'

const baseUrl = 'https://sandbox.example'
const isToken = (url: string) => url.endsWith('/token')
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A client of a sandbox whose link counts, delays and refuses as told. */
function setUp({
  delay = () => 0,
  stall = () => false,
}: { readonly delay?: () => number; readonly stall?: (url: string) => boolean } = {}) {
  const sandbox = createSandbox({ load: everyFolio })
  const revoked = new Set<string>()
  const count = { tokens: 0, refused: 0, sent: 0 }
  const link: Fetch = async (url, init) => {
    if (stall(url)) return new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(new TypeError('given up'))))
    if (isToken(url)) {
      count.tokens += 1
      await later(delay())
      return sandbox.fetch(url, init)
    }
    count.sent += 1
    if (!revoked.has(init.headers['authorization'] ?? '')) return sandbox.fetch(url, init)
    count.refused += 1
    await later(delay())
    return new Response('{"error":"invalid_token"}', { status: 401 })
  }
  const { name, clientId, clientSecret } = sampleTenant
  const transport = fetchTransport({ fetch: link })
  const fetch = fetchThrough(transport, { name: 'auth.token', path: '/v2/auth/:tenant/token', effect: 'read' })
  const tokens = tokensByTenant((tenant) =>
    clientCredentials({ baseUrl, tenant, clientId, clientSecret: secret(clientSecret), fetch, now: sandbox.now }),
  ).of(name)
  const client = (milliseconds?: number) => createClient({ baseUrl, tenant: name, tokens, transport, deadline: { milliseconds } })
  const revoke = async () => void revoked.add(`Bearer ${await tokens.token()}`)
  return { client, count, revoke }
}

const order = (index: number) => ({
  mf_investment_account: account,
  scheme: equityIsin,
  amount: rupees('5000'),
  source_ref_id: `order-${index}`,
})
const orders = (client: Client) => client.purchases.list({ mf_investment_account: account }, { newestOnly: true })

describe('a tenant’s token', () => {
  it('is asked for once by a thousand callers who come when there is none (A1)', async () => {
    const { client, count } = setUp({ delay: () => 5 })
    const calls = Array.from({ length: 1_000 }, () => orders(client()))
    expect((await Promise.all(calls)).every(({ data }) => Array.isArray(data))).toBe(true)
    expect(count).toEqual({ tokens: 1, refused: 0, sent: 1_000 })
  })

  it('that was revoked is renewed once for a hundred callers, who all succeed (A2)', async () => {
    const { client, count, revoke } = setUp()
    await revoke()
    const answers = await Promise.all(Array.from({ length: 100 }, () => orders(client())))
    expect(answers).toHaveLength(100)
    expect(count).toEqual({ tokens: 2, refused: 100, sent: 200 })
  })

  it('is renewed once in whatever order the refusals and the new token come, and every order is placed once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 21, maxLength: 21 }), async (delays) => {
        let asked = 0
        const { client, count, revoke } = setUp({ delay: () => delays[asked++ % delays.length] ?? 0 })
        await revoke()
        const placed = await Promise.all(Array.from({ length: 20 }, (_, index) => client().purchases.create(order(index))))
        expect(new Set(placed.map(({ id }) => id)).size).toBe(20)
        expect((await orders(client())).data.filter(({ source_ref_id }) => source_ref_id?.startsWith('order-'))).toHaveLength(20)
        expect([count.tokens, count.refused]).toEqual([2, 20])
      }),
      { numRuns: 10 },
    )
  })

  it('that does not come counts against the deadline, and nothing was sent', async () => {
    const { client, count } = setUp({ stall: isToken })
    const start = performance.now()
    await expect(client(150).purchases.create(order(1))).rejects.toMatchObject({
      code: 'HTTP_DEADLINE_EXCEEDED',
      context: { certainty: 'not-sent', attempts: 0, operation: 'purchases.create' },
    })
    expect(performance.now() - start).toBeLessThan(150 + 250)
    expect(count.sent).toBe(0)
  })

  it('that was refused is asked for again inside the same deadline', async () => {
    let asked = 0
    const { client, revoke } = setUp({ stall: (url) => isToken(url) && ++asked > 1 })
    await revoke()
    const start = performance.now()
    await expect(orders(client(150))).rejects.toMatchObject({ code: 'HTTP_DEADLINE_EXCEEDED', context: { certainty: 'not-sent' } })
    expect(performance.now() - start).toBeLessThan(150 + 250)
  })
})
