import type { SkipEvent } from '@foliokit/plans'
import { addDays, civilDate } from '@foliokit/schedule'
import type { World } from '../../store/world.js'
import { canStep, takeStep } from '../take-step.js'
import { dayStart } from '../timing.js'
import type { PlanRecord, SkipRecord } from './plan-record.js'

/** Takes one step of a skip instruction. */
export function stepSkip(world: World, skip: SkipRecord, event: SkipEvent): void {
  takeStep(world, skip, event)
}

/** Keeps a new skip instruction, which becomes active on its first day and is completed after its last (domain §4.9). */
export function keepSkip(world: World, skip: SkipRecord): SkipRecord {
  const { plan, stored } = skip
  const { from, to } = stored.context
  plan.skips.push(skip)
  plan.tenant.skips.set(skip.id, skip)
  world.clock.schedule(dayStart(civilDate(from)), () => begin(world, skip))
  if (to !== null) world.clock.schedule(dayStart(addDays(civilDate(to), 1)), () => stepWhenPossible(world, skip, 'completed'))
  return skip
}

/** Counts an installment that the instruction takes. One of its first day may come before the instruction has begun. */
export function countSkipped(world: World, skip: SkipRecord, installmentDay: string): void {
  begin(world, skip)
  const event = { type: 'installment_skipped', at: world.clock.stamp(), installmentDay } as const
  // An installment that was generated ahead of its day is taken out, and the instruction is not active yet.
  if (canStep(skip, event)) stepSkip(world, skip, event)
}

/** Ends the instructions of a plan that has ended. */
export function endSkips(world: World, plan: PlanRecord): void {
  for (const skip of plan.skips) stepWhenPossible(world, skip, 'plan_ended')
}

function begin(world: World, skip: SkipRecord): void {
  stepWhenPossible(world, skip, 'activated')
}

function stepWhenPossible(world: World, skip: SkipRecord, type: 'activated' | 'completed' | 'plan_ended'): void {
  const event = { type, at: world.clock.stamp() }
  if (canStep(skip, event)) stepSkip(world, skip, event)
}
