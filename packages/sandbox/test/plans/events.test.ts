import { describe, expect, it } from 'vitest'
import type { SandboxEvent } from '../../src/index.js'
import { consent } from '../api.js'
import { planApi, read, type PlanKind } from './lives.js'

interface Told {
  readonly object: string
  readonly type: string
  readonly time: string
  readonly data: {
    readonly object: Readonly<Record<string, unknown>>
    readonly previous_attributes: Readonly<Record<string, unknown>>
  }
}

/** A sandbox that writes down what it delivers. */
function listening(options: Parameters<typeof planApi>[0] = {}) {
  const events: SandboxEvent[] = []
  const api = planApi({ ...options, deliver: (event) => events.push(event) })
  return {
    api,
    events,
    told: () => events.map(({ body }) => read(body) as Told),
    /** Day and type of each event since the last time it was asked. */
    news: () => events.splice(0).map(({ body, type }) => `${(read(body) as Told).time.slice(0, 16)} ${type}`),
  }
}

describe('the events of a plan, unsigned and in the order they happen (field notes §2.6)', () => {
  it('tell the whole life of a SIP that is paid', async () => {
    const { api, news } = listening()
    const mandate = await api.mandate()
    news()
    await api.create('purchase', { ...mandate, frequency: 'quarterly', number_of_installments: 4, systematic: false })
    expect(news()).toEqual(['2024-01-12T10:30 mf_purchase_plan.created', '2024-01-12T10:30 mf_purchase_plan.activated'])
    await api.create('purchase', { ...mandate, number_of_installments: 6 })
    news()
    const month = (due: string, settled: string) => [
      `${due}T00:00 mf_purchase.created`,
      `${due}T00:00 payment.pending`,
      `${due}T06:00 payment.submitted`,
      `${due}T11:00 payment.success`,
      `${due}T11:00 mf_purchase.confirmed`,
      `${due}T11:05 mf_purchase.submitted`,
      `${settled}T10:00 mf_purchase.successful`,
    ]
    api.on('2024-03-31')
    expect(news()).toEqual([...month('2024-02-05', '2024-02-06'), ...month('2024-03-05', '2024-03-06')])
  })

  it('end with the plan completed when the last installment is generated, before it is processed (domain §6)', async () => {
    const { api, news } = listening()
    await api.create('redemption', { number_of_installments: 2 })
    api.on('2024-02-20')
    news()
    api.on('2024-04-01')
    expect(news()).toEqual([
      '2024-03-05T00:00 mf_redemption.created',
      '2024-03-05T00:00 mf_redemption.confirmed',
      '2024-03-05T00:00 mf_redemption_plan.completed',
      '2024-03-05T09:00 mf_redemption.submitted',
      '2024-03-06T10:00 mf_redemption.successful',
    ])
  })

  it('tell a skipped installment as created and cancelled, and nothing of the instruction', async () => {
    const { api, news } = listening()
    const { id } = await api.create('switch', { number_of_installments: 6 })
    await api.taken('POST', `/v2/mf_switch_plans/${id}/skip_instructions`, { from: '2024-02-05', to: '2024-02-05' })
    news()
    api.on('2024-02-20')
    expect(news()).toEqual(['2024-02-05T00:00 mf_switch.created', '2024-02-05T00:00 mf_switch.cancelled'])
    await api.taken('POST', `/v2/mf_switch_plans/${id}/cancel`)
    expect(news()).toEqual(['2024-02-20T00:00 mf_switch_plan.cancelled'])
  })

  it('tell a failed debit, the failed order and the cancellation that three of them bring', async () => {
    const { api, news, told } = listening()
    const mandate = await api.mandate()
    const { id } = await api.create('purchase', mandate)
    api.on('2024-02-05', '05:00:00')
    await api.taken('POST', `/api/pg/mandates/${mandate.payment_source}/cancel`)
    news()
    api.on('2024-04-11', '23:59:59')
    expect(news()).toEqual([
      '2024-02-05T06:00 payment.failed',
      '2024-02-05T06:00 mf_purchase.failed',
      '2024-03-05T00:00 mf_purchase.created',
      '2024-03-12T00:00 mf_purchase.failed',
      '2024-04-05T00:00 mf_purchase.created',
    ])
    api.on('2024-12-01')
    const [expired, cancelled, ...rest] = told()
    expect(rest).toEqual([])
    expect(expired).toMatchObject({ type: 'mf_purchase.failed', data: { object: { plan: id, failure_code: 'order_expiry' } } })
    expect(cancelled).toMatchObject({
      object: 'event',
      type: 'mf_purchase_plan.cancelled',
      time: '2024-04-12T00:00:00+0530',
      data: {
        object: { object: 'mf_purchase_plan', id, state: 'cancelled', cancellation_code: 'consecutive_failed_installment_limit_exceeded' },
        previous_attributes: { state: 'active' },
      },
    })
  })

  it.each(['purchase', 'redemption', 'switch'] as const)(
    'of a %s plan on gateway ondc are those that the platform knows',
    async (kind: PlanKind) => {
      const { api, news } = listening({ gateway: 'ondc' })
      const mandate = kind === 'purchase' ? await api.mandate() : {}
      news()
      const { id } = await api.create(kind, { ...mandate, consent: undefined })
      api.sandbox.advance({ seconds: 3 })
      await api.update(kind, id, { state: 'confirmed', consent })
      api.sandbox.advance({ minutes: 10 })
      expect(await api.fetch(kind, id)).toMatchObject({ state: 'active' })
      expect(news().map((line) => line.slice(17))).toEqual([
        `mf_${kind}_plan.created`,
        `mf_${kind}_plan.review_completed`,
        `mf_${kind}_plan.activated`,
      ])
    },
  )

  it('show the plan as it is then fetched, digits kept', async () => {
    const { api, told } = listening()
    const { id, ...plan } = await api.create('purchase', { amount: '5000.00', consent: undefined })
    expect(told()[0]?.data.object).toEqual({ id, ...plan })
    await api.update('purchase', id, { consent })
    expect(told()[1]).toMatchObject({ type: 'mf_purchase_plan.activated', data: { previous_attributes: { state: 'created' } } })
    expect(told()[1]?.data.object).toEqual(await api.fetch('purchase', id))
  })

  it('are told of a change of the amount by nobody: it is no event', async () => {
    const { api, news } = listening()
    const { id } = await api.create('purchase')
    news()
    await api.update('purchase', id, { amount: 6000 })
    expect(news()).toEqual([])
  })
})
