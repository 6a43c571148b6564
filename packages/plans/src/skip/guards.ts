import type { Issue } from '@foliokit/errors'
import { reason } from '@foliokit/lifecycle'
import { indiaDate } from '@foliokit/schedule'
import type { SkipContext } from './context.js'

/** An event of a skip instruction or of a machine built on it, seen without its type. */
export interface AnySkipEvent {
  readonly type: string
  readonly at?: string
  readonly installmentDay?: string
}

/** What a guard looks at. */
export interface SkipArguments {
  readonly context: SkipContext
  readonly event: AnySkipEvent
}

/** A guard of the skip machine. Each has a reason of the same name in `skipReasons`. */
export type SkipGuard = (given: SkipArguments) => boolean

/** The conditions that guard a skip instruction (domain §4.9). */
export const skipGuards = {
  hasBegun: ({ context, event }) => indiaDate(event.at!) >= context.from,
  isOver: ({ context, event }) => context.to !== null && indiaDate(event.at!) > context.to,
  isInWindow: ({ context: { from, to }, event: { installmentDay } }) => installmentDay! >= from && (to === null || installmentDay! <= to),
} as const satisfies Record<string, SkipGuard>

/** The name of a condition. */
export type SkipConditionName = keyof typeof skipGuards

/** Why a guard refused a step of a skip instruction. */
export type SkipRefusalCode = 'PLANS_SKIP_NOT_BEGUN' | 'PLANS_SKIP_NOT_OVER' | 'PLANS_SKIP_OUTSIDE_WINDOW'

/** The reason of each condition, by its name. */
export const skipReasons = {
  hasBegun: ({ context: { from }, event: { at } }) =>
    reason('PLANS_SKIP_NOT_BEGUN', `The instruction is active from ${from} on, not at ${at}.`, { from, at }, ['at']),
  isOver: ({ context: { to }, event: { at } }) =>
    reason(
      'PLANS_SKIP_NOT_OVER',
      to === null ? 'The instruction has no end but its plan.' : `The instruction runs through ${to}.`,
      { to, at },
      ['at'],
    ),
  isInWindow: ({ context: { from, to }, event: { installmentDay } }) =>
    reason(
      'PLANS_SKIP_OUTSIDE_WINDOW',
      `The instruction skips from ${from}${to === null ? '' : ` to ${to}`}, not on ${installmentDay}.`,
      { from, to },
      ['installmentDay'],
    ),
} as const satisfies Record<SkipConditionName, (refused: SkipArguments) => Issue<SkipRefusalCode>>
