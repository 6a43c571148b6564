import { describe, expect, it } from 'vitest'
import { consent, fields } from '../api.js'
import { kinds, planApi, planDraft } from './lives.js'

const none = {
  start_date: null,
  end_date: null,
  previous_installment_date: null,
  next_installment_date: null,
  remaining_installments: null,
}

describe.each(kinds)('a %s plan', (kind) => {
  it('stays created without consent and makes nothing, whatever day comes (domain §6, §4.5)', async () => {
    const api = planApi()
    const { id } = await api.create(kind, { consent: undefined })
    api.on('2024-04-10')
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'created', activated_at: null, ...none })
    expect(await api.installments(kind, id)).toEqual([])
  })

  it('is active from the moment of its consent, with its first slot after it (domain §6)', async () => {
    const api = planApi()
    const { id } = await api.create(kind, { consent: undefined })
    api.on('2024-04-10', '12:00:00')
    expect(await api.update(kind, id, { consent })).toMatchObject({
      state: 'active',
      activated_at: '2024-04-10T12:00:00+05:30',
      start_date: '2024-05-05',
      end_date: '2025-04-05',
      next_installment_date: '2024-05-05',
      remaining_installments: '12',
    })
    api.on('2024-05-05')
    expect(await api.installments(kind, id)).toMatchObject([{ scheduled_on: '2024-05-06' }])
  })

  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-03-06', '2024-04-05'],
  ])('with activate_after %s is active on that day and begins on %s (domain §4.3)', async (day, first) => {
    const api = planApi()
    const { id, ...created } = await api.create(kind, { activate_after: day })
    expect(created).toMatchObject({ state: 'created', requested_activation_date: day, ...none })
    api.on(
      day.replace(/\d\d$/, (text) => String(Number(text) - 1).padStart(2, '0')),
      '23:59:59',
    )
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'created', ...none })
    api.on(day)
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'active', activated_at: `${day}T00:00:00+05:30`, start_date: first })
    api.on(first)
    expect(await api.installments(kind, id)).toHaveLength(1)
  })

  it('with activate_after still waits for its consent (domain §6)', async () => {
    const api = planApi()
    const { id } = await api.create(kind, { activate_after: '2024-03-05', consent: undefined })
    api.on('2024-03-06')
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'created' })
    expect(await api.update(kind, id, { consent })).toMatchObject({ state: 'active', start_date: '2024-04-05' })
  })

  it('takes its consent before the day of activation, and no other afterwards (domain §5, §6)', async () => {
    const api = planApi()
    const { id } = await api.create(kind, { activate_after: '2024-03-05', consent: undefined })
    expect(await api.update(kind, id, { consent })).toMatchObject({ state: 'created' })
    const { status, json } = await api.call('PATCH', `/v2/mf_${kind}_plans`, { id, consent })
    expect([status, fields(json)]).toEqual([400, ['consent']])
    api.on('2024-03-05')
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'active' })
  })

  it('takes no day of activation on the other gateways (domain §4.3)', async () => {
    for (const gateway of ['ondc', 'bse'] as const) {
      const { call } = planApi({ gateway })
      const { status, json } = await call('POST', `/v2/mf_${kind}_plans`, {
        ...planDraft(kind),
        activate_after: '2024-03-05',
      })
      expect([status, fields(json)]).toEqual([400, ['activate_after']])
    }
  })
})

describe('the first installment on gateway bse', () => {
  it.each([
    // The registration day does not count: the 7th working day after 2024-01-12 is 2024-01-24, 2024-01-22 being a holiday.
    ['purchase', true, 24, '2024-01-24'],
    ['purchase', true, 23, '2024-02-23'],
    ['purchase', false, 13, '2024-01-13'],
    ['redemption', true, 13, '2024-01-13'],
    ['switch', true, 13, '2024-01-13'],
  ] as const)('of a %s plan, systematic %s, on day %i is on %s (domain §4.3)', async (kind, systematic, day, first) => {
    const api = planApi({ gateway: 'bse' })
    const { id, ...plan } = await api.create(kind, { systematic, installment_day: day })
    expect(plan).toMatchObject({ state: 'active', start_date: first, next_installment_date: first })
    api.on(first)
    expect(await api.installments(kind, id)).toHaveLength(1)
  })
})

describe('the vectors of domain §4.3', () => {
  it.each([
    ['2022-08-15', { installment_day: 15 }, ['2022-09-15']],
    ['2022-08-15', { installment_day: 16 }, ['2022-08-16']],
    ['2022-07-21', { frequency: 'quarterly', activate_after: '2022-08-15', installment_day: 1 }, ['2022-09-01']],
    ['2022-07-21', { frequency: 'quarterly', installment_day: 1 }, ['2022-10-01']],
    ['2022-07-21', { frequency: 'quarterly', installment_day: 25 }, ['2022-07-25']],
    ['2023-02-28', { frequency: 'twice_a_month', installment_day: 22 }, ['2023-03-22', '2023-04-08', '2023-04-22']],
    [
      '2023-02-28',
      { frequency: 'four_times_a_month', installment_day: 22 },
      ['2023-03-22', '2023-04-01', '2023-04-08', '2023-04-15', '2023-04-22'],
    ],
  ])('registered on %s, %o: %j', async (registered, terms, days) => {
    const api = planApi({ clock: `${registered}T10:30:00+05:30` })
    const ids = new Map<(typeof kinds)[number], string | undefined>()
    for (const kind of kinds) ids.set(kind, (await api.create(kind, { systematic: false, ...terms }))['id'])
    api.on(days.at(-1) ?? '')
    for (const [kind, id] of ids) {
      const created = (await api.installments(kind, id)).map((row) => row['created_at']?.slice(0, 10))
      expect(created).toEqual(days)
    }
  })
})
