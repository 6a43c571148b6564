import { describe, expect, it } from 'vitest'
import { kinds, orders, planApi, type Api, type PlanKind } from './lives.js'

const instructions = (kind: PlanKind) => `/v2/mf_${kind}_plans/skip_instructions`
const skip = (api: Api, kind: PlanKind, id: string | undefined, from: string, to?: string) =>
  api.taken('POST', `/v2/mf_${kind}_plans/${id}/skip_instructions`, { from, to })

/** A plan on day 5 that succeeds where nothing skips it, and something to look at it with. */
async function planned(kind: PlanKind, change: object = {}) {
  const api = planApi()
  const { id = '' } = await api.create(kind, { ...(kind === 'purchase' && (await api.mandate())), ...change })
  const states = async () => (await api.installments(kind, id)).map((row) => row['state'])
  const look = (psi: string | undefined) => api.taken('GET', `${instructions(kind)}/${psi}`)
  const takenBy = async (psi: string | undefined) =>
    (await api.listed(`/v2/${orders[kind]}?skip_instruction=${psi}`)).map((row) => row['created_at']?.slice(0, 10))
  return { api, id, states, look, takenBy }
}

describe.each(kinds)('a skip instruction of a %s plan (domain §4.9)', (kind) => {
  it('is pending, active from its first day, and completed once its last is over; what it takes is generated and cancelled', async () => {
    const { api, id, states, look, takenBy } = await planned(kind)
    const created = await skip(api, kind, id, '2024-03-05', '2024-04-05')
    expect(created).toEqual({
      object: 'plan_skip_instruction',
      id: expect.stringMatching(/^psi_[0-9a-f]{32}$/) as string,
      plan: id,
      state: 'PENDING',
      from_date: '2024-03-05',
      to_date: '2024-04-05',
      remaining_installments: '2',
      skipped_installments: '0',
      created_at: '2024-01-12T10:30:00+05:30',
      cancelled_at: null,
      completed_at: null,
    })
    const psi = created['id']
    api.on('2024-03-04', '23:59:59')
    expect(await look(psi)).toMatchObject({ state: 'PENDING', skipped_installments: '0' })
    api.on('2024-03-05')
    expect(await look(psi)).toMatchObject({ state: 'ACTIVE', remaining_installments: '1', skipped_installments: '1' })
    expect(await states()).toEqual(['successful', 'cancelled'])
    api.on('2024-04-05', '23:59:59')
    expect(await look(psi)).toMatchObject({ state: 'ACTIVE', remaining_installments: '0', skipped_installments: '2' })
    api.on('2024-04-06')
    expect(await look(psi)).toMatchObject({ state: 'COMPLETED', completed_at: '2024-04-06T00:00:00+05:30', skipped_installments: '2' })
    api.on('2024-05-10')
    expect(await states()).toEqual(['successful', 'cancelled', 'cancelled', 'successful'])
    expect(await takenBy(psi)).toEqual(['2024-04-05', '2024-03-05'])
    expect((await api.installments(kind, id))[1]).toMatchObject({ cancelled_at: '2024-03-05T00:00:00+05:30', scheduled_on: '2024-03-05' })
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'active', remaining_installments: '8', end_date: '2025-01-05' })
  })

  it('cancelled while pending takes nothing', async () => {
    const { api, id, states, look } = await planned(kind)
    const { id: psi } = await skip(api, kind, id, '2024-03-05', '2024-04-05')
    api.on('2024-03-04', '12:00:00')
    expect(await api.taken('POST', `${instructions(kind)}/${psi}/cancel`)).toMatchObject({
      state: 'CANCELLED',
      cancelled_at: '2024-03-04T12:00:00+05:30',
      remaining_installments: '0',
    })
    api.on('2024-04-10')
    expect(await states()).toEqual(['successful', 'successful', 'successful'])
    expect(await look(psi)).toMatchObject({ state: 'CANCELLED', completed_at: null, skipped_installments: '0' })
  })

  it('cancelled while active does not bring back what it took', async () => {
    const { api, id, states, look } = await planned(kind)
    const { id: psi } = await skip(api, kind, id, '2024-03-05', '2024-04-05')
    api.on('2024-03-06')
    await api.taken('POST', `${instructions(kind)}/${psi}/cancel`)
    api.on('2024-04-10')
    expect(await states()).toEqual(['successful', 'cancelled', 'successful'])
    expect(await look(psi)).toMatchObject({ state: 'CANCELLED', skipped_installments: '1' })
  })

  it('that has ended is not cancelled again', async () => {
    const { api, id, look } = await planned(kind)
    const { id: over } = await skip(api, kind, id, '2024-03-05', '2024-03-05')
    const { id: gone } = await skip(api, kind, id, '2024-06-05', '2024-06-05')
    await api.taken('POST', `${instructions(kind)}/${gone}/cancel`)
    api.on('2024-03-06')
    for (const [psi, state] of [
      [over, 'COMPLETED'],
      [gone, 'CANCELLED'],
    ]) {
      expect((await api.call('POST', `${instructions(kind)}/${psi}/cancel`)).status).toBe(400)
      expect(await look(psi)).toMatchObject({ state })
    }
  })

  it('ends with its plan: pending or active, by cancelling or by the last installment', async () => {
    const { api, id, look } = await planned(kind)
    const { id: active } = await skip(api, kind, id, '2024-02-05', '2024-02-28')
    const { id: pending } = await skip(api, kind, id, '2024-04-05', '2024-04-28')
    api.on('2024-02-10', '10:00:00')
    if (kind === 'purchase') await api.taken('POST', '/v2/mf_purchase_plans/cancel', { id, cancellation_code: 'invest_later' })
    else await api.taken('POST', `/v2/mf_${kind}_plans/${id}/cancel`)
    for (const psi of [active, pending])
      expect(await look(psi)).toMatchObject({ state: 'CANCELLED', cancelled_at: '2024-02-10T10:00:00+05:30', completed_at: null })
    expect(await look(active)).toMatchObject({ skipped_installments: '1' })

    const short = await planned(kind, { number_of_installments: 2, systematic: false })
    const { id: last } = await skip(short.api, kind, short.id, '2024-03-05', '2024-12-31')
    short.api.on('2024-03-05')
    expect(await short.api.fetch(kind, short.id)).toMatchObject({ state: 'completed' })
    expect(await short.look(last)).toMatchObject({
      state: 'CANCELLED',
      skipped_installments: '1',
      cancelled_at: '2024-03-05T00:00:00+05:30',
    })
    expect(await short.takenBy(last)).toEqual(['2024-03-05'])
  })

  it('shares no installment with another: the first active one takes it', async () => {
    const { api, id, look, takenBy } = await planned(kind, { systematic: false })
    const { id: later } = await skip(api, kind, id, '2024-03-01', '2024-05-31')
    const { id: earlier } = await skip(api, kind, id, '2024-02-01', '2024-03-31')
    const { id: twin } = await skip(api, kind, id, '2024-02-01', '2024-03-31')
    expect((await look(later))['remaining_installments']).toBe('2')
    expect((await look(earlier))['remaining_installments']).toBe('2')
    expect((await look(twin))['remaining_installments']).toBe('0')
    api.on('2024-06-01')
    expect(await takenBy(earlier)).toEqual(['2024-03-05', '2024-02-05'])
    expect(await takenBy(later)).toEqual(['2024-05-05', '2024-04-05'])
    expect(await takenBy(twin)).toEqual([])
    for (const [psi, count] of [
      [earlier, '2'],
      [later, '2'],
      [twin, '0'],
    ])
      expect(await look(psi)).toMatchObject({ state: 'COMPLETED', skipped_installments: count })
  })

  it('leaves an installment to the next one when it is cancelled', async () => {
    const { api, id, takenBy } = await planned(kind, { systematic: false })
    const { id: first } = await skip(api, kind, id, '2024-02-01', '2024-03-31')
    const { id: second } = await skip(api, kind, id, '2024-03-01', '2024-03-31')
    api.on('2024-02-10')
    await api.taken('POST', `${instructions(kind)}/${first}/cancel`)
    api.on('2024-03-06')
    expect([await takenBy(first), await takenBy(second)]).toEqual([['2024-02-05'], ['2024-03-05']])
  })

  it('without an end runs until the plan does', async () => {
    const { api, id, states, look } = await planned(kind, { systematic: false, number_of_installments: 4 })
    const { id: psi } = await skip(api, kind, id, '2024-03-01')
    api.on('2024-05-05')
    expect((await states()).slice(1)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'completed' })
    expect(await look(psi)).toMatchObject({ state: 'CANCELLED', skipped_installments: '3', remaining_installments: '0' })
  })

  it('is listed by its plan, newest first and by state in any case', async () => {
    const { api, id } = await planned(kind, { systematic: false })
    const made = []
    for (const from of ['2024-02-05', '2024-04-05', '2024-06-05']) made.unshift((await skip(api, kind, id, from, from))['id'])
    api.on('2024-04-05')
    const list = async (query = '') => (await api.listed(`/v2/mf_${kind}_plans/${id}/skip_instructions${query}`)).map((row) => row['id'])
    expect(await list()).toEqual(made)
    expect(await list('?statuses=pending')).toEqual([made[0]])
    expect(await list('?statuses=ACTIVE,completed')).toEqual([made[1], made[2]])
  })

  it('is not found under another kind of plan', async () => {
    const { api, id } = await planned(kind)
    const { id: psi } = await skip(api, kind, id, '2024-03-05', '2024-03-05')
    const other = kind === 'switch' ? 'purchase' : 'switch'
    expect((await api.call('GET', `${instructions(other)}/${psi}`)).status).toBe(404)
    expect((await api.call('POST', `${instructions(other)}/${psi}/cancel`)).status).toBe(404)
    expect((await api.call('GET', `/v2/mf_${other}_plans/${id}/skip_instructions`)).status).toBe(404)
  })
})

describe('skips and failures together (domain §4.10)', () => {
  it('cancel a systematic purchase plan when they reach the limit, after the window of the last', async () => {
    const { api, id, states } = await planned('purchase')
    const mandate = (await api.fetch('purchase', id))['payment_source']
    await skip(api, 'purchase', id, '2024-03-01', '2024-04-30')
    api.on('2024-05-04')
    await api.taken('POST', `/api/pg/mandates/${mandate}/cancel`)
    // Installment 4 is due on Monday 2024-05-06.
    api.on('2024-05-12', '23:59:59')
    expect(await api.fetch('purchase', id)).toMatchObject({ state: 'active' })
    api.on('2024-05-13')
    expect(await states()).toEqual(['successful', 'cancelled', 'cancelled', 'failed'])
    expect(await api.fetch('purchase', id)).toMatchObject({
      state: 'cancelled',
      cancellation_code: 'consecutive_failed_installment_limit_exceeded',
    })
  })

  it('count a skipped installment only once its window is over', async () => {
    const { api, id } = await planned('purchase')
    const { payment_source: mandate } = await api.fetch('purchase', id)
    await skip(api, 'purchase', id, '2024-04-01', '2024-04-30')
    await api.taken('POST', `/api/pg/mandates/${mandate}/cancel`)
    api.on('2024-04-11', '23:59:59')
    expect(await api.fetch('purchase', id)).toMatchObject({ state: 'active' })
    api.on('2024-04-12')
    expect(await api.fetch('purchase', id)).toMatchObject({ state: 'cancelled' })
  })
})
