import type { Consent } from '@foliokit/identifiers'
import { gatewayGuards } from '@foliokit/lifecycle'
import { indiaDate } from '@foliokit/schedule'
import type { PlanChange } from '../change/change.js'
import { checkPlanChange } from '../change/check-plan-change.js'
import type { PlanChangeIssue } from '../change/rules/change-rule.js'
import { runReaches } from '../failures/failure-run.js'
import type { PlanContext } from './context.js'
import { filledOptions, type PlanOptions } from './options.js'

/** An event of a plan or of a machine built on it, seen without its type: the members that guards and reasons look at. */
export interface AnyPlanEvent extends Omit<PlanChange, 'installmentDay'> {
  readonly type: string
  readonly at?: string
  readonly consent?: Consent
  readonly mandateStatus?: string
  readonly number?: number
  /** A day of the month or week of a change, the date of an installment. */
  readonly installmentDay?: number | string | undefined
}

/** What a guard looks at. */
export interface PlanArguments {
  readonly context: PlanContext
  readonly event: AnyPlanEvent
}

/** A guard of the plan machine. Each has a reason of the same name in `planReasons`. */
export type PlanGuard = (given: PlanArguments) => boolean

/** The single conditions that guard a plan. A gateway that the table does not know allows nothing. */
export function planGuards(options: PlanOptions = {}) {
  const { gateways, kinds, failureLimit } = filledOptions(options)
  const at = gatewayGuards(gateways)
  return {
    consentNotSet: ({ context }) => context.consent === null,
    consentNotChanged: ({ context, event }) => context.consent === null || event.consent === undefined,
    consentGiven: (given) =>
      given.context.consent !== null || given.event.consent !== undefined || at((gateway) => !gateway.needsConsent)(given),

    gatewayReviews: at((gateway) => gateway.activatesFrom === 'submitted'),
    gatewayActivatesUnreviewed: at((gateway) => gateway.activatesFrom === 'created'),
    activationDue: ({ context, event }) => context.activateAfter === null || indiaDate(event.at!) >= context.activateAfter,
    mandateApproved: (given) =>
      !kinds[given.context.kind].mandate ||
      (given.context.mandate !== null && given.event.mandateStatus === 'APPROVED') ||
      at((gateway) => !gateway.confirmsWithMandate)(given),

    numberIsNext: ({ context, event }) => event.number === context.generated + 1,
    numberIsLast: ({ context, event }) => event.number === context.numberOfInstallments,
    wasGenerated: ({ context, event }) => event.number! <= context.generated,

    changeAllowed: (given) => changeIssues(given, options).length === 0,
    changeLeavesNone: ({ context, event }) => context.generated > 0 && event.numberOfInstallments === context.generated,

    endsByFailures: ({ context }) => context.systematic && kinds[context.kind].endsByFailures,
    failureLimitReached: ({ context }) => runReaches(context.failures, failureLimit(context.frequency)) !== undefined,
  } as const satisfies Record<string, PlanGuard>
}

/** What is wrong with the change that an event brings. */
export function changeIssues({ context, event }: PlanArguments, options: PlanOptions): readonly PlanChangeIssue[] {
  const { gateways, kinds, changeRules: rules } = filledOptions(options)
  return checkPlanChange(event as PlanChange, context, indiaDate(event.at!), { gateways, kinds, rules })
}

/** The name of a single condition. */
export type PlanConditionName = keyof ReturnType<typeof planGuards>

/** What each transition asks for: single conditions that must all pass, the most fundamental first. A refusal explains the first that does not. */
export const planGuardSets = {
  mayConsent: ['consentNotSet'],
  mayConfirm: ['consentNotChanged', 'consentGiven', 'mandateApproved'],
  mayActivateUnreviewed: ['gatewayActivatesUnreviewed', 'consentGiven', 'activationDue'],
  mayActivate: ['consentGiven', 'activationDue'],
  isLastInstallment: ['numberIsNext', 'numberIsLast'],
  mayModify: ['changeAllowed'],
  mayModifyToNone: ['changeAllowed', 'changeLeavesNone'],
  mayAutoCancel: ['endsByFailures', 'failureLimitReached'],
} as const satisfies Record<string, readonly PlanConditionName[]>
