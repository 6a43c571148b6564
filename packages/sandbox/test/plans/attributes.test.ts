import { beforeAll, describe, expect, it } from 'vitest'
import { kinds, planApi, type Answer, type PlanKind } from './lives.js'
import { naiveDays, plusDays } from './naive-dates.js'

const registeredOn = '2024-01-12'
const names = ['start_date', 'end_date', 'previous_installment_date', 'next_installment_date', 'remaining_installments', 'state'] as const
const shown = (plan: Answer) => Object.fromEntries(names.map((name) => [name, plan[name]]))

/** What domain §4.5 says of an active or completed plan at the start of a day, of all its days: dates flip past a day, the count on it. */
function expectedOn(days: readonly string[], today: string) {
  const generated = days.filter((day) => day <= today)
  const passed = days.filter((day) => day < today)
  const completed = generated.length === days.length
  return {
    start_date: days[0],
    end_date: days.at(-1),
    previous_installment_date: (completed ? days : passed).at(-1) ?? null,
    next_installment_date: completed ? null : days[passed.length],
    remaining_installments: String(days.length - generated.length),
    state: completed ? 'completed' : 'active',
  }
}

const nothing = {
  start_date: null,
  end_date: null,
  previous_installment_date: null,
  next_installment_date: null,
  remaining_installments: null,
}

const frequencies = [
  { frequency: 'daily', number_of_installments: 25 },
  { frequency: 'day_in_a_week', installment_day: 5, number_of_installments: 8 },
  { frequency: 'four_times_a_month', installment_day: 22, number_of_installments: 9 },
  { frequency: 'day_in_a_fortnight', installment_day: 3, number_of_installments: 6 },
  { frequency: 'twice_a_month', installment_day: 26, number_of_installments: 6 },
  { frequency: 'monthly', installment_day: 12, number_of_installments: 6 },
  { frequency: 'quarterly', installment_day: 25, number_of_installments: 4 },
  { frequency: 'quarterly', installment_day: 5, number_of_installments: 4 },
  { frequency: 'half_yearly', installment_day: 28, number_of_installments: 3 },
  { frequency: 'yearly', installment_day: 1, number_of_installments: 2 },
] as const
const starts = [{}, { activate_after: '2024-02-22' }, { activate_after: '2024-01-13' }, { generate_first_installment_now: true }] as const
const cases = frequencies.flatMap((terms) =>
  starts.flatMap((start) =>
    kinds
      .filter((kind) => kind === 'purchase' || !('generate_first_installment_now' in start))
      .map((kind) => ({
        name: `${terms.frequency} day ${'installment_day' in terms ? terms.installment_day : '-'} ${kind} ${JSON.stringify(start)}`,
        kind,
        terms: { ...terms, ...start },
      })),
  ),
)

describe('the dates of a plan on each day of its life (domain §4.5)', () => {
  const wrong = new Map<string, unknown[]>()
  const checked = new Map<string, number>()

  beforeAll(async () => {
    const api = planApi({ clock: `${registeredOn}T10:30:00+05:30` })
    const lives = new Map<
      string,
      { readonly kind: PlanKind; readonly id: string; readonly name: string; readonly days: readonly string[]; readonly from: string }
    >()
    for (const { name, kind, terms } of cases) {
      // Those that a mandate pays could be cancelled for failures: none here.
      const { id = '' } = await api.create(kind, { systematic: false, installment_day: undefined, ...terms })
      const from = 'activate_after' in terms ? terms.activate_after : registeredOn
      lives.set(id, { kind, id, name, days: naiveDays({ ...terms, registeredOn }), from })
    }
    for (let day: string = registeredOn; day <= '2025-08-10'; day = plusDays(day, 1)) {
      if (day > registeredOn) api.on(day)
      for (const { kind, id, name, days, from } of lives.values()) {
        // Between two installments nothing moves: a look at every seventh day is enough there.
        const near = [from, ...days].some((each) => plusDays(each, -1) <= day && day <= plusDays(each, 1))
        if (!near && !/(01|08|15|22)$/.test(day)) continue
        const plan = shown(await api.fetch(kind, id))
        const expected = day < from ? { ...nothing, state: 'created' } : expectedOn(days, day)
        checked.set(name, (checked.get(name) ?? 0) + 1)
        if (JSON.stringify(plan) !== JSON.stringify(expected)) wrong.set(name, [...(wrong.get(name) ?? []), { day, plan, expected }])
        // A few days after the end nothing changes any more.
        if (plusDays(days.at(-1) ?? day, 3) < day) lives.delete(id)
      }
    }
  })

  it.each(cases)('are right: $name', ({ name, terms }) => {
    expect(wrong.get(name)?.slice(0, 3)).toBeUndefined()
    expect(checked.get(name)).toBeGreaterThan(terms.number_of_installments)
  })
})
