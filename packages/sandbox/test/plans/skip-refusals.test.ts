import { describe, expect, it } from 'vitest'
import { fields } from '../api.js'
import { failDebit, kinds, planApi, type Api, type PlanKind } from './lives.js'

/** What an attempt to skip is answered with, and that a refused one leaves nothing behind. */
async function skip(api: Api, kind: PlanKind, id: string | undefined, body: object) {
  const path = `/v2/mf_${kind}_plans/${id}/skip_instructions`
  const before = (await api.listed(path)).length
  const { status, json, text } = await api.call('POST', path, body)
  expect((await api.listed(path)).length).toBe(status === 200 ? before + 1 : before)
  return { status, fields: fields(json), text, json }
}
const refused = (field: string) => ({ status: 400, fields: [field] })
const taken = { status: 200, fields: undefined }

describe('a skip instruction of a systematic purchase plan is refused (domain §4.9)', () => {
  it.each([
    ['that begins before it is created', { from: '2024-01-11', to: '2024-03-31' }, refused('from')],
    ['that begins on the day it is created', { from: '2024-01-12', to: '2024-03-31' }, refused('from')],
    ['that begins on the day after', { from: '2024-01-13', to: '2024-03-31' }, refused('from')],
    ['never when it begins two days after', { from: '2024-01-14', to: '2024-03-31' }, taken],
    ['that ends before it begins', { from: '2024-02-05', to: '2024-02-04' }, refused('to')],
    ['never when it is of one day', { from: '2024-02-05', to: '2024-02-05' }, taken],
    ['without an end', { from: '2024-02-01' }, refused('to')],
    ['with a null end', { from: '2024-02-01', to: null }, refused('to')],
    ['that takes three installments', { from: '2024-02-01', to: '2024-04-05' }, refused('to')],
    ['never when it takes two', { from: '2024-02-01', to: '2024-04-04' }, taken],
    ['without a beginning', { to: '2024-03-01' }, refused('from')],
    ['with a day that does not exist', { from: '2024-02-30', to: '2024-03-01' }, refused('from')],
    ['with another form of date', { from: '2024-02-01', to: '01-03-2024' }, refused('to')],
    ['with an unknown member', { from: '2024-02-01', to: '2024-03-01', reason: 'x' }, refused('reason')],
  ])('%s', async (_, body, expected) => {
    const api = planApi()
    const { id } = await api.create('purchase')
    expect(await skip(api, 'purchase', id, body)).toMatchObject(expected)
  })

  it('names the last day that would be taken', async () => {
    const api = planApi()
    const { id } = await api.create('purchase')
    expect((await skip(api, 'purchase', id, { from: '2024-01-13', to: '2024-03-31' })).text).toContain('2024-01-14 or later')
    expect((await skip(api, 'purchase', id, { from: '2024-02-01', to: '2024-04-30' })).text).toContain('installment 3')
  })
})

describe('of other plans (domain §4.9)', () => {
  it.each(kinds)('needs no end where the plan is no systematic purchase plan: %s', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { systematic: false })
    expect(await skip(api, kind, id, { from: '2024-02-01' })).toMatchObject({
      ...taken,
      json: { state: 'PENDING', to_date: null, remaining_installments: '12', skipped_installments: '0' },
    })
    if (kind === 'purchase') return
    const { id: systematic } = await api.create(kind)
    expect(await skip(api, kind, systematic, { from: '2024-02-01' })).toMatchObject(taken)
  })

  it.each(kinds)('may take as many as it likes of a plan that failures do not end: %s (domain §4.10)', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { systematic: kind !== 'purchase' })
    expect(await skip(api, kind, id, { from: '2024-02-01', to: '2024-12-31' })).toMatchObject({
      ...taken,
      json: { remaining_installments: '11' },
    })
    api.on('2025-02-01')
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'completed', cancelled_at: null })
  })

  it.each([
    ['daily', undefined, 400],
    ['day_in_a_week', 1, 400],
    ['four_times_a_month', 1, 400],
    ['day_in_a_fortnight', 1, 400],
    ['twice_a_month', 1, 400],
    ['monthly', 1, 200],
    ['quarterly', 1, 200],
    ['half_yearly', 1, 200],
    ['yearly', 1, 200],
  ])('by frequency, monthly and longer only: %s on day %s is answered %i', async (frequency, day, status) => {
    const api = planApi()
    for (const kind of kinds) {
      const { id } = await api.create(kind, { frequency, installment_day: day, systematic: false })
      const answered = await skip(api, kind, id, { from: '2024-02-01', to: '2024-03-31' })
      expect(answered).toMatchObject(status === 200 ? taken : refused('body'))
      if (status === 400) expect(answered.text).toContain(`A ${frequency} plan cannot skip`)
    }
  })

  it.each(kinds)('is refused of a %s plan whose installments the caller generates', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { auto_generate_installments: false })
    const answered = await skip(api, kind, id, { from: '2024-02-01', to: '2024-03-31' })
    expect(answered).toMatchObject(refused('body'))
    expect(answered.text).toContain('auto_generate_installments')
  })

  it.each([
    ['ondc', 'created'],
    ['bse', 'active'],
  ] as const)('is refused on gateway %s', async (gateway, state) => {
    const api = planApi({ gateway })
    const { id, ...plan } = await api.create('purchase')
    expect(plan).toMatchObject({ state })
    expect(await skip(api, 'purchase', id, { from: '2024-02-01', to: '2024-03-01' })).toMatchObject(refused('body'))
  })

  it.each(kinds)('is refused of a %s plan that has ended, and of none', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { number_of_installments: 1, systematic: false })
    api.on('2024-02-06')
    expect((await skip(api, kind, id, { from: '2024-03-01', to: '2024-03-31' })).status).toBe(400)
    const { status } = await api.call('POST', `/v2/mf_${kind}_plans/mfpp_none/skip_instructions`, { from: '2024-03-01' })
    expect(status).toBe(404)
  })
})

describe('the scenarios of skipping a systematic purchase plan (domain §4.10)', () => {
  /** A daily plan cannot skip (domain §4.9), so the scenarios are lived by month: day 5 from 2024-02-05 on, and 24 installments. */
  async function lived(outcomes: string) {
    const api = planApi()
    const mandate = await api.mandate()
    const { id } = await api.create('purchase', { ...mandate, number_of_installments: 24 })
    for (const [place, day] of ['2024-02-05', '2024-03-05', '2024-04-05'].entries()) {
      api.on(day, '07:00:00')
      if (outcomes[place] === 'F') await failDebit(api, id)
    }
    api.on('2024-04-20')
    return { api, id }
  }
  // Installment 4 is on 2024-05-05, 5 on 06-05, 6 on 07-05, 20 on 2025-09-05 and 21 on 10-05.
  it.each([
    ['SFF', '20, 21', { from: '2025-09-01', to: '2025-10-31' }, taken],
    ['SFF', '4, 5', { from: '2024-05-01', to: '2024-06-30' }, refused('to')],
    ['SFF', '4', { from: '2024-05-01', to: '2024-05-31' }, refused('to')],
    ['SFF', '5, 6', { from: '2024-06-01', to: '2024-07-31' }, taken],
    ['SSS', '4, 5, 6', { from: '2024-05-01', to: '2024-07-31' }, refused('to')],
    ['SSS', '4, 5', { from: '2024-05-01', to: '2024-06-30' }, taken],
    ['SSF', '4, 5', { from: '2024-05-01', to: '2024-06-30' }, refused('to')],
    ['FSF', '4', { from: '2024-05-01', to: '2024-05-31' }, taken],
  ])('%s, then skip %s', async (outcomes, _, body, expected) => {
    const { api, id } = await lived(outcomes)
    expect(await skip(api, 'purchase', id, body)).toMatchObject(expected)
  })

  it('W, W, W, then skip 20, 21', async () => {
    const api = planApi({ processing: 'simulated' })
    const { id } = await api.create('purchase', { number_of_installments: 24 })
    for (let count = 0; count < 3; count += 1) {
      const { old_id } = await api.taken('POST', '/v2/mf_purchases', { plan: id })
      await api.taken('POST', `/api/oms/simulate/orders/${old_id}`, { status: 'PAYMENT_CONFIRMED' })
    }
    expect((await api.installments('purchase', id)).map((row) => row['state'])).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect(await skip(api, 'purchase', id, { from: '2025-09-01', to: '2025-10-31' })).toMatchObject(taken)
  })

  it('counts what earlier instructions will take', async () => {
    const api = planApi()
    const { id } = await api.create('purchase')
    expect(await skip(api, 'purchase', id, { from: '2024-02-01', to: '2024-03-31' })).toMatchObject(taken)
    expect(await skip(api, 'purchase', id, { from: '2024-04-01', to: '2024-04-30' })).toMatchObject(refused('to'))
    // The same days again take nothing more, and a gap of one installment parts two runs.
    expect(await skip(api, 'purchase', id, { from: '2024-02-01', to: '2024-03-31' })).toMatchObject(taken)
    expect(await skip(api, 'purchase', id, { from: '2024-05-01', to: '2024-06-30' })).toMatchObject(taken)
  })

  it('has the limit two for quarterly and longer plans', async () => {
    const api = planApi()
    for (const frequency of ['quarterly', 'half_yearly', 'yearly']) {
      const { id } = await api.create('purchase', { frequency, number_of_installments: 6 })
      expect(await skip(api, 'purchase', id, { from: '2024-02-01', to: '2026-04-30' })).toMatchObject(refused('to'))
      const { start_date: first } = await api.fetch('purchase', id)
      expect(await skip(api, 'purchase', id, { from: first, to: first })).toMatchObject(taken)
    }
  })
})
