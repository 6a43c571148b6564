import { isCodedError } from '@foliokit/errors'
import { fetchTransport, type Fetch } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { createSandbox, otherSampleTenant, sampleTenant } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { account, clientOf, email, equityIsin, setUp } from './set-up.js'

const draft = { mf_investment_account: account, scheme: equityIsin, amount: rupees('10000') }

async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (isCodedError(error)) return error.code
    throw error
  }
  return 'no error'
}

describe('client and sandbox together', () => {
  it('take a purchase from token to units', async () => {
    const { sandbox, client } = setUp()
    const order = await client.purchases.create(draft)
    await client.purchases.update({ id: order.id, consent: { email } })
    const { id } = await client.payments.createNetbanking({ amc_order_ids: [order.old_id] })
    await client.simulations.payment(id, { status: 'SUCCESS' })
    sandbox.advance({ days: 3 })
    const done = await client.purchases.fetch(order.old_id)
    expect([done.state, String(done.purchased_amount), String(done.purchased_price), String(done.allotted_units)]).toEqual([
      'successful',
      '9999.50',
      '211.1379',
      '47.360',
    ])
  })

  it('keep going when a token has expired on the way', async () => {
    const { sandbox, client } = setUp()
    const order = await client.purchases.create(draft)
    sandbox.advance({ days: 1 })
    expect((await client.purchases.fetch(order.id)).state).toBe('pending')
  })

  it('place one order when its token turns out to be dead: a 401 costs one new token and one more request', async () => {
    const sandbox = createSandbox()
    const sent: string[] = []
    const fetch: Fetch = async (url, init) => {
      const answer = await sandbox.fetch(url, init)
      sent.push(`${init.method} ${new URL(url).pathname} ${answer.status}`)
      return answer
    }
    // Its own clock stands still, so it believes the token to be good for ever.
    const client = clientOf(sandbox, sampleTenant, { transport: fetchTransport({ fetch }), now: () => 0 })
    await client.purchases.list()
    sandbox.advance({ minutes: 30 })
    await client.purchases.create(draft)
    expect(sent).toEqual(['GET /v2/mf_purchases 200', 'POST /v2/mf_purchases 401', 'POST /v2/mf_purchases 200'])
    expect((await client.purchases.list()).data).toHaveLength(1)
  })

  it('refuse a bad secret with a coded error, and nothing is stored', async () => {
    const sandbox = createSandbox()
    const stranger = clientOf(sandbox, { ...sampleTenant, clientSecret: 'wrong' })
    expect(await codeOf(() => stranger.purchases.create(draft))).toMatch(/^AUTH_/)
    expect((await clientOf(sandbox).purchases.list()).data).toEqual([])
  })

  it('hide one tenant from another', async () => {
    const { sandbox, client } = setUp()
    const order = await client.purchases.create(draft)
    const other = clientOf(sandbox, otherSampleTenant)
    expect(await codeOf(() => other.purchases.fetch(order.id))).toBe('HTTP_NOT_FOUND')
    expect(await codeOf(() => other.purchases.cancel(order.id))).toBe('HTTP_NOT_FOUND')
    expect((await other.purchases.list()).data).toEqual([])
  })

  it('refuse an unknown member before it is sent', async () => {
    const { client } = setUp()
    const wrong = { ...draft, colour: 'blue' }
    expect(await codeOf(() => client.purchases.create(wrong))).toBe('CLIENT_INPUT_INVALID')
    expect((await client.purchases.list()).data).toEqual([])
  })

  it('refuse an id that is no number before it is sent', async () => {
    const { client } = setUp()
    for (const id of ['none', '', '1.5', '-1', '1'.repeat(21)]) {
      expect(await codeOf(() => client.payments.createNetbanking({ amc_order_ids: [id] })), id).toBe('CLIENT_INPUT_INVALID')
      expect(await codeOf(() => client.payments.createNach({ mandate_id: id, amc_order_ids: ['1'] })), id).toBe('CLIENT_INPUT_INVALID')
    }
  })

  it('answer an unknown id with 404', async () => {
    const { client } = setUp()
    expect(await codeOf(() => client.purchases.fetch('mfp_none'))).toBe('HTTP_NOT_FOUND')
    expect(await codeOf(() => client.payments.fetch('77'))).toBe('HTTP_NOT_FOUND')
    expect(await codeOf(() => client.fundSchemes.fetch('INF000000000'))).toBe('HTTP_NOT_FOUND')
  })

  it('refuse a duplicate reference, and keep one order', async () => {
    const { client } = setUp()
    await client.purchases.create({ ...draft, source_ref_id: 'ref-1' })
    expect(await codeOf(() => client.purchases.create({ ...draft, source_ref_id: 'ref-1' }))).toBe('HTTP_BAD_REQUEST')
    expect((await client.purchases.list()).data.length).toBe(1)
  })

  it('leave one order when the answer to its creation is lost: the client does not send it again', async () => {
    const sandbox = createSandbox()
    let lost = 0
    const fetch: Fetch = async (url, init) => {
      const answer = await sandbox.fetch(url, init)
      if (init.method !== 'POST' || !url.endsWith('/mf_purchases')) return answer
      lost += 1
      throw new TypeError('the connection was reset')
    }
    const client = clientOf(sandbox, sampleTenant, { transport: fetchTransport({ fetch }) })
    try {
      await client.purchases.create(draft)
      expect.unreachable()
    } catch (error) {
      expect(isCodedError(error, 'HTTP_CONNECTION_FAILED') && error.context['certainty']).toBe('unknown')
    }
    expect([lost, (await client.purchases.list()).data.length]).toEqual([1, 1])
  })
})

describe('over a socket', () => {
  it('a served sandbox answers as the one in process, and its clock can be moved', async () => {
    const sandbox = createSandbox()
    const { url, close } = await serveSandbox(sandbox)
    try {
      const client = clientOf(sandbox, sampleTenant, { transport: rebased(url) })
      const order = await client.purchases.create(draft)
      expect([order.state, order.old_id.length]).toEqual(['pending', 19])
      const moved = await fetch(`${url}/_sandbox/clock`, { method: 'POST', body: '{"advance":{"days":14}}' })
      expect(await moved.json()).toEqual({ now: '2024-01-26T10:30:00+05:30' })
      expect((await client.purchases.fetch(order.id)).failure_code).toBe('order_expiry')
    } finally {
      await close()
    }
  })

  it.each([
    ['{"advance":{"days":-1}}', 400],
    ['{"to":"yesterday"}', 400],
    ['{"advance":{"weeks":1}}', 400],
    ['{', 400],
  ])('refuses to move its clock by %s', async (body, status) => {
    const { url, close } = await serveSandbox(createSandbox())
    try {
      expect((await fetch(`${url}/_sandbox/clock`, { method: 'POST', body })).status).toBe(status)
      expect(await (await fetch(`${url}/_sandbox/clock`)).json()).toEqual({ now: '2024-01-12T10:30:00+05:30' })
      expect((await fetch(`${url}/_sandbox/nothing`)).status).toBe(404)
    } finally {
      await close()
    }
  })

  it('refuses a body longer than the largest file with what stands around it', async () => {
    const length = 11 * 1024 * 1024
    const { url, close } = await serveSandbox(createSandbox())
    try {
      const response = await fetch(`${url}/v2/auth/acme/token`, { method: 'POST', body: 'x'.repeat(length) })
      expect(response.status).toBe(413)
      // The same without a length declared, so that it is known by its bytes only.
      const chunks = ['5', 'a=1&b', length.toString(16), 'x'.repeat(length), '0', '', ''].join('\r\n')
      const head = 'POST /v2/auth/acme/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n'
      expect(await converse(url, head + chunks)).toContain('HTTP/1.1 413')
    } finally {
      await close()
    }
  })

  it('closes although a request never arrives whole', async () => {
    const { url, close } = await serveSandbox(createSandbox())
    const stalled = converse(url, 'POST /v2/auth/acme/token HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc')
    await fetch(`${url}/_sandbox/clock`)
    await close()
    expect(await stalled).toBe('')
  })
})

/** Sends text as it is, and answers what came back when the other side has closed the connection. */
function converse(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(received))
  })
}

/** A transport that reaches a served sandbox whatever host the client was given. */
function rebased(url: string) {
  const transport = fetchTransport({ allowPlainHttpOnLoopback: true })
  return (request: Parameters<typeof transport>[0], options?: Parameters<typeof transport>[1]) => {
    const { pathname, search } = new URL(request.url)
    return transport({ ...request, url: url + pathname + search }, options)
  }
}
