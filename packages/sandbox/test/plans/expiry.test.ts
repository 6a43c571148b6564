import { civilDate } from '@foliokit/schedule'
import { beforeAll, describe, expect, it } from 'vitest'
import { consent, fields } from '../api.js'
import { kinds, orders, planApi, startOf, type Answer } from './lives.js'
import { nextBusiness, plusBusiness, plusDays } from './naive-dates.js'

/** Days after T on which an order that stayed pending has expired: the table of domain §4.8. */
const calendarDays: Readonly<Record<string, number>> = {
  daily: 1,
  day_in_a_week: 5,
  four_times_a_month: 5,
  day_in_a_fortnight: 5,
  twice_a_month: 5,
  monthly: 7,
  quarterly: 7,
  half_yearly: 7,
  yearly: 7,
}
const days: Readonly<Record<string, number | undefined>> = { daily: undefined, day_in_a_week: 2, day_in_a_fortnight: 2 }

// The sample folio pays nothing by itself: no mandate, no consent. A systematic redemption or switch confirms itself, so none of them expires.
const cases = Object.keys(calendarDays).flatMap((frequency) => [
  { name: `systematic ${frequency} purchase`, kind: 'purchase', systematic: true, frequency } as const,
  ...kinds.map((kind) => ({ name: `non-systematic ${frequency} ${kind}`, kind, systematic: false, frequency })),
])

function expiresOn({ kind, systematic, frequency }: (typeof cases)[number], due: string): string {
  if (kind === 'purchase' && systematic) return plusDays(due, calendarDays[frequency] ?? 0)
  return plusBusiness(due, kind === 'purchase' ? 8 : 2)
}

describe('an installment that nobody pays or confirms (domain §4.8)', () => {
  const lives = new Map<string, readonly Answer[]>()
  const lastMoment = new Map<string, string | undefined>()

  beforeAll(async () => {
    const api = planApi({ clock: '2023-08-01T10:30:00+05:30' })
    const made: { readonly id: string; readonly case: (typeof cases)[number] }[] = []
    for (const each of cases) {
      const { kind, name: _, ...terms } = each
      const day = terms.frequency in days ? days[terms.frequency] : 15
      made.push({ id: (await api.create(kind, { ...terms, installment_day: day }))['id'] ?? '', case: each })
    }
    // Those of day 15 have their first installment on a holiday.
    for (let day = '2023-08-02'; day <= '2023-09-05'; day = plusDays(day, 1)) {
      api.on(day, '23:59:59')
      for (const { id, case: each } of made) {
        const [first] = await api.installments(each.kind, id)
        if (first !== undefined && plusDays(day, 1) === expiresOn(each, first['scheduled_on'] ?? ''))
          lastMoment.set(each.name, first['state'])
      }
    }
    for (const { id, case: each } of made) lives.set(each.name, await api.installments(each.kind, id))
  })

  it.each(cases)('of a $name plan fails at the start of the day after its last good one', ({ name, ...each }) => {
    const ended = (lives.get(name) ?? []).filter(({ state }) => state === 'failed')
    expect(ended.length).toBeGreaterThan(0)
    for (const { scheduled_on: due = '', failed_at, failure_code } of ended)
      expect([due, failed_at, failure_code]).toEqual([
        due,
        startOf(expiresOn({ name, ...each } as (typeof cases)[number], due)),
        'order_expiry',
      ])
    for (const row of lives.get(name) ?? []) expect(row['scheduled_on']).toBe(nextBusiness(row['created_at']?.slice(0, 10) ?? ''))
    expect(lastMoment.get(name)).toBe('pending')
  })

  it('can be paid up to the cut-off of the last good day, and not a second later', async () => {
    const pay = async (time: string) => {
      const api = planApi()
      const { id } = await api.create('purchase')
      // Due on Monday 2024-02-05, so that the last good day is Sunday 2024-02-11.
      api.on('2024-02-11', time)
      const [first] = await api.installments('purchase', id)
      const { status, json } = await api.call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${first?.['old_id']}]}`)
      return [status, fields(json)]
    }
    expect(await pay('15:00:00')).toEqual([200, undefined])
    expect(await pay('15:00:01')).toEqual([400, ['amc_order_ids']])
  })

  it('is not retried when its plan is systematic, and is when it is not (domain §5)', async () => {
    const api = planApi()
    const { id: systematic } = await api.create('purchase')
    const { id: plain } = await api.create('purchase', { systematic: false })
    api.on('2024-02-20')
    const retry = async (plan: string | undefined) => {
      const [first] = await api.installments('purchase', plan)
      expect(first).toMatchObject({ state: 'failed', failure_code: 'order_expiry' })
      const { status, json } = await api.call('POST', `/v2/mf_purchases/${first?.['id']}/retry`)
      return [status, json['state'], json['scheduled_on']]
    }
    expect(await retry(systematic)).toEqual([400, undefined, undefined])
    expect(await retry(plain)).toEqual([200, 'pending', '2024-02-20'])
  })
})

describe('an installment that is seen to', () => {
  it.each(kinds)('of a non-systematic %s plan needs a consent each, and then goes on (domain §5)', async (kind) => {
    const api = planApi()
    const { id } = await api.create(kind, { systematic: false })
    api.on('2024-02-05', '10:00:00')
    const [first] = await api.installments(kind, id)
    expect(first).toMatchObject({ state: 'pending' })
    if (kind === 'purchase') {
      await api.taken('PATCH', '/v2/mf_purchases', { id: first?.['id'], consent })
      const { id: payment } = await api.taken('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${first?.['old_id']}]}`)
      await api.taken('POST', `/api/pg/simulate/payments/${payment}`, { status: 'SUCCESS' })
    } else await api.taken('PATCH', `/v2/${orders[kind]}`, { id: first?.['id'], consent, state: 'confirmed' })
    api.on('2024-02-06', '12:00:00')
    expect(await api.installments(kind, id)).toMatchObject([{ state: 'successful', traded_on: '2024-02-05' }])
  })

  it('of a non-systematic purchase plan with a mandate is debited as soon as it has its consent (domain §5, §7)', async () => {
    const api = planApi()
    const { id } = await api.create('purchase', { systematic: false, ...(await api.mandate()) })
    api.on('2024-02-06')
    expect(await api.taken('GET', '/api/pg/payments')).toMatchObject({ payments: [] })
    const [first] = await api.installments('purchase', id)
    await api.taken('PATCH', '/v2/mf_purchases', { id: first?.['id'], consent })
    api.on('2024-02-07', '12:00:00')
    expect(await api.installments('purchase', id)).toMatchObject([{ state: 'successful', traded_on: '2024-02-06' }])
  })

  it.each(kinds)(
    'of a systematic %s plan succeeds on the business day after, at the NAV of its processing day (domain §4.1)',
    async (kind) => {
      const api = planApi({ clock: '2024-02-26T10:30:00+05:30' })
      // 2024-03-08 is a holiday, then comes a weekend.
      const { id } = await api.create(kind, { installment_day: 8, ...(kind === 'purchase' && (await api.mandate())) })
      api.on('2024-03-12', '09:59:59')
      expect(await api.installments(kind, id)).toMatchObject([{ state: 'submitted', scheduled_on: '2024-03-11' }])
      api.on('2024-03-12', '10:00:00')
      const price = { purchase: 'purchased_price', redemption: 'redeemed_price', switch: 'switched_out_price' }[kind]
      const { nav } = api.sandbox.navOn('INF966L01887', civilDate('2024-03-11'))
      expect(await api.installments(kind, id)).toMatchObject([
        { state: 'successful', traded_on: '2024-03-11', [price]: nav.toString().replace(/\.?0+$/, '') },
      ])
    },
  )
})
