import type { Reason } from '@foliokit/lifecycle'
import { issue } from '../issue.js'
import type { MandateContext } from './context.js'

/** An event of a mandate or of a machine built on it, seen without its type. */
export interface AnyMandateEvent {
  readonly type: string
  readonly at?: string
}

/** What a guard looks at. */
export interface MandateArguments {
  readonly context: MandateContext
  readonly event: AnyMandateEvent
}

/** A guard of the mandate machine. Each has a reason of the same name in `mandateReasons`. */
export type MandateGuard = (given: MandateArguments) => boolean

/** The conditions that guard a mandate. */
export const mandateGuards = {
  isThroughBse: ({ context }) => context.gateway === 'bse',
} as const satisfies Record<string, MandateGuard>

/** The name of a condition. */
export type MandateConditionName = keyof typeof mandateGuards

/** Why a guard refused a step of a mandate. */
export type MandateRefusalCode = 'PAYMENTS_MANDATE_NOT_THROUGH_BSE'

/** The reason of each condition, by its name. */
export const mandateReasons = {
  isThroughBse: ({ context: { gateway } }) =>
    issue('PAYMENTS_MANDATE_NOT_THROUGH_BSE', [], `Only gateway bse reports a mandate as received, not ${gateway}.`, { gateway }),
} as const satisfies Record<MandateConditionName, Reason<MandateContext, AnyMandateEvent>>
