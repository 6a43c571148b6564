import { describe, expect, it } from 'vitest'
import { fields } from '../api.js'
import { folio, planApi, planDraft } from './lives.js'

describe('generate_first_installment_now (domain §4.4)', () => {
  it('makes the first installment at once, unpaid although a mandate is approved, and the second in the next period', async () => {
    const api = planApi()
    const { id, ...plan } = await api.create('purchase', { ...(await api.mandate()), generate_first_installment_now: true })
    expect(plan).toMatchObject({
      state: 'active',
      start_date: '2024-01-12',
      next_installment_date: '2024-01-12',
      remaining_installments: '11',
    })
    expect(await api.installments('purchase', id)).toMatchObject([
      { state: 'pending', scheduled_on: '2024-01-12', created_at: '2024-01-12T10:30:00+05:30' },
    ])
    api.on('2024-01-13')
    expect(await api.taken('GET', '/api/pg/payments')).toMatchObject({ payments: [] })
    api.on('2024-02-05', '23:00:00')
    expect(await api.taken('GET', '/api/pg/payments')).toMatchObject({ payments: [{ status: 'SUCCESS', amount: '5000' }] })
    expect(await api.installments('purchase', id)).toMatchObject([
      // T + 6 calendar days went by without a payment.
      { state: 'failed', failure_code: 'order_expiry', failed_at: '2024-01-19T00:00:00+05:30' },
      { state: 'submitted', scheduled_on: '2024-02-05' },
    ])
  })

  it('takes a debit of its own', async () => {
    const api = planApi()
    const mandate = await api.mandate()
    const { id } = await api.create('purchase', { ...mandate, generate_first_installment_now: true })
    const [first] = await api.installments('purchase', id)
    await api.taken('POST', '/api/pg/payments/nach', `{"mandate_id":${mandate.payment_source},"amc_order_ids":[${first?.['old_id']}]}`)
    api.on('2024-01-15', '12:00:00')
    expect(await api.installments('purchase', id)).toMatchObject([{ state: 'successful', traded_on: '2024-01-12' }])
  })

  it.each([
    ['2025-01-01', 'monthly', 1, '2025-02-01'],
    ['2025-01-01', 'monthly', 2, '2025-02-02'],
    ['2025-01-01', 'monthly', 28, '2025-02-28'],
    ['2025-01-01', 'daily', undefined, '2025-01-02'],
    ['2025-01-01', 'day_in_a_week', 3, '2025-01-08'],
    ['2025-01-01', 'day_in_a_week', 4, '2025-01-09'],
    ['2025-01-01', 'day_in_a_fortnight', 4, '2025-01-16'],
    ['2025-01-01', 'twice_a_month', 15, '2025-02-15'],
    ['2025-01-01', 'four_times_a_month', 8, '2025-02-08'],
    ['2025-01-01', 'quarterly', 20, '2025-04-20'],
    ['2025-01-01', 'half_yearly', 20, '2025-07-20'],
    ['2025-01-01', 'yearly', 20, '2026-01-20'],
  ])('registered on %s, %s day %s: the second installment is on %s', async (registered, frequency, day, second) => {
    const api = planApi({ clock: `${registered}T10:30:00+05:30` })
    const { id } = await api.create('purchase', {
      frequency,
      installment_day: day,
      systematic: false,
      generate_first_installment_now: true,
    })
    api.on(second)
    const created = (await api.installments('purchase', id)).map((row) => row['created_at']?.slice(0, 10))
    expect(created).toEqual([registered, second])
  })

  it('after the cut-off is due on the next business day, so that it can still be paid (domain §3)', async () => {
    const api = planApi({ clock: '2024-01-19T16:00:00+05:30' })
    const daily = { frequency: 'daily', installment_day: undefined, generate_first_installment_now: true }
    const { id } = await api.create('purchase', daily)
    expect(await api.installments('purchase', id)).toMatchObject([{ scheduled_on: '2024-01-23' }])
    expect(await api.fetch('purchase', id)).toMatchObject({ start_date: '2024-01-19' })
  })

  it('is for purchase plans that begin at once', async () => {
    const api = planApi()
    const wrong = async (kind: 'purchase' | 'redemption' | 'switch', change: object) => {
      const body = { ...planDraft(kind), folio_number: folio, generate_first_installment_now: true, ...change }
      const { status, json } = await api.call('POST', `/v2/mf_${kind}_plans`, body)
      return [status, fields(json)]
    }
    expect(await wrong('redemption', {})).toEqual([400, ['generate_first_installment_now']])
    expect(await wrong('switch', {})).toEqual([400, ['generate_first_installment_now']])
    expect(await wrong('purchase', { activate_after: '2024-02-01' })).toEqual([400, ['generate_first_installment_now']])
  })
})
