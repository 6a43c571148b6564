import { parseJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import type { SandboxEvent } from '../src/index.js'
import { consented, paying, setUp } from './api.js'

interface Body {
  readonly object: string
  readonly type: string
  readonly time: string
  readonly data: { readonly object: Readonly<Record<string, unknown>>; readonly previous_attributes: object }
}
const bodyOf = (event: SandboxEvent) => JSON.parse(event.body) as Body

describe('events', () => {
  it('tell the life of a purchase and its payment, in the order it happens, with what changed', async () => {
    const events: SandboxEvent[] = []
    const { sandbox, call, payment } = await paying({ deliver: (event) => events.push(event) })
    await call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'SUCCESS' })
    sandbox.advance({ days: 3 })
    expect(events.map(({ type }) => type)).toEqual([
      'mf_purchase.created',
      'payment.pending',
      'payment.success',
      'mf_purchase.confirmed',
      'mf_purchase.submitted',
      'mf_purchase.successful',
    ])
    expect(bodyOf(events[3] as SandboxEvent)).toMatchObject({
      object: 'event',
      type: 'mf_purchase.confirmed',
      time: '2024-01-12T10:30:00+0530',
      data: { object: { object: 'mf_purchase', state: 'confirmed' }, previous_attributes: { state: 'pending' } },
    })
  })

  it('keep every digit of a 64-bit id', async () => {
    const events: SandboxEvent[] = []
    const { oldId } = await consented({ deliver: (event) => events.push(event) })
    const { data } = parseJson(events[0]?.body ?? '') as unknown as { data: { object: { old_id: { text: string } } } }
    expect(data.object.old_id.text).toBe(oldId)
  })

  it('have ids of their own: whether anybody listens changes nothing else', async () => {
    const listened: SandboxEvent[] = []
    const [heard, unheard] = [await consented({ deliver: (event) => listened.push(event) }), await consented()]
    expect([heard.id, heard.oldId]).toEqual([unheard.id, unheard.oldId])
    expect(new Set(listened.map(({ id }) => id)).size).toBe(listened.length)
  })

  it('tell of mandates, and of a payment that timed out as failed', async () => {
    const events: SandboxEvent[] = []
    const { sandbox, call } = setUp({ deliver: (event) => events.push(event) })
    await call('POST', '/api/pg/mandates', { mandate_type: 'UPI', bank_account_id: 51, mandate_limit: 1000 })
    await call('POST', '/api/pg/payments/emandate/auth', { mandate_id: 1 })
    sandbox.advance({ minutes: 15 })
    await call('POST', '/api/pg/simulate/mandates/1', { status: 'APPROVED' })
    expect(events.map(({ type }) => type)).toEqual(['mandate.created', 'payment.pending', 'payment.failed', 'mandate.approved'])
  })
})
