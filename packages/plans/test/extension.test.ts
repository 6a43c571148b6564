/** Uses published entry points only: what another team would write. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { takeAll } from '@foliokit/lifecycle/testing'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import {
  autoCancellationOf,
  checkPlanChange,
  createPlanLifecycle,
  defaultPlanChangeRules,
  nextInstallment,
  planAttributesOf,
  planContext,
  planGateways,
  planLifecycleParts,
  planStateTable,
  scheduleOf,
  skipContext,
  skipLifecycleParts,
  skipStateTable,
  type PlanChangeRule,
  type ScheduleOfPlan,
} from '@foliokit/plans'
import { createPlanMachine, setupPlan, setupSkip } from '@foliokit/plans/machines'
import { planInput, skipInput } from '@foliokit/plans/testing'
import { businessCalendar, civilDate } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { describe, expect, it } from 'vitest'
import { and, assign } from 'xstate'

const at = '2024-01-15T10:00:00+05:30'
const consent = { email: 'investor@example.com' }
const calendar = businessCalendar(equityHolidays)

describe('another team, without forking,', () => {
  it('adds a state between two states: a second person approves before a plan is active', () => {
    const { created } = planStateTable
    const machine = setupPlan<{ type: 'approved'; at: string; by: string }, { approvedBy: string | null }>()
      .extend({
        actions: {
          recordApproval: assign(({ event }) => (event.type === 'approved' ? { approvedBy: event.by, activatedAt: event.at } : {})),
        },
      })
      .createMachine({
        id: 'approved_plan',
        initial: 'created',
        context: ({ input }) => ({ ...planContext('purchase', input), approvedBy: null }),
        states: {
          ...planStateTable,
          created: { on: { ...created.on, activated: { ...created.on.activated, target: 'awaiting_approval', actions: [] } } },
          awaiting_approval: { on: { approved: { target: 'active', actions: ['recordApproval'] } } },
        },
      })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...planLifecycleParts('purchase') })

    const waiting = takeAll(lifecycle, lifecycle.start(planInput({ consent })), [{ type: 'activated', at }])
    expect(waiting.state).toBe('awaiting_approval')
    expect(lifecycle.accepts(waiting)).toEqual(['approved'])
    expect(takeAll(lifecycle, waiting, [{ type: 'approved', at, by: 'checker' }])).toMatchObject({
      state: 'active',
      context: { approvedBy: 'checker', activatedAt: at },
    })
  })

  it('refuses a transition: no plan is cancelled by night', () => {
    const { active } = planStateTable
    const machine = setupPlan()
      .extend({ guards: { isDay: ({ event }) => event.at.slice(11, 13) >= '06' } })
      .createMachine({
        id: 'purchase_plan',
        initial: 'created',
        context: ({ input }) => planContext('purchase', input),
        states: { ...planStateTable, active: { on: { ...active.on, cancelled: { ...active.on.cancelled, guard: and(['isDay']) } } } },
      })
    const isDay = () => ({ code: 'HOUSE_CLOSED_BY_NIGHT', path: ['at'], message: 'Plans are cancelled from 06:00.', context: {} })
    const parts = planLifecycleParts('purchase')
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...parts, reasons: { ...parts.reasons, isDay } })
    const plan = takeAll(lifecycle, lifecycle.start(planInput({ consent })), [{ type: 'activated', at }])
    const cancelled = { type: 'cancelled', cancellationCode: 'invest_later' } as const
    expect(lifecycle.apply(plan, { ...cancelled, at: '2024-02-01T02:00:00+05:30' })).toMatchObject({
      ok: false,
      reasons: [{ code: 'HOUSE_CLOSED_BY_NIGHT' }],
    })
    expect(lifecycle.apply(plan, { ...cancelled, at: '2024-02-01T08:00:00+05:30' }).ok).toBe(true)
  })

  it('replaces a guard of the machine as it stands', () => {
    const machine = createPlanMachine('purchase').provide({ guards: { consentGiven: () => true } })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...planLifecycleParts('purchase') })
    expect(lifecycle.apply(lifecycle.start(planInput()), { type: 'activated', at }).ok).toBe(true)
  })

  it('adds a frequency of its own: a schedule is a value that it makes', () => {
    const rta = { ...planGateways.rta, frequencies: { ...planGateways.rta.frequencies, purchase: ['every_ten_days'] } }
    const lifecycle = createPlanLifecycle('purchase', { gateways: { rta } })
    const everyTenDays: ScheduleOfPlan = (plan, days) => {
      const daily = scheduleOf(plan, days, { frequency: 'calendar_day_daily' })
      return {
        ...daily,
        segments: daily.segments.map((segment) => ({ ...segment, rule: { ...segment.rule, step: 10 } as typeof segment.rule })),
      }
    }

    const input = planInput({ frequency: 'every_ten_days', installmentDay: null, consent, numberOfInstallments: 3 })
    let plan = takeAll(lifecycle, lifecycle.start(input), [{ type: 'activated', at }])
    const schedule = everyTenDays(plan.context, calendar)
    const days: string[] = []
    for (let next = nextInstallment(plan.context, schedule); next !== undefined; next = nextInstallment(plan.context, schedule)) {
      const { number, installmentDay } = next
      days.push(installmentDay)
      const when = `${installmentDay}T09:00:00+05:30`
      plan = takeAll(lifecycle, plan, [{ type: 'installment_generated', at: when, number, installmentDay }])
      if (plan.state === 'active') plan = takeAll(lifecycle, plan, [{ type: 'installment_ended', at: when, number, outcome: 'failed' }])
    }
    expect(days).toEqual(['2024-01-16', '2024-01-26', '2024-02-05'])
    expect(plan.state).toBe('completed')
    expect(planAttributesOf(plan, schedule, civilDate('2024-02-05'))).toMatchObject({ end_date: '2024-02-05', remaining_installments: 0 })
    // The second one falls on Republic Day, a Friday, and is processed on Monday the 29th.
    expect(autoCancellationOf(plan.context, schedule, { failureLimit: () => 2 })).toMatchObject({ number: 2, cancelledOn: '2024-01-30' })
  })

  it('adds a rule about changes of its own', () => {
    const notInDecember: PlanChangeRule = (_, { on }) =>
      on.slice(5, 7) === '12' ? [{ code: 'PLANS_CHANGE_OUT_OF_ORDER', path: [], message: 'Nothing changes in December.', context: {} }] : []
    const changeRules = [...defaultPlanChangeRules, notInDecember]
    const lifecycle = createPlanLifecycle('purchase', { changeRules })
    const plan = lifecycle.start(planInput())
    const change = { amount: '2000.00' }
    expect(lifecycle.apply(plan, { type: 'modified', at: '2024-12-01T10:00:00+05:30', ...change })).toMatchObject({
      ok: false,
      reasons: [{ message: 'Nothing changes in December.' }],
    })
    expect(checkPlanChange(change, plan.context, civilDate('2024-11-30'), { rules: changeRules })).toEqual([])
  })

  it('adds a state to skip instructions: a cancellation that somebody asked for', () => {
    const { ACTIVE } = skipStateTable
    const machine = setupSkip<{ type: 'cancellation_asked'; at: string }>().createMachine({
      id: 'skip',
      initial: 'PENDING',
      context: ({ input }) => skipContext(input),
      states: {
        ...skipStateTable,
        ACTIVE: { on: { ...ACTIVE.on, cancellation_asked: { target: 'CANCELLATION_REQUESTED' } } },
        CANCELLATION_REQUESTED: { on: { cancelled: ACTIVE.on.cancelled } },
      },
    })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...skipLifecycleParts() })
    const begun = takeAll(lifecycle, lifecycle.start(skipInput()), [{ type: 'activated', at: '2024-03-01T00:00:00+05:30' }])
    const asked = takeAll(lifecycle, begun, [{ type: 'cancellation_asked', at: '2024-03-02T00:00:00+05:30' }])
    expect([asked.state, takeAll(lifecycle, asked, [{ type: 'cancelled', at: '2024-03-03T00:00:00+05:30' }]).state]).toEqual([
      'CANCELLATION_REQUESTED',
      'CANCELLED',
    ])
  })
})
