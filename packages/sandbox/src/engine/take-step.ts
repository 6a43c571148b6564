import type { EventLike } from '@foliokit/lifecycle'
import type { Check, Refusal as StepRefusal, Step, Stored } from '@foliokit/lifecycle'
import { noteRecord } from '../store/history.js'
import type { World } from '../store/world.js'
import { Refusal } from '../wire/refusal.js'
import { tellEntered } from './events.js'

/** Something that a lifecycle moves: an order, a payment, a mandate. */
export interface Moving<State extends string = string, Context = unknown, Event extends EventLike = EventLike> {
  /** The platform's word for it: `mf_purchase`, `payment`. */
  readonly object: string
  readonly id: string
  readonly lifecycle: {
    apply(stored: Stored<State, Context>, event: Event): Step<State, Context>
    check(stored: Stored<State, Context>, event: Event): Check<State>
  }
  stored: Stored<State, Context>
}

/** A step that was taken: for a test that compares the sandbox with its machines, or a person who watches. */
export interface SandboxStep {
  /** The virtual time, as the platform writes it. */
  readonly at: string
  readonly object: string
  readonly id: string
  readonly from: string
  readonly event: string
  readonly to: string
}

/** Takes one step of a lifecycle. Nothing in the sandbox changes its state in any other way. Throws a `Refusal` with the reasons. */
export function takeStep<State extends string, Context, Event extends EventLike>(
  world: World,
  record: Moving<State, Context, Event>,
  event: Event,
): void {
  const step = record.lifecycle.apply(record.stored, event)
  if (!step.ok) throw refusalOf(step)
  noteRecord(world.history, record)
  record.stored = step.next
  const { object, id } = record
  if (step.to !== step.from) tellEntered(world, record, event.type, step.from, step.to)
  world.onStep?.({ at: world.clock.stamp(), object, id, from: step.from, event: event.type, to: step.to })
}

/** Tells whether a step would be taken. */
export function canStep<State extends string, Context, Event extends EventLike>(
  record: Moving<State, Context, Event>,
  event: Event,
): boolean {
  return record.lifecycle.check(record.stored, event).ok
}

/** Refuses unless a record would take all of some steps, one after the other. */
export function refuseSteps<State extends string, Context, Event extends EventLike>(
  record: Moving<State, Context, Event>,
  events: readonly Event[],
): void {
  let { stored } = record
  for (const event of events) {
    const step = record.lifecycle.apply(stored, event)
    if (!step.ok) throw refusalOf(step)
    stored = step.next
  }
}

/** A refused step of a lifecycle as a 400 that says why: the reasons of the guards, or the state and what it accepts. */
function refusalOf(step: StepRefusal): Refusal {
  if (step.reasons.length > 0) {
    return new Refusal(
      400,
      step.reasons[0]?.message ?? step.code,
      step.reasons.map(({ path, message }) => ({ field: path.join('.') || 'state', message })),
    )
  }
  const accepted = step.accepted.length === 0 ? 'nothing more' : step.accepted.join(', ')
  const message = `not possible in state ${step.state}, which accepts ${accepted}`
  return new Refusal(400, message, [{ field: 'state', message }])
}
