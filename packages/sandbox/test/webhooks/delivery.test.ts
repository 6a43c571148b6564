import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createSandbox, undeliverable } from '../../src/index.js'
import { serveSandbox } from '../../src/node.js'
import { account, callerOf, draft } from '../api.js'
import { otherSampleTenant, sampleTenant } from '../../src/index.js'
import { subscribed } from './receiver.js'

describe('webhooks', () => {
  it('are one per type of event, enabled unless told otherwise, and change by PUT', async () => {
    const { call, subscribe } = subscribed()
    const first = await subscribe('mf_purchase.created')
    expect(first).toMatchObject({ event: 'mf_purchase.created', status: 'enabled', url: 'https://app.example/hook' })
    expect(first['id']).toMatch(/^ntwhsc_[0-9a-f]{32}$/)
    const second = await call('POST', '/v2/notification_webhooks', { url: 'https://app.example/other', event: 'mf_purchase.created' })
    expect([second.status, second.text]).toEqual([400, expect.stringContaining(first['id'] ?? '')])
    await subscribe('a_kind.nobody_knows_yet', { status: 'disabled' })
    const changed = await call('PUT', `/v2/notification_webhooks/${first['id']}`, { status: 'disabled' })
    expect(changed.json).toMatchObject({ id: first['id'], status: 'disabled', url: 'https://app.example/hook' })
    expect((await call('PUT', `/v2/notification_webhooks/${first['id']}`, { event: 'a_kind.nobody_knows_yet' })).status).toBe(400)
    const { text } = await call('GET', '/v2/notification_webhooks?event=mf_purchase.created')
    expect(text.match(/ntwhsc_/g)).toHaveLength(1)
  })

  it('have a secret that no answer of the platform shows', async () => {
    const { sandbox, call, subscribe } = subscribed()
    const { id = '' } = await subscribe('mf_purchase.created')
    const key = sandbox.webhooks.secretOf(id) ?? ''
    expect(key).toMatch(/^whs_[0-9a-f]{40}$/)
    for (const path of ['', `/${id}`]) expect((await call('GET', `/v2/notification_webhooks${path}`)).text).not.toContain(key)
  })

  it('are the own ones of a tenant, with events of its own', async () => {
    const { sandbox, call, subscribe, received } = subscribed()
    const other = callerOf(sandbox, otherSampleTenant)
    const { id } = await subscribe('mf_purchase.created')
    expect((await other.call('GET', `/v2/notification_webhooks/${id}`)).status).toBe(404)
    await other.call('POST', '/v2/mf_purchases', { ...draft, mf_investment_account: 'mfia_5c2c0a85826694614a539c0f82b19612' })
    await call('POST', '/v2/mf_purchases', draft)
    await sandbox.webhooks.settled()
    expect(received).toHaveLength(1)
    expect((await other.call('GET', `/v2/events/${received[0]?.id}`)).status).toBe(404)
    expect((await call('GET', `/v2/events/${received[0]?.id}`)).text).toBe(received[0]?.text)
  })

  it.each([
    ['https://app.example/hook', true],
    ['http://127.0.0.1:3000/hook', true],
    ['http://localhost/hook', true],
    ['http://[::1]/hook', true],
    ['http://app.example/hook', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['http://127.0.0.1.example/hook', false],
    ['http://10.0.0.1/hook', false],
    ['https://user:password@app.example/hook', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('to %s: %s', async (url, isTaken) => {
    const { call } = subscribed()
    expect(undeliverable(url) === undefined).toBe(isTaken)
    const { status } = await call('POST', '/v2/notification_webhooks', { url, event: 'mf_purchase.created' })
    expect(status).toBe(isTaken ? 200 : 400)
  })
})

describe('the delivery of an event', () => {
  it('carries the bytes that the list of events holds, signed with the secret of the webhook', async () => {
    const { sandbox, call, subscribe, received } = subscribed()
    const { id } = await subscribe('mf_purchase.created')
    await call('POST', '/v2/mf_purchases', draft)
    await sandbox.webhooks.settled()
    const [event] = received
    expect(event).toMatchObject({ type: 'mf_purchase.created', isGenuine: true, fault: undefined })
    expect(event?.header.startsWith(`${id}:`)).toBe(true)
    expect(event?.text).toMatch(/"time":"2024-01-12T10:30:00\+0530"/)
    expect((await call('GET', '/v2/events')).text).toContain(event?.text)
  })

  it('happens after the call that caused it was answered, in the order of the events', async () => {
    const { sandbox, call, subscribe, received, types } = subscribed()
    for (const word of ['created', 'confirmed', 'submitted', 'successful']) await subscribe(`mf_purchase.${word}`)
    const { json } = await call('POST', '/v2/mf_purchases', draft)
    expect(received).toHaveLength(0)
    await call('PATCH', '/v2/mf_purchases', { id: json['id'], consent: { email: 'investor@example.com' } })
    const payment = await call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${json['old_id']}]}`)
    await call('POST', `/api/pg/simulate/payments/${payment.json['id']}`, { status: 'SUCCESS' })
    sandbox.advance({ days: 3 })
    await sandbox.webhooks.settled()
    expect(types()).toEqual(['mf_purchase.created', 'mf_purchase.confirmed', 'mf_purchase.submitted', 'mf_purchase.successful'])
  })

  it.each([
    [200, 1],
    [204, 1],
    [400, 1],
    [401, 1],
    [404, 1],
    [429, 1],
    [302, 1],
    [500, 5],
    [503, 5],
    ['refused connection', 5],
  ] as const)('answered %s is made %s times, a minute apart on the virtual clock', async (answer, times) => {
    const { sandbox, call, subscribe, received } = subscribed({ answers: () => answer })
    await subscribe('mf_purchase.created')
    await call('POST', '/v2/mf_purchases', draft)
    await sandbox.webhooks.settled()
    for (let minute = 0; minute < 8; minute += 1) {
      sandbox.advance({ minutes: 1 })
      await sandbox.webhooks.settled()
    }
    expect(received.map(({ text }) => text)).toEqual(Array.from({ length: times }, () => received[0]?.text))
    const log = sandbox.webhooks.deliveries()
    expect(log.map(({ attempt }) => attempt)).toEqual(Array.from({ length: times }, (_, index) => index + 1))
    expect(log.map(({ at }) => at.slice(11, 16))).toEqual(['10:30', '10:31', '10:32', '10:33', '10:34'].slice(0, times))
  })

  it('ends with the first attempt that is taken', async () => {
    const { sandbox, call, subscribe, received } = subscribed({ answers: (_, count) => (count < 3 ? 500 : 200) })
    await subscribe('mf_purchase.created')
    await call('POST', '/v2/mf_purchases', draft)
    for (let minute = 0; minute < 6; minute += 1) {
      await sandbox.webhooks.settled()
      sandbox.advance({ minutes: 1 })
    }
    expect(received).toHaveLength(3)
  })

  it('is given up for the moment after 3000 ms without an answer', async () => {
    const waits: number[] = []
    const timer = (milliseconds: number, callback: () => void) => {
      waits.push(milliseconds)
      const handle = setTimeout(callback, 0)
      return () => clearTimeout(handle)
    }
    const { sandbox, call, subscribe } = subscribed({ answers: () => 'silence', webhooks: { timer } })
    await subscribe('mf_purchase.created')
    await call('POST', '/v2/mf_purchases', draft)
    await sandbox.webhooks.settled()
    expect(waits).toEqual([0, 3000])
    expect(sandbox.webhooks.deliveries().map(({ outcome }) => outcome)).toEqual(['timeout'])
  })

  it('ends for a webhook that was disabled', async () => {
    const { sandbox, call, subscribe, received } = subscribed({ answers: () => 500 })
    const { id } = await subscribe('mf_purchase.created')
    await call('POST', '/v2/mf_purchases', draft)
    await sandbox.webhooks.settled()
    await call('PUT', `/v2/notification_webhooks/${id}`, { status: 'disabled' })
    await call('POST', '/v2/mf_purchases', draft)
    sandbox.advance({ minutes: 10 })
    await sandbox.webhooks.settled()
    expect(received).toHaveLength(1)
  })

  it('is the same for the same seed, and keeps a thousand events', async () => {
    const run = async (seed: number) => {
      const { sandbox, call, subscribe, received } = subscribed({ seed })
      await subscribe('mf_purchase.created')
      for (let order = 0; order < 30; order += 1) await call('POST', '/v2/mf_purchases', draft)
      await sandbox.webhooks.settled()
      return received.map(({ text, header }) => [text, header])
    }
    const [one, same, other] = [await run(7), await run(7), await run(8)]
    expect(one).toEqual(same)
    expect(one).not.toEqual(other)
  })

  it('leaves neither a secret nor the event in what the sandbox shows of it', async () => {
    const { sandbox, call, subscribe } = subscribed({ answers: () => 500 })
    const { id = '' } = await subscribe('mf_purchase.created')
    await call('POST', '/v2/mf_purchases', draft)
    await sandbox.webhooks.settled()
    const shown = inspect(sandbox.webhooks.deliveries(), { depth: 10 })
    expect(shown).toContain(id)
    for (const canary of [sandbox.webhooks.secretOf(id) ?? '', account, '10000']) expect(shown).not.toContain(canary)
  })
})

describe('a served sandbox', () => {
  it('posts events over the network, shows secrets and attempts, and takes faults on loopback', async () => {
    const bodies: string[] = []
    const receiver = createServer((request, response) => {
      let text = ''
      request.on('data', (chunk) => (text += String(chunk)))
      request.on('end', () => {
        bodies.push(`${String(request.headers['x-sandbox-fault'])} ${text.slice(0, 12)}`)
        response.writeHead(302, { location: 'http://127.0.0.1:9/never' }).end()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
    const sandbox = createSandbox()
    const served = await serveSandbox(sandbox)
    try {
      const admin = async (method: string, path: string, body?: string) => {
        const answer = await fetch(`${served.url}/_sandbox/webhooks${path}`, { method, ...(body !== undefined && { body }) })
        return { status: answer.status, json: (await answer.json()) as { data: Record<string, unknown>[] } }
      }
      const { call } = callerOf(sandbox, sampleTenant)
      const { json } = await call('POST', '/v2/notification_webhooks', { url: hook, event: 'mf_purchase.created' })
      expect((await admin('GET', '')).json.data[0]).toMatchObject({
        tenant: 'acme',
        id: json['id'],
        secret: sandbox.webhooks.secretOf(json['id'] ?? ''),
      })
      expect((await admin('POST', '/faults', '{"fault":"duplicated"}')).json).toEqual({ id: 'webhook_fault_1' })
      expect((await admin('POST', '/faults', '{"fault":"late","probability":0.5}')).json).toEqual({ id: 'webhook_fault_2' })
      expect((await admin('DELETE', '/faults/webhook_fault_2')).json.data).toEqual([
        { id: 'webhook_fault_1', fault: 'duplicated', times: 1, met: 0 },
      ])
      expect((await admin('DELETE', '/faults/webhook_fault_2')).status).toBe(404)
      for (const wrong of ['{"fault":"duplicated","probability":2}', '{"fault":"nonsense"}', '{', 'null']) {
        expect((await admin('POST', '/faults', wrong)).status).toBe(400)
      }
      await call('POST', '/v2/mf_purchases', draft)
      await sandbox.webhooks.settled()
      expect(bodies.map((text) => text.split(' ')[0])).toEqual(['undefined', 'duplicated'])
      expect((await admin('GET', '/deliveries')).json.data.map((each) => each['outcome'])).toEqual([302, 302])
      await admin('POST', '/faults', '{"fault":"late","delay":5000}')
      expect((await admin('DELETE', '/faults')).json.data).toEqual([])
      expect((await admin('GET', '/faults')).json.data).toEqual([])
      expect((await fetch(`${served.url}/_sandbox/webhooks/nothing`)).status).toBe(404)
    } finally {
      await served.close()
      receiver.close()
    }
  })
})
