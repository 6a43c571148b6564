import { takeAll } from '@foliokit/lifecycle/testing'
import { businessCalendar, civilDate } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import {
  purchasePlanLifecycle,
  scheduleOf,
  type PlanContext,
  type PlanEvent,
  type PlanInput,
  type PlanLifecycle,
  type PlanState,
  type StoredPlan,
} from '../src/index.js'
import { planInput } from '../src/testing.js'

export const d = civilDate
export const equity = businessCalendar(equityHolidays)
export const consent = { email: 'investor@example.com' }

/** Noon in India on a date. */
export const on = (date: string): string => `${date}T12:00:00+05:30`
/** When the plan of `planInput` is created, and a little later. */
export const time = { created: '2024-01-15T10:00:00+05:30', soon: '2024-01-15T10:05:00+05:30' } as const

export const activated: PlanEvent = { type: 'activated', at: time.soon }
export const generated = (number: number, installmentDay: string): PlanEvent => ({
  type: 'installment_generated',
  at: on(installmentDay),
  number,
  installmentDay,
})

/** A plan after some events; fails the test when one of them is refused. */
export function planAfter(
  events: readonly PlanEvent[],
  input: Partial<PlanInput> = {},
  lifecycle: PlanLifecycle = purchasePlanLifecycle,
): StoredPlan {
  return takeAll(lifecycle, lifecycle.start(planInput({ consent, ...input })), events)
}

/** A stored plan written down directly: a state and what differs from a fresh context. */
export const stored = (state: PlanState, changes: Partial<PlanContext> = {}): StoredPlan => {
  const fresh = purchasePlanLifecycle.start(planInput())
  return { ...fresh, state, context: { ...fresh.context, ...changes } }
}

/** The dates of a plan on the equity calendar. */
export const datesOf = ({ context }: StoredPlan) => scheduleOf(context, equity)

/** The codes of a refusal: its own and its reasons'. Empty when the step was taken. */
export const codes = (answer: {
  readonly ok: boolean
  readonly code?: string
  readonly reasons?: readonly { readonly code: string }[]
}): readonly (string | undefined)[] => (answer.ok ? [] : [answer.code, ...(answer.reasons ?? []).map((reason) => reason.code)])
