import { latestInstant, type InstantText } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { addDays, civilDate } from '@foliokit/schedule'
import type { SkipContext, SkipInput } from './context.js'
import type { SkipEvent } from './events.js'
import type { StoredSkip } from './lifecycle.js'
import type { SkipInstructionState } from './states.js'

/** An input that starts a skip instruction over March to June 2024; give what should differ. */
export function skipInput(changes: Partial<SkipInput> = {}): SkipInput {
  return { at: '2024-02-16T10:00:00+05:30', from: '2024-03-01', to: '2024-06-30', ...changes }
}

/** Builders of every event of a skip instruction, for `walk` and `paths` of `@foliokit/lifecycle/testing`. Times never go back. */
export const skipEvents: EventBuilders<SkipInstructionState, SkipContext, SkipEvent> = {
  activated: (stored) => ({ type: 'activated', at: latestInstant(lastTime(stored), startOfDay(stored.context.from)) }),
  installment_skipped: (stored) => ({ type: 'installment_skipped', at: lastTime(stored), installmentDay: stored.context.from }),
  completed: (stored) => {
    const { from, to } = stored.context
    return { type: 'completed', at: latestInstant(lastTime(stored), startOfDay(addDays(civilDate(to ?? from), 1))) }
  },
  cancelled: (stored) => ({ type: 'cancelled', at: lastTime(stored) }),
  plan_ended: (stored) => ({ type: 'plan_ended', at: lastTime(stored) }),
}

/** When something last happened to an instruction. */
const lastTime = ({ context }: StoredSkip): InstantText =>
  latestInstant(context.createdAt, context.activatedAt, context.completedAt, context.cancelledAt)

const startOfDay = (date: string): InstantText => `${date}T00:00:00+05:30`
