import { describe, expect, it } from 'vitest'
import { kinds, planApi, type PlanKind } from './lives.js'

/** Changes the day of a non-systematic plan and lives it to its end. Gives the plan after the change, and the days it then really had. */
async function changed(
  kind: PlanKind,
  {
    registered,
    on,
    to,
    ...terms
  }: { registered: string; on: string; to: number; installment_day: number; frequency: string; number_of_installments: number },
) {
  const api = planApi({ clock: `${registered}T10:30:00+05:30` })
  const { id } = await api.create(kind, { systematic: false, ...terms })
  if (on > registered) api.on(on, '18:00:00')
  const plan = await api.update(kind, id, { installment_day: to })
  api.on('2024-06-01')
  const days = (await api.installments(kind, id)).map((row) => row['created_at']?.slice(0, 10) ?? '')
  return { plan, days, end: await api.fetch(kind, id) }
}

const plan = { registered: '2023-02-28', installment_day: 1, number_of_installments: 5, to: 26 }

describe.each(kinds)('the day of a non-systematic %s plan changes (domain §4.6)', (kind) => {
  it.each([
    ['twice_a_month', '2023-02-28', 2, ['2023-03-01', '2023-03-26', '2023-04-12', '2023-04-26', '2023-05-12']],
    ['twice_a_month', '2023-03-07', 2, ['2023-03-01', '2023-03-26', '2023-04-12', '2023-04-26', '2023-05-12']],
    ['twice_a_month', '2023-03-17', 3, ['2023-03-01', '2023-03-15', '2023-04-12', '2023-04-26', '2023-05-12']],
    ['four_times_a_month', '2023-02-28', 2, ['2023-03-01', '2023-03-12', '2023-03-19', '2023-03-26', '2023-04-05']],
    ['four_times_a_month', '2023-03-07', 3, ['2023-03-01', '2023-03-08', '2023-03-19', '2023-03-26', '2023-04-05']],
    ['four_times_a_month', '2023-03-17', 4, ['2023-03-01', '2023-03-08', '2023-03-15', '2023-03-26', '2023-04-05']],
    ['four_times_a_month', '2023-03-22', 5, ['2023-03-01', '2023-03-08', '2023-03-15', '2023-03-22', '2023-04-05']],
  ])('%s, changed on %s: installment %i is the first that moves', async (frequency, on, first, days) => {
    const life = await changed(kind, { ...plan, frequency, on })
    expect(life.days).toEqual(days)
    // What stands before the first one that moved is where day 1 has it, what follows is on a slot of day 26.
    const slots = frequency === 'twice_a_month' ? [12, 26] : [5, 12, 19, 26]
    expect(days.findIndex((day) => slots.includes(Number(day.slice(8))))).toBe(first - 1)
    expect(life.plan).toMatchObject({ installment_day: '26', start_date: days[0], end_date: days.at(-1), number_of_installments: '5' })
    expect(life.plan['next_installment_date']).toBe(days.find((day) => day >= on))
    expect(life.end).toMatchObject({ state: 'completed', end_date: days.at(-1) })
  })

  it.each([
    // The vector: the moved day of March would be before the day of change plus two.
    ['monthly', 28, 1, '2023-03-10', ['2023-04-01', '2023-05-01', '2023-06-01', '2023-07-01', '2023-08-01']],
    ['monthly', 1, 28, '2023-02-28', ['2023-03-01', '2023-04-28', '2023-05-28', '2023-06-28', '2023-07-28']],
    ['monthly', 5, 10, '2023-03-03', ['2023-03-10', '2023-04-10', '2023-05-10', '2023-06-10', '2023-07-10']],
    ['monthly', 5, 10, '2023-03-04', ['2023-03-05', '2023-04-10', '2023-05-10', '2023-06-10', '2023-07-10']],
    ['quarterly', 10, 20, '2023-04-01', ['2023-05-20', '2023-08-20', '2023-11-20', '2024-02-20', '2024-05-20']],
    ['quarterly', 10, 2, '2023-05-08', ['2023-08-02', '2023-11-02', '2024-02-02', '2024-05-02']],
    ['day_in_a_week', 1, 5, '2023-03-07', ['2023-03-06', '2023-03-17', '2023-03-24', '2023-03-31', '2023-04-07']],
    ['day_in_a_week', 5, 1, '2023-03-07', ['2023-03-03', '2023-03-13', '2023-03-20', '2023-03-27', '2023-04-03']],
    ['day_in_a_fortnight', 3, 4, '2023-03-07', ['2023-03-01', '2023-03-16', '2023-03-30', '2023-04-13', '2023-04-27']],
  ])('%s day %i to %i, changed on %s', async (frequency, from, to, on, days) => {
    const life = await changed(kind, { ...plan, frequency, on, to, installment_day: from })
    expect(life.days).toEqual(days)
  })
})

it('a second change of the day goes on from the first (domain §4.6)', async () => {
  const api = planApi({ clock: '2023-02-28T10:30:00+05:30' })
  const { id } = await api.create('purchase', { systematic: false, installment_day: 5, number_of_installments: 4 })
  await api.update('purchase', id, { installment_day: 10 })
  api.on('2023-03-20')
  await api.update('purchase', id, { installment_day: 20, number_of_installments: 3 })
  api.on('2023-08-01')
  expect((await api.installments('purchase', id)).map((row) => row['created_at']?.slice(0, 10))).toEqual([
    '2023-03-10',
    '2023-04-20',
    '2023-05-20',
  ])
})
