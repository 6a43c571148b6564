import { describe, expect, it } from 'vitest'
import { consent, fields } from '../api.js'
import { kinds, planApi, type Api, type PlanKind } from './lives.js'

/** Tries a change that must be refused, and shows that it changed nothing. */
async function refused(api: Api, kind: PlanKind, id: string | undefined, change: object) {
  const before = await api.fetch(kind, id)
  const { status, json } = await api.call('PATCH', `/v2/mf_${kind}_plans`, { id, ...change })
  expect(await api.fetch(kind, id)).toEqual(before)
  return [status, fields(json)]
}

const amounts = async (api: Api, kind: PlanKind, id: string | undefined) =>
  (await api.installments(kind, id)).map(({ created_at, amount }) => [created_at?.slice(0, 10), amount])

describe('the two days before an installment (domain §4.7)', () => {
  // The installments are on 2024-02-05 and 2024-03-05; a calendar day counts, whatever the hour.
  it.each(kinds.flatMap((kind) => [true, false].map((systematic) => ({ kind, systematic }))))(
    'a new amount three or two days before holds for it, one day before or on it for the one after: $kind, systematic $systematic',
    async ({ kind, systematic }) => {
      const api = planApi()
      const changed: Record<string, unknown> = {}
      const ids = new Map<string, string>()
      const moments = ['2024-02-02 12:00:00', '2024-02-03 23:59:59', '2024-02-04 00:00:00', '2024-02-05 09:00:00']
      for (const moment of moments) ids.set(moment, (await api.create(kind, { systematic }))['id'] ?? '')
      for (const moment of moments) {
        const [day = '', time] = moment.split(' ')
        api.on(day, time)
        expect(await api.update(kind, ids.get(moment), { amount: 6000 })).toMatchObject({ amount: '6000', state: 'active' })
      }
      api.on('2024-03-05')
      for (const [moment, id] of ids) changed[moment] = (await amounts(api, kind, id)).map(([, amount]) => amount)
      expect(changed).toEqual({
        '2024-02-02 12:00:00': ['6000', '6000'],
        '2024-02-03 23:59:59': ['6000', '6000'],
        '2024-02-04 00:00:00': ['5000', '6000'],
        '2024-02-05 09:00:00': ['5000', '6000'],
      })
    },
  )

  it('several changes hold each from its own installment on', async () => {
    const api = planApi()
    const { id } = await api.create('redemption')
    api.on('2024-02-03')
    await api.update('redemption', id, { amount: 6000 })
    api.on('2024-02-04')
    await api.update('redemption', id, { amount: 7000 })
    api.on('2024-03-03')
    await api.update('redemption', id, { amount: '7500.00' })
    api.on('2024-03-04')
    await api.update('redemption', id, { amount: 8000 })
    api.on('2024-04-05')
    expect(await amounts(api, 'redemption', id)).toEqual([
      ['2024-02-05', '6000'],
      ['2024-03-05', '7500'],
      ['2024-04-05', '8000'],
    ])
  })

  it.each([
    ['2024-02-03', 2],
    ['2024-02-04', 1],
  ])('a new mandate on %s pays %i of the next two installments', async (day, paid) => {
    const api = planApi()
    const [old, fresh] = [await api.mandate(), await api.mandate()]
    const { id } = await api.create('purchase', old)
    api.on(day)
    expect(await api.update('purchase', id, fresh)).toMatchObject(fresh)
    await api.taken('POST', `/api/pg/mandates/${old.payment_source}/cancel`)
    api.on('2024-03-07')
    const states = (await api.installments('purchase', id)).map((row) => row['state'])
    expect(states).toEqual(paid === 2 ? ['successful', 'successful'] : ['failed', 'successful'])
  })

  it('a mandate is given to a plan that had none', async () => {
    const api = planApi()
    const { id } = await api.create('purchase')
    await api.update('purchase', id, await api.mandate())
    api.on('2024-02-07')
    expect(await api.installments('purchase', id)).toMatchObject([{ state: 'successful' }])
  })

  // The first two installments are on 2024-02-05 and 2024-03-05.
  it.each([
    ['2024-03-02', 1],
    ['2024-03-03', 1],
    ['2024-03-04', 2],
    ['2024-03-05', 2],
  ])('a number of installments changed on %s is at least %i: those that it comes too late to stop', async (day, least) => {
    const api = planApi()
    const { id } = await api.create('redemption', { systematic: false })
    api.on(day)
    expect(await refused(api, 'redemption', id, { number_of_installments: least - 1 })).toEqual([400, ['number_of_installments']])
    await api.update('redemption', id, { number_of_installments: least })
    api.on('2024-06-01')
    expect(await api.installments('redemption', id)).toHaveLength(least)
    expect(await api.fetch('redemption', id)).toMatchObject({ state: 'completed', number_of_installments: String(least) })
  })
})

describe('the number of installments of a non-systematic plan (domain §4.7)', () => {
  it.each(kinds)('grows and shrinks while it is active: %s', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { systematic: false })
    expect(await api.update(kind, id, { number_of_installments: 14 })).toMatchObject({
      number_of_installments: '14',
      remaining_installments: '14',
      end_date: '2025-03-05',
    })
    api.on('2024-02-10')
    expect(await api.update(kind, id, { number_of_installments: 2 })).toMatchObject({ remaining_installments: '1', end_date: '2024-03-05' })
    api.on('2024-06-01')
    expect(await api.installments(kind, id)).toHaveLength(2)
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'completed', completed_at: '2024-03-05T00:00:00+05:30' })
  })

  it.each(kinds)('down to those generated completes it at once: %s', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { systematic: false })
    api.on('2024-02-10')
    expect(await api.update(kind, id, { number_of_installments: 1 })).toMatchObject({
      state: 'completed',
      end_date: '2024-02-05',
      previous_installment_date: '2024-02-05',
      next_installment_date: null,
      remaining_installments: '0',
    })
    api.on('2024-04-01')
    expect(await api.installments(kind, id)).toHaveLength(1)
  })
})

describe('what may not change is refused and changes nothing (domain §4.7)', () => {
  const shared = planApi()
  const day = { installment_day: 10 }
  const count = { number_of_installments: 20 }
  it.each(kinds)('of a systematic %s plan: day and number', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind)
    expect(await refused(api, kind, id, day)).toEqual([400, ['installment_day']])
    expect(await refused(api, kind, id, count)).toEqual([400, ['number_of_installments']])
    expect(await refused(api, kind, id, { amount: 6000, ...day, ...count })).toEqual([400, ['installment_day', 'number_of_installments']])
  })

  it.each(kinds)('of a plan on gateway bse or ondc: anything (%s)', async (kind) => {
    for (const gateway of ['bse', 'ondc'] as const) {
      const api = planApi({ gateway })
      const { id } = await api.create(kind, { systematic: false })
      expect(await refused(api, kind, id, { amount: 6000 })).toEqual([400, ['amount']])
      expect(await refused(api, kind, id, day)).toEqual([400, ['installment_day']])
      if (kind === 'purchase') expect(await refused(api, kind, id, await api.mandate())).toEqual([400, ['payment_source']])
    }
  })

  it.each(kinds)('of a %s plan that has ended: anything', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { systematic: false, number_of_installments: 1 })
    api.on('2024-02-06')
    const [status] = await refused(api, kind, id, { amount: 6000 })
    expect(status).toBe(400)
  })

  it('the number of installments before the plan is active', async () => {
    const api = planApi()
    const { id } = await api.create('purchase', { systematic: false, consent: undefined })
    expect(await refused(api, 'purchase', id, count)).toEqual([400, ['number_of_installments']])
    expect(await api.update('purchase', id, { installment_day: 10, amount: 6000 })).toMatchObject({ installment_day: '10', amount: '6000' })
    expect(await api.update('purchase', id, { consent })).toMatchObject({ state: 'active', start_date: '2024-02-10' })
  })

  it.each([
    [
      'the mandate of a redemption plan',
      'redemption',
      { payment_method: 'mandate', payment_source: '1' },
      ['payment_method', 'payment_source'],
    ],
    ['the frequency', 'purchase', { frequency: 'quarterly' }, ['frequency']],
    ['the scheme', 'purchase', { scheme: 'INF966L01283' }, ['scheme']],
    ['the mode', 'purchase', { systematic: false }, ['systematic']],
    ['a mandate that is not there', 'purchase', { payment_method: 'mandate', payment_source: '99' }, ['payment_source']],
    ['a mandate without its method', 'purchase', { payment_source: '99' }, ['payment_method']],
    ['a method without its mandate', 'purchase', { payment_method: 'mandate' }, ['payment_source']],
    ['an amount of zero', 'purchase', { amount: 0 }, ['amount']],
    ['an amount below nothing', 'purchase', { amount: -5000 }, ['amount']],
    ['an amount below the minimum', 'purchase', { amount: 99 }, ['amount']],
    ['an amount above the maximum', 'purchase', { amount: 1_000_000_000 }, ['amount']],
    ['an amount off the multiple', 'purchase', { amount: 5000.5 }, ['amount']],
    ['an amount with noise', 'purchase', { amount: 0.1 + 0.2 }, ['amount']],
    ['no amount', 'purchase', { amount: null }, ['amount']],
    ['the amount of a switch below its minimum', 'switch', { amount: 999 }, ['amount', 'amount']],
    ['nothing', 'purchase', {}, ['body']],
    ['the state', 'purchase', { state: 'confirmed' }, ['state']],
    ['the consent', 'purchase', { consent }, ['state']],
  ] as const)('%s', async (_, kind, change, expected) => {
    const { id } = await shared.create(kind)
    expect(await refused(shared, kind, id, change)).toEqual([400, expected])
  })

  it.each([
    ['monthly', { installment_day: 29 }, ['installment_day']],
    ['monthly', { installment_day: 0 }, ['installment_day']],
    ['monthly', { installment_day: 1.5 }, ['installment_day']],
    ['monthly', { number_of_installments: 0 }, ['number_of_installments']],
    ['monthly', { number_of_installments: 1201 }, ['number_of_installments']],
    ['monthly', { amount: 499 }, ['amount']],
    ['day_in_a_week', { installment_day: 6 }, ['installment_day']],
    ['daily', { installment_day: 1 }, ['installment_day']],
  ])('of a non-systematic %s plan: %o', async (frequency, change, expected) => {
    const { id } = await shared.create('purchase', { systematic: false, frequency, installment_day: frequency === 'daily' ? undefined : 5 })
    expect(await refused(shared, 'purchase', id, change)).toEqual([400, expected])
  })

  it('all of a change, when one part of it is wrong', async () => {
    const api = planApi()
    const { id } = await api.create('purchase', { systematic: false })
    expect(await refused(api, 'purchase', id, { amount: 6000, installment_day: 29 })).toEqual([400, ['installment_day']])
    api.on('2024-02-05')
    expect(await amounts(api, 'purchase', id)).toEqual([['2024-02-05', '5000']])
  })

  it.each(kinds)('a %s plan that is not there', async (kind) => {
    const { call } = planApi()
    expect((await call('PATCH', `/v2/mf_${kind}_plans`, { id: 'mfpp_none', amount: 6000 })).status).toBe(404)
  })
})
