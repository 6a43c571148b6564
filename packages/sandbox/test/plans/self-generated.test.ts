import { describe, expect, it } from 'vitest'
import { fields } from '../api.js'
import { kinds, orders, planApi, type Api, type PlanKind } from './lives.js'

const own = { auto_generate_installments: false, systematic: false, number_of_installments: 3 }

/** Generates an installment by its plan, as the caller of a plan of its own does. */
const generate = (api: Api, kind: PlanKind, id: string | undefined) => api.taken('POST', `/v2/${orders[kind]}`, { plan: id })

describe.each(kinds)('a %s plan whose installments the caller generates (domain §4.5)', (kind) => {
  it('has no dates before its first installment and never a next one, and lags one behind until it is completed', async () => {
    const api = planApi()
    const { id, ...created } = await api.create(kind, own)
    expect(created).toMatchObject({
      state: 'active',
      auto_generate_installments: false,
      start_date: null,
      end_date: null,
      previous_installment_date: null,
      next_installment_date: null,
      remaining_installments: '3',
    })
    api.on('2024-03-20', '11:00:00')
    expect(await api.installments(kind, id)).toEqual([])

    const first = await generate(api, kind, id)
    expect(first).toMatchObject({ plan: id, state: 'pending', scheduled_on: '2024-03-20', amount: '5000' })
    expect(await api.fetch(kind, id)).toMatchObject({
      start_date: '2024-03-20',
      end_date: null,
      previous_installment_date: null,
      next_installment_date: null,
      remaining_installments: '2',
    })

    // After the cut-off of a Friday: the order is due on Tuesday, Monday being a holiday (domain §3).
    api.on('2024-03-22', '16:00:00')
    expect(await generate(api, kind, id)).toMatchObject({ scheduled_on: '2024-03-26' })
    expect(await api.fetch(kind, id)).toMatchObject({
      start_date: '2024-03-20',
      previous_installment_date: '2024-03-20',
      next_installment_date: null,
      remaining_installments: '1',
    })

    api.on('2024-04-10', '11:00:00')
    await generate(api, kind, id)
    const completed = {
      state: 'completed',
      start_date: '2024-03-20',
      end_date: '2024-04-10',
      previous_installment_date: '2024-04-10',
      next_installment_date: null,
      remaining_installments: '0',
      completed_at: '2024-04-10T11:00:00+05:30',
    }
    expect(await api.fetch(kind, id)).toMatchObject(completed)
    api.on('2024-06-10')
    expect(await api.fetch(kind, id)).toMatchObject(completed)
    expect(await api.installments(kind, id)).toHaveLength(3)
  })

  it('generates nothing once it is completed, cancelled or not yet active', async () => {
    const api = planApi()
    const refused = async (plan: string | undefined) => {
      const { status, json } = await api.call('POST', `/v2/${orders[kind]}`, { plan })
      expect([status, fields(json)]).toEqual([400, ['plan']])
      expect(await api.installments(kind, plan)).toHaveLength(plan === completed ? 1 : 0)
    }
    const { id: completed } = await api.create(kind, { ...own, number_of_installments: 1 })
    await generate(api, kind, completed)
    await refused(completed)

    const { id: created } = await api.create(kind, { ...own, consent: undefined })
    await refused(created)

    const { id: cancelled } = await api.create(kind, own)
    if (kind === 'purchase') await api.taken('POST', '/v2/mf_purchase_plans/cancel', { id: cancelled, cancellation_code: 'invest_later' })
    else await api.taken('POST', `/v2/mf_${kind}_plans/${cancelled}/cancel`)
    await refused(cancelled)
    await refused('mfpp_none')
    // The id of a plan of another kind names nothing here.
    const other = kind === 'purchase' ? 'redemption' : 'purchase'
    await refused((await api.create(other, own))['id'])
  })
})

describe('POST by plan on a plan that the platform generates for (domain §4.5, field notes §2.9)', () => {
  it('takes the next slot ahead of its day, and the day itself then brings no second one', async () => {
    const api = planApi()
    const { id } = await api.create('purchase', await api.mandate())
    expect(await generate(api, 'purchase', id)).toMatchObject({ scheduled_on: '2024-02-05' })
    expect(await api.fetch('purchase', id)).toMatchObject({ remaining_installments: '11' })
    api.on('2024-02-06')
    expect(await api.installments('purchase', id)).toHaveLength(1)
    api.on('2024-03-05')
    expect((await api.installments('purchase', id)).map((row) => row['scheduled_on'])).toEqual(['2024-02-05', '2024-03-05'])
  })
})
