import { businessCalendar, civilDate, listInstallments, planSchedule, type Frequency } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { beforeAll, describe, expect, it } from 'vitest'
import { consent } from '../api.js'
import { kinds, orders, planApi, startOf, type PlanKind } from './lives.js'
import { plusDays } from './naive-dates.js'

const registeredOn = '2023-08-01'
/** The third installment of a yearly plan has gone by. */
const lastDay = '2025-08-20'
const calendar = businessCalendar(equityHolidays)

/** Day 15 and Tuesdays: 2023-08-15 is a holiday, and so are two Tuesdays of autumn and day 15 of August in the two years after. */
const frequencies: readonly {
  readonly frequency: Frequency
  readonly installment_day?: number
  readonly number_of_installments: number
}[] = [
  { frequency: 'daily', number_of_installments: 66 },
  { frequency: 'day_in_a_week', installment_day: 2, number_of_installments: 14 },
  { frequency: 'four_times_a_month', installment_day: 15, number_of_installments: 13 },
  { frequency: 'day_in_a_fortnight', installment_day: 2, number_of_installments: 8 },
  { frequency: 'twice_a_month', installment_day: 15, number_of_installments: 7 },
  { frequency: 'monthly', installment_day: 15, number_of_installments: 12 },
  { frequency: 'quarterly', installment_day: 15, number_of_installments: 6 },
  { frequency: 'half_yearly', installment_day: 15, number_of_installments: 6 },
  { frequency: 'yearly', installment_day: 15, number_of_installments: 6 },
]

/** An installment as it was first seen, at midnight of a day. */
interface Seen {
  readonly on: string
  readonly created: string | undefined
  readonly due: string | undefined
}
interface Planned {
  readonly name: string
  readonly kind: PlanKind
  readonly id: string
  readonly expected: readonly Seen[]
}

const open = 'under_review,pending,confirmed,submitted'
type Api = ReturnType<typeof planApi>

/** Looks at what is open at every midnight, and writes down what was not there before. */
async function watch(api: Api, watched: readonly PlanKind[], from: string, to: string) {
  const seen = new Map<string, Seen[]>()
  const known = new Set<string>()
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    api.on(day)
    for (const kind of watched) {
      for (const row of await api.listed(`/v2/${orders[kind]}?states=${open}`)) {
        if (known.has(row['id'] ?? '')) continue
        known.add(row['id'] ?? '')
        const of = seen.get(row['plan'] ?? '') ?? []
        of.push({ on: day, created: row['created_at'], due: row['scheduled_on'] })
        seen.set(row['plan'] ?? '', of)
      }
    }
  }
  return seen
}

/** What the preview of `@foliokit/schedule` promises up to a day. */
function promised(kind: PlanKind, terms: Parameters<typeof planSchedule>[0], to: string): readonly Seen[] {
  return listInstallments(planSchedule({ ...terms, kind }, { calendar }), terms.numberOfInstallments ?? 0)
    .filter(({ installmentDay }) => installmentDay <= to)
    .map(({ installmentDay, processingDay }) => ({ on: installmentDay, created: startOf(installmentDay), due: processingDay }))
}

const cases = frequencies.flatMap((terms) =>
  kinds.flatMap((kind) =>
    [true, false]
      // The sample schemes offer no SWP on every business day.
      .filter((systematic) => !systematic || kind !== 'redemption' || terms.frequency !== 'daily')
      .map((systematic) => ({
        ...terms,
        kind,
        systematic,
        name: `${terms.frequency} ${systematic ? 'systematic' : 'non-systematic'} ${kind}`,
      })),
  ),
)

describe('installments on gateway rta', () => {
  const plans = new Map<string, Planned>()
  let seen = new Map<string, Seen[]>()
  const listed = new Map<string, number>()

  beforeAll(async () => {
    const api = planApi({ clock: `${registeredOn}T10:30:00+05:30` })
    const mandate = await api.mandate()
    for (const { name, kind, ...terms } of cases) {
      const { id = '' } = await api.create(kind, { installment_day: undefined, ...terms, ...(kind === 'purchase' && mandate) })
      const { frequency, installment_day: installmentDay, number_of_installments: numberOfInstallments, systematic } = terms
      const schedule = { kind, frequency, installmentDay, numberOfInstallments, systematic, registeredOn: civilDate(registeredOn) }
      plans.set(name, { name, kind, id, expected: promised(kind, schedule, lastDay) })
    }
    seen = await watch(api, kinds, plusDays(registeredOn, 1), lastDay)
    for (const { name, kind, id } of plans.values()) listed.set(name, (await api.installments(kind, id)).length)
  })

  it.each(cases)(
    'of a $name plan appear on each installment day and no other, due on its processing day (domain §4.1, §4.2)',
    ({ name }) => {
      const { id, expected } = plans.get(name) ?? expect.unreachable()
      expect(seen.get(id)).toEqual(expected)
      expect(expected.length).toBeGreaterThanOrEqual(3)
      expect(listed.get(name)).toBe(expected.length)
    },
  )

  it('moves the processing day over holidays and weekends in every frequency but the daily ones', () => {
    for (const { name, expected } of plans.values())
      expect([name, expected.some(({ on, due }) => on !== due)]).toEqual([name, !name.startsWith('daily')])
    expect(seen.get(plans.get('monthly systematic purchase')?.id ?? '')?.[0]).toEqual({
      on: '2023-08-15',
      created: '2023-08-15T00:00:00+05:30',
      due: '2023-08-16',
    })
  })
})

describe('installments on gateway ondc', () => {
  it.each([
    ['calendar_day_daily', undefined, 95],
    ['daily', undefined, 64],
    ['monthly', 15, 6],
  ] as const)('of a %s plan appear on each installment day and no other (domain §4.2)', async (frequency, day, count) => {
    const api = planApi({ clock: `${registeredOn}T10:30:00+05:30`, gateway: 'ondc' })
    const { id = '' } = await api.create('purchase', {
      ...(await api.mandate()),
      frequency,
      installment_day: day,
      number_of_installments: count,
      consent: undefined,
    })
    api.sandbox.advance({ seconds: 3 })
    await api.update('purchase', id, { state: 'confirmed', consent })
    const seen = await watch(api, ['purchase'], plusDays(registeredOn, 1), '2023-11-10')
    const terms = { kind: 'purchase', systematic: true, frequency, installmentDay: day, numberOfInstallments: count } as const
    expect(seen.get(id)).toEqual(promised('purchase', { ...terms, registeredOn: civilDate(registeredOn), gateway: 'ondc' }, '2023-11-10'))
    expect(await api.fetch('purchase', id)).toMatchObject({ state: frequency === 'monthly' ? 'active' : 'completed' })
  })
})
