import {
  planContext,
  planStateTable,
  purchasePlanLifecycle,
  skipLifecycle,
  type PlanChange,
  type PlanEvent,
  type PlanGateways,
  type PlanInput,
  type StoredPlan,
  type StoredSkip,
} from '@foliokit/plans'
import { setupPlan } from '@foliokit/plans/machines'
import type { PurchasePlan, SkipInstruction } from '@foliokit/plans/zod'
import type { Rupees } from '@foliokit/money'

declare const plan: StoredPlan
declare const skip: StoredSkip
declare const read: PurchasePlan
declare const instruction: SkipInstruction
const at = '2024-01-15T10:00:00+05:30'

// The states and events of a plan are known by name.
plan.state satisfies 'created' | 'review_completed' | 'confirmed' | 'submitted' | 'active' | 'completed' | 'cancelled' | 'failed'
skip.state satisfies 'PENDING' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED'
purchasePlanLifecycle.apply(plan, { type: 'activated', at })
skipLifecycle.apply(skip, { type: 'plan_ended', at })
;({ type: 'modified', at, amount: '1500.00', installmentDay: 7 }) satisfies PlanEvent
// @ts-expect-error an event that does not exist
purchasePlanLifecycle.apply(plan, { type: 'activate', at })
// @ts-expect-error a state that does not exist
;(plan.state === 'acitve') satisfies boolean
// @ts-expect-error a state that does not exist
;(skip.state === 'ACITVE') satisfies boolean
// @ts-expect-error a time is needed
purchasePlanLifecycle.apply(plan, { type: 'activated' })
// @ts-expect-error an installment has a number and a day
purchasePlanLifecycle.apply(plan, { type: 'installment_generated', at })
// @ts-expect-error one in flight has not ended
purchasePlanLifecycle.apply(plan, { type: 'installment_ended', at, number: 1, outcome: 'in_flight' })
// @ts-expect-error a number is no decimal text
;({ amount: 1500 }) satisfies PlanChange
// @ts-expect-error a stored value is read only
plan.context.generated = 1
// @ts-expect-error a gateway says what changes by our names
;({ house: { changes: ['installment_day'] } }) satisfies PlanGateways

// What is read from the wire has exact amounts, and states that are any text.
read.amount satisfies Rupees
read.state satisfies string
instruction.remaining_installments satisfies number | null | undefined

// A machine built on it knows the guards, actions, events and states it may name.
const states = planStateTable
const base = { id: 'plan', initial: 'created', context: ({ input }: { input: PlanInput }) => planContext('purchase', input) } as const
setupPlan<{ type: 'approved'; at: string }>().createMachine({ ...base, states: { ...states, waiting: { on: { approved: 'active' } } } })
// @ts-expect-error a guard that does not exist
setupPlan().createMachine({ ...base, states: { ...states, failed: { on: { activated: { target: 'active', guard: 'mayActivte' } } } } })
// @ts-expect-error an action that does not exist
setupPlan().createMachine({ ...base, states: { ...states, failed: { on: { activated: { target: 'active', actions: ['stamp'] } } } } })
// @ts-expect-error an event that does not exist
setupPlan().createMachine({ ...base, states: { ...states, failed: { on: { approved: { target: 'active' } } } } })
// @ts-expect-error an event of one's own says when it happened
setupPlan<{ type: 'approved' }>()
