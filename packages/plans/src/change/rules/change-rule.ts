import type { Issue } from '@foliokit/errors'
import type { CivilDate, PlanSchedule } from '@foliokit/schedule'
import type { PlanContext } from '../../plan/context.js'
import type { PlanGateways } from '../../plan/gateways.js'
import type { PlanKinds } from '../../plan/kinds.js'
import type { PlanChange } from '../change.js'

/** What a change is checked against. */
export interface ChangedPlan {
  readonly plan: PlanContext
  /** The day in India on which the change is made. */
  readonly on: CivilDate
  readonly gateways: PlanGateways
  readonly kinds: PlanKinds
  /** The plan's dates before the change. With them, a number of installments is held against those the change comes too late for. */
  readonly schedule?: PlanSchedule | undefined
}

/** The codes of a refused change. */
export type PlanChangeCode =
  | 'PLANS_CHANGE_EMPTY'
  | 'PLANS_CHANGE_PLAN_ENDED'
  | 'PLANS_CHANGE_OUT_OF_ORDER'
  | 'PLANS_CHANGE_NOT_AT_GATEWAY'
  | 'PLANS_CHANGE_SYSTEMATIC'
  | 'PLANS_CHANGE_AMOUNT_INVALID'
  | 'PLANS_CHANGE_MANDATE_NOT_TAKEN'
  | 'PLANS_CHANGE_DAY_FORBIDDEN'
  | 'PLANS_CHANGE_DAY_INVALID'
  | 'PLANS_CHANGE_COUNT_NOT_ACTIVE'
  | 'PLANS_CHANGE_COUNT_TOO_LOW'

/** Why a plan cannot be changed so. */
export type PlanChangeIssue = Issue<PlanChangeCode>

/** One rule about changes of a plan. */
export type PlanChangeRule = (change: PlanChange, changed: ChangedPlan) => readonly PlanChangeIssue[]
