import { CodedError } from '@foliokit/errors'
import { checkMembers, defineLifecycle, member, type Lifecycle, type LifecycleParts, type Member, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { wholeNumber } from '../plan/members.js'
import type { SkipContext, SkipInput } from './context.js'
import type { SkipEvent } from './events.js'
import { skipReasons, type AnySkipEvent } from './guards.js'
import { createSkipMachine } from './machine.js'
import type { SkipInstructionState } from './states.js'

/** A skip instruction as it is stored: plain JSON data, frozen. */
export type StoredSkip = Stored<SkipInstructionState, SkipContext>

/** The lifecycle of a skip instruction. */
export type SkipLifecycle = Lifecycle<SkipInstructionState, SkipContext, SkipEvent, SkipInput>

/** Everything of a skip lifecycle but its machine. */
export type SkipLifecycleParts = LifecycleParts<'PENDING', SkipContext, AnySkipEvent, SkipInput>

const { instant, civilDate, nullable, optional } = member
const at = { at: instant }
const stamp = nullable(instant)
const contextMembers: Readonly<Record<keyof SkipContext, Member>> = {
  from: civilDate,
  to: nullable(civilDate),
  skipped: wholeNumber(0),
  createdAt: instant,
  activatedAt: stamp,
  completedAt: stamp,
  cancelledAt: stamp,
}

/** Gives everything of a skip lifecycle but its machine, for `defineLifecycle` with a machine of your own. */
export function skipLifecycleParts(): SkipLifecycleParts {
  return {
    version: 1,
    startIn: (input) => {
      const issues = checkMembers('PLANS_SKIP_INPUT_INVALID', { ...input }, { ...at, from: civilDate, to: optional(nullable(civilDate)) })
      if (issues.length === 0) return 'PENDING'
      throw new CodedError('PLANS_SKIP_INPUT_INVALID', issues.map((issue) => issue.message).join(' '), { context: { issues } })
    },
    reasons: skipReasons,
    checkEvent: (event) =>
      checkMembers('PLANS_EVENT_INVALID', event, event.type === 'installment_skipped' ? { ...at, installmentDay: civilDate } : at),
    checkContext: (context) => checkMembers('PLANS_CONTEXT_INVALID', context, contextMembers),
  }
}

/**
 * Makes the lifecycle of a skip instruction. Its `start` throws `PLANS_SKIP_INPUT_INVALID` for what is no window at all; whether the plan
 * may be skipped so is for `checkSkipOf`.
 */
export function createSkipLifecycle(): SkipLifecycle {
  return defineLifecycle({ machine: fromMachine(createSkipMachine()), ...skipLifecycleParts() })
}

/** The lifecycle of a skip instruction. */
export const skipLifecycle: SkipLifecycle = /* @__PURE__ */ createSkipLifecycle()
