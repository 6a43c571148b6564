import { gatewayReasons, reason as anyReason, type Reason } from '@foliokit/lifecycle'
import type { PlanChangeCode } from '../change/rules/change-rule.js'
import type { PlanContext } from './context.js'
import { changeIssues, type AnyPlanEvent, type PlanConditionName } from './guards.js'
import { filledOptions, type PlanOptions } from './options.js'

/** Why a guard refused a step of a plan. */
export type PlanRefusalCode =
  | 'PLANS_GATEWAY_UNKNOWN'
  | 'PLANS_CONSENT_MISSING'
  | 'PLANS_CONSENT_ALREADY_SET'
  | 'PLANS_REVIEW_NOT_AT_GATEWAY'
  | 'PLANS_ACTIVATE_NOT_SUBMITTED'
  | 'PLANS_ACTIVATE_TOO_EARLY'
  | 'PLANS_MANDATE_NOT_APPROVED'
  | 'PLANS_INSTALLMENT_OUT_OF_ORDER'
  | 'PLANS_INSTALLMENT_NOT_GENERATED'
  | 'PLANS_AUTO_CANCEL_NOT_FOR_PLAN'
  | 'PLANS_AUTO_CANCEL_LIMIT_NOT_REACHED'
  | PlanChangeCode

type PlanReason = Reason<PlanContext, AnyPlanEvent>

const reason = anyReason<PlanRefusalCode>

/** The reason of each condition, by its name. Pass them to `defineLifecycle` with a machine of your own. */
export function planReasons(options: PlanOptions = {}) {
  const { gateways, failureLimit } = filledOptions(options)
  const atGateway = gatewayReasons(gateways, 'PLANS_GATEWAY_UNKNOWN')<PlanRefusalCode>
  const consentSet: PlanReason = () => reason('PLANS_CONSENT_ALREADY_SET', 'The consent is set and cannot be changed.', {}, ['consent'])
  const outOfOrder: PlanReason = ({ context: { generated }, event: { number } }) =>
    reason(
      'PLANS_INSTALLMENT_OUT_OF_ORDER',
      `The next installment is number ${generated + 1}, not ${number}.`,
      { next: generated + 1, number },
      ['number'],
    )
  const notAllowed: PlanReason = ({ context, event }) => changeIssues({ context, event }, options)[0]!
  return {
    consentNotSet: consentSet,
    consentNotChanged: consentSet,
    consentGiven: () =>
      reason('PLANS_CONSENT_MISSING', "The investor's consent is missing: without it the plan stays as it is.", {}, ['consent']),

    gatewayReviews: atGateway('PLANS_REVIEW_NOT_AT_GATEWAY', (gateway) => `Gateway ${gateway} does not review plans.`),
    gatewayActivatesUnreviewed: atGateway(
      'PLANS_ACTIVATE_NOT_SUBMITTED',
      (gateway) => `On gateway ${gateway} a plan is reviewed, confirmed and submitted before it is activated.`,
    ),
    activationDue: ({ context: { activateAfter }, event: { at } }) =>
      reason('PLANS_ACTIVATE_TOO_EARLY', `The plan is activated on ${activateAfter} or later, not at ${at}.`, { activateAfter, at }, [
        'at',
      ]),
    mandateApproved: ({ context: { mandate }, event: { mandateStatus = null } }) =>
      reason(
        'PLANS_MANDATE_NOT_APPROVED',
        'The plan is confirmed with a mandate that is APPROVED.',
        { hasMandate: mandate !== null, mandateStatus, accepted: 'APPROVED' },
        ['mandateStatus'],
      ),

    numberIsNext: outOfOrder,
    // Never the last word: the next transition of the event does not ask it.
    numberIsLast: outOfOrder,
    wasGenerated: ({ context: { generated }, event: { number } }) =>
      reason('PLANS_INSTALLMENT_NOT_GENERATED', `Installment ${number} was not generated; ${generated} were.`, { generated, number }, [
        'number',
      ]),

    changeAllowed: notAllowed,
    // Never the last word either.
    changeLeavesNone: notAllowed,

    endsByFailures: ({ context: { kind, systematic } }) =>
      reason('PLANS_AUTO_CANCEL_NOT_FOR_PLAN', 'Consecutive failures cancel systematic purchase plans only.', { kind, systematic }),
    failureLimitReached: ({ context: { failures, frequency } }) => {
      const limit = failureLimit(frequency)
      return reason('PLANS_AUTO_CANCEL_LIMIT_NOT_REACHED', `Fewer than ${limit} installments in a row failed or were skipped.`, {
        limit,
        failed: failures.failed,
      })
    },
  } as const satisfies Record<PlanConditionName, PlanReason>
}
