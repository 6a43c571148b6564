import { beforeAll, describe, expect, it } from 'vitest'
import { failDebit, kinds, planApi, startOf, type Answer, type Api } from './lives.js'
import { naiveDays, nextBusiness, plusDays } from './naive-dates.js'

const code = 'consecutive_failed_installment_limit_exceeded'
const registeredOn = '2023-08-01'

/** Limit and window of each frequency: the tables of domain §4.10 and §4.8. */
const limits = [
  { frequency: 'daily', installment_day: undefined, limit: 3, window: 1 },
  { frequency: 'day_in_a_week', installment_day: 2, limit: 3, window: 5 },
  { frequency: 'four_times_a_month', installment_day: 15, limit: 3, window: 5 },
  { frequency: 'day_in_a_fortnight', installment_day: 2, limit: 3, window: 5 },
  { frequency: 'twice_a_month', installment_day: 15, limit: 3, window: 5 },
  { frequency: 'monthly', installment_day: 15, limit: 3, window: 7 },
  { frequency: 'quarterly', installment_day: 15, limit: 2, window: 7 },
  { frequency: 'half_yearly', installment_day: 15, limit: 2, window: 7 },
  { frequency: 'yearly', installment_day: 15, limit: 2, window: 7 },
] as const

describe('a plan whose installments nobody pays (domain §4.10)', () => {
  const lives = new Map<string, readonly [plan: Answer, installments: readonly Answer[]]>()
  const spared = new Map<string, Answer>()

  beforeAll(async () => {
    const api = planApi({ clock: `${registeredOn}T10:30:00+05:30` })
    const ids = new Map<string, string>()
    const others = new Map<string, string>()
    for (const { frequency, installment_day } of limits) {
      const terms = { frequency, installment_day, number_of_installments: 40 }
      ids.set(frequency, (await api.create('purchase', terms))['id'] ?? '')
      for (const kind of kinds) others.set(`${frequency} ${kind}`, (await api.create(kind, { ...terms, systematic: false }))['id'] ?? '')
    }
    api.on('2024-09-01')
    for (const [frequency, id] of ids) lives.set(frequency, [await api.fetch('purchase', id), await api.installments('purchase', id)])
    for (const [name, id] of others) spared.set(name, await api.fetch(name.split(' ')[1] as 'switch', id))
  })

  it.each(limits)('is cancelled after $limit of them when it is $frequency, once the window of the last is over', (terms) => {
    const days = naiveDays({ ...terms, registeredOn, number_of_installments: terms.limit } as Parameters<typeof naiveDays>[0])
    const cancelledOn = plusDays(nextBusiness(days.at(-1) ?? ''), terms.window)
    const [plan, installments] = lives.get(terms.frequency) ?? expect.unreachable()
    expect(plan).toMatchObject({
      state: 'cancelled',
      cancellation_code: code,
      cancelled_at: startOf(cancelledOn),
      next_installment_date: null,
    })
    expect(installments.map((row) => [row['created_at'], row['state']])).toEqual(
      naiveDays({ ...terms, registeredOn, number_of_installments: 40 } as Parameters<typeof naiveDays>[0])
        .filter((day) => day < cancelledOn)
        .map((day) => [startOf(day), 'failed']),
    )
  })

  it.each(limits.flatMap(({ frequency }) => kinds.map((kind) => `${frequency} ${kind}`)))(
    'goes on when it is non-systematic: %s',
    (name) => {
      // The daily and the more frequent ones are over by then.
      expect(['active', 'completed']).toContain(spared.get(name)?.['state'])
      expect(spared.get(name)?.['cancellation_code'] ?? null).toBeNull()
    },
  )
})

/** A systematic purchase plan on day 5, its months lived one by one: the debit succeeds, fails, or the order is left to expire. */
async function lived(outcomes: string) {
  const api = planApi()
  const mandate = await api.mandate()
  const { id } = await api.create('purchase', mandate)
  let day = '2024-02-05'
  for (const outcome of outcomes) {
    api.on(day, '07:00:00')
    if (outcome === 'F') await failDebit(api, id)
    day = naiveDays({ frequency: 'monthly', installment_day: 5, number_of_installments: 1, registeredOn: day })[0] ?? ''
  }
  return { api, id, mandate: mandate.payment_source, next: day }
}

const state = async (api: Api, id: string | undefined) => (await api.fetch('purchase', id))['state']

describe('installments whose debit fails (domain §4.10)', () => {
  it('end the plan at the third in a row, when its window and no earlier is over', async () => {
    const { api, id } = await lived('SFFF')
    const failed = { state: 'failed', failure_code: 'payment_failure' }
    expect(await api.installments('purchase', id)).toMatchObject([{ state: 'successful' }, failed, failed, failed])
    // The fifth of May 2024 is a Sunday: T is the Monday, and the window ends six days later.
    api.on('2024-05-12', '23:59:59')
    expect(await state(api, id)).toBe('active')
    api.on('2024-05-13')
    expect(await api.fetch('purchase', id)).toMatchObject({
      state: 'cancelled',
      cancellation_code: code,
      cancelled_at: '2024-05-13T00:00:00+05:30',
      reason: null,
    })
    api.on('2024-08-01')
    expect(await api.installments('purchase', id)).toHaveLength(4)
  })

  it.each(['FFS', 'FSFF', 'SFFSFFS'])('leave the plan when a success parts them: %s', async (outcomes) => {
    const { api, id, next } = await lived(outcomes)
    api.on(next)
    expect(await state(api, id)).toBe('active')
  })

  it('do not count when a retry inside the window succeeds', async () => {
    const { api, id, mandate } = await lived('FFF')
    const third = (await api.installments('purchase', id))[2]
    await api.taken('POST', `/v2/mf_purchases/${third?.['id']}/retry`)
    // A retry brings no second debit by itself.
    await api.taken('POST', '/api/pg/payments/nach', `{"mandate_id":${mandate},"amc_order_ids":[${third?.['old_id']}]}`)
    api.on('2024-05-04')
    expect(await state(api, id)).toBe('active')
    expect((await api.installments('purchase', id))[2]).toMatchObject({ state: 'successful' })
  })

  it('count twice for the limit of two, quarterly and longer', async () => {
    const api = planApi()
    const mandate = await api.mandate()
    const { id } = await api.create('purchase', { ...mandate, frequency: 'quarterly' })
    for (const day of ['2024-04-05', '2024-07-05']) {
      api.on(day, '07:00:00')
      await failDebit(api, id)
    }
    api.on('2024-07-11', '23:59:59')
    expect(await state(api, id)).toBe('active')
    api.on('2024-07-12')
    expect(await api.fetch('purchase', id)).toMatchObject({ state: 'cancelled', cancellation_code: code })
  })

  it('fail also under a mandate that is cancelled: the debit of the day, and then the orders by their expiry (domain §7)', async () => {
    const api = planApi()
    const mandate = await api.mandate()
    const { id } = await api.create('purchase', mandate)
    api.on('2024-02-05', '05:00:00')
    await api.taken('POST', `/api/pg/mandates/${mandate.payment_source}/cancel`)
    api.on('2024-04-12')
    expect((await api.installments('purchase', id)).map((row) => row['failure_code'])).toEqual([
      'payment_failure',
      'order_expiry',
      'order_expiry',
    ])
    expect(await api.fetch('purchase', id)).toMatchObject({ state: 'cancelled', cancelled_at: startOf('2024-04-12') })
  })

  it('come of a mandate that is not approved yet, and stop once it is', async () => {
    const api = planApi()
    const mandate = await api.mandate({ approved: false })
    const { id } = await api.create('purchase', mandate)
    api.on('2024-03-20')
    expect((await api.installments('purchase', id)).map((row) => row['state'])).toEqual(['failed', 'failed'])
    await api.taken('POST', `/api/pg/simulate/mandates/${mandate.payment_source}`, { status: 'APPROVED' })
    api.on('2024-07-01')
    expect((await api.installments('purchase', id)).map((row) => row['state'])).toEqual([
      'failed',
      'failed',
      'successful',
      'successful',
      'successful',
    ])
    expect(await state(api, id)).toBe('active')
  })
})

describe('other installments that fail', () => {
  it.each(['redemption', 'switch'] as const)('never cancel a systematic %s plan (domain §4.10)', async (kind) => {
    const api = planApi()
    // More than the folio is worth: the registrar refuses each.
    const { id } = await api.create(kind, { amount: 90_000_000 })
    api.on('2024-08-01')
    expect((await api.installments(kind, id)).map((row) => [row['state'], row['failure_code']])).toEqual(
      Array.from({ length: 6 }, () => ['failed', 'order_failure_at_gateway']),
    )
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'active' })
  })

  it('in flight neither count nor break a run (domain §4.10)', async () => {
    // Nothing is carried on by itself: the second installment stays with the registrar.
    const api = planApi({ processing: 'simulated' })
    const { id } = await api.create('purchase', { frequency: 'daily', installment_day: undefined })
    const generate = () => api.taken('POST', '/v2/mf_purchases', { plan: id })
    await generate()
    const flying = await generate()
    api.on('2024-01-16', '10:00:00')
    await api.taken('POST', `/api/oms/simulate/orders/${flying['old_id']}`, { status: 'PAYMENT_CONFIRMED' })
    await generate()
    api.on('2024-01-18')
    expect((await api.installments('purchase', id)).map((row) => row['state'])).toEqual(['failed', 'confirmed', 'failed'])
    expect(await state(api, id)).toBe('active')
    await generate()
    api.on('2024-01-18', '23:59:59')
    expect(await state(api, id)).toBe('active')
    api.on('2024-01-19')
    expect((await api.installments('purchase', id)).map((row) => row['state'])).toEqual(['failed', 'confirmed', 'failed', 'failed'])
    expect(await api.fetch('purchase', id)).toMatchObject({ state: 'cancelled', cancellation_code: code })
    // Those that were generated go on (domain §6).
    await api.taken('POST', `/api/oms/simulate/orders/${flying['old_id']}`, { status: 'SUBMITTED' })
    await api.taken('POST', `/api/oms/simulate/orders/${flying['old_id']}`, { status: 'SUCCESSFUL' })
    expect((await api.installments('purchase', id))[1]).toMatchObject({ state: 'successful' })
  })
})
