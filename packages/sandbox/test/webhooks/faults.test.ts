import { isCodedError } from '@foliokit/errors'
import { describe, expect, it } from 'vitest'
import type { WebhookFault } from '../../src/index.js'
import { draft } from '../api.js'
import { subscribed } from './receiver.js'

const order = (n: number) => ({ ...draft, source_ref_id: `order-${n}` })
const numbers = (texts: readonly { readonly text: string }[]) => texts.map(({ text }) => Number(/order-(\d+)/.exec(text)?.[1]))

/** Places some orders with a fault in force and returns what arrived. */
async function placed(fault: WebhookFault, count = 1, seed = 1) {
  const api = subscribed({ seed })
  await api.subscribe('mf_purchase.created')
  api.sandbox.webhooks.faults.inject(fault)
  for (let n = 0; n < count; n += 1) {
    await api.call('POST', '/v2/mf_purchases', order(n))
    await api.sandbox.webhooks.settled()
  }
  return api
}

describe('a fault of webhooks', () => {
  it('duplicated posts the same bytes and signature twice', async () => {
    const { received } = await placed({ fault: 'duplicated' })
    expect(received.map(({ fault }) => fault)).toEqual([undefined, 'duplicated'])
    expect(new Set(received.map(({ text, header }) => text + header)).size).toBe(1)
  })

  it('reordered posts an event after the next one, and a minute later when none comes', async () => {
    const { received, sandbox, call } = await placed({ fault: 'reordered' }, 2)
    expect(numbers(received)).toEqual([1, 0])
    sandbox.webhooks.faults.inject({ fault: 'reordered' })
    await call('POST', '/v2/mf_purchases', order(2))
    await sandbox.webhooks.settled()
    expect(received).toHaveLength(2)
    sandbox.advance({ minutes: 1 })
    await sandbox.webhooks.settled()
    expect(numbers(received)).toEqual([1, 0, 2])
  })

  it('late posts an event so many seconds later', async () => {
    const { received, sandbox } = await placed({ fault: 'late', delay: 90_000 })
    sandbox.advance({ seconds: 89 })
    await sandbox.webhooks.settled()
    expect(received).toHaveLength(0)
    sandbox.advance({ seconds: 1 })
    await sandbox.webhooks.settled()
    expect(received.map(({ fault }) => fault)).toEqual(['late'])
  })

  it('before-answer posts an event before the call that caused it is answered, and lets its receiver ask the sandbox', async () => {
    const seen: string[] = []
    const { sandbox, headers, subscribe } = subscribed({
      webhooks: {
        async fetch() {
          const asked = await sandbox.fetch('https://sandbox.example/v2/mf_purchases', { headers: await headers() })
          seen.push(`asked ${asked.status}`)
          return { status: 200 }
        },
      },
    })
    await subscribe('mf_purchase.created')
    sandbox.webhooks.faults.inject({ fault: 'before-answer' })
    const call = { method: 'POST', headers: await headers(), body: JSON.stringify(draft) }
    await sandbox.fetch('https://sandbox.example/v2/mf_purchases', call).then(({ status }) => seen.push(`answered ${status}`))
    expect(seen).toEqual(['asked 200', 'answered 200'])
  })

  it('bad-signature posts a forged copy first', async () => {
    const { received } = await placed({ fault: 'bad-signature' })
    expect(received.map(({ fault, isGenuine }) => [fault, isGenuine])).toEqual([
      ['bad-signature', false],
      [undefined, true],
    ])
  })

  it('replayed posts the same bytes and signature a day later', async () => {
    const { received, sandbox } = await placed({ fault: 'replayed' })
    expect(received).toHaveLength(1)
    sandbox.advance({ days: 1 })
    await sandbox.webhooks.settled()
    expect(received.map(({ fault, isGenuine }) => [fault, isGenuine])).toEqual([
      [undefined, true],
      ['replayed', true],
    ])
    expect(received[0]?.text).toBe(received[1]?.text)
  })

  it('strikes as often, and as likely, as it was told; the seed decides which', async () => {
    expect((await placed({ fault: 'duplicated', times: 2 }, 4)).received).toHaveLength(6)
    expect((await placed({ fault: 'duplicated', times: 'always' }, 4)).received).toHaveLength(8)
    const own = async (seed: number) =>
      (await placed({ fault: 'duplicated', probability: 0.5, seed: 9 }, 20, seed)).received.map(({ fault }) => fault)
    expect(await own(1)).toEqual(await own(2))
    const struck = async (seed: number) =>
      (await placed({ fault: 'duplicated', probability: 0.5 }, 40, seed)).received.map(({ fault }) => fault ?? '-').join(' ')
    const [one, same, other] = [await struck(1), await struck(1), await struck(2)]
    expect(one).toBe(same)
    expect(one).not.toBe(other)
    const count = one.split('duplicated').length - 1
    expect(count).toBeGreaterThan(8)
    expect(count).toBeLessThan(32)
  })

  it('strikes the types and the tenant that it names', async () => {
    expect((await placed({ fault: 'duplicated', events: ['payment.success'] })).received).toHaveLength(1)
    expect((await placed({ fault: 'duplicated', tenant: 'globex' })).received).toHaveLength(1)
    expect((await placed({ fault: 'duplicated', events: ['mf_purchase.created'], tenant: 'acme' })).received).toHaveLength(2)
  })

  it('shows what is left of it, and ends when cleared', async () => {
    const { sandbox } = await placed({ fault: 'duplicated', times: 3 })
    expect(sandbox.webhooks.faults.list()).toEqual([{ id: 'webhook_fault_1', fault: 'duplicated', times: 3, met: 1 }])
    expect(sandbox.webhooks.faults.remove('webhook_fault_1')).toBe(true)
    expect(sandbox.webhooks.faults.remove('webhook_fault_1')).toBe(false)
    sandbox.webhooks.faults.inject({ fault: 'late' })
    sandbox.webhooks.faults.clear()
    expect(sandbox.webhooks.faults.list()).toEqual([])
  })

  it.each([
    ['fault', { fault: 'nonsense' }],
    ['probability', { fault: 'late', probability: 0 }],
    ['probability', { fault: 'late', probability: 1.1 }],
    ['probability', { fault: 'late', probability: Number.NaN }],
    ['times', { fault: 'late', times: 0 }],
    ['times', { fault: 'late', times: 1.5 }],
    ['delay', { fault: 'late', delay: -1 }],
    ['delay', { fault: 'late', delay: 40_000_000_000 }],
    ['delay', { fault: 'duplicated', delay: 1 }],
    ['events', { fault: 'late', events: [] }],
    ['kind', { fault: 'late', kind: 'late' }],
  ])('is refused for its %s: %j', (field, fault) => {
    const { sandbox } = subscribed()
    try {
      sandbox.webhooks.faults.inject(fault as WebhookFault)
      expect.unreachable()
    } catch (error) {
      expect(isCodedError(error, 'SANDBOX_FAULT_INVALID') && error.message).toContain(field)
    }
  })
})
