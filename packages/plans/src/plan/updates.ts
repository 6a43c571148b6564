import { updatesOn, type Update } from '@foliokit/lifecycle'
import { indiaDate } from '@foliokit/schedule'
import { autoCancellationCode } from '../cancellation/codes.js'
import { changePlan } from '../change/change-plan.js'
import { withOutcome } from '../failures/failure-run.js'
import { keptConsent } from './consent.js'
import type { PlanContext } from './context.js'
import type { PlanEvent } from './events.js'

const on = updatesOn<PlanContext, PlanEvent>()

/** The updates of a plan, by the name that `planStateTable` gives them. An event that lacks what is recorded changes nothing. */
export const planUpdates = {
  recordConsent: (_, event) => ('consent' in event && event.consent !== undefined ? { consent: keptConsent(event.consent) } : {}),
  recordInstallment: on('installment_generated', ({ firstGeneratedOn, lastGeneratedOn }, { number, installmentDay }) => ({
    generated: number,
    firstGeneratedOn: firstGeneratedOn ?? installmentDay,
    previousGeneratedOn: lastGeneratedOn,
    lastGeneratedOn: installmentDay,
  })),
  recordOutcome: on('installment_ended', ({ failures }, { number, outcome }) => ({ failures: withOutcome(failures, number, outcome) })),
  recordChange: on('modified', (context, event) => changePlan(context, event, indiaDate(event.at))),
  recordCancellation: on('cancelled', (_, { at, cancellationCode = null, reason = null }) => ({
    cancellationCode,
    reason,
    cancelledAt: at,
  })),
  recordAutoCancellation: (_, { at }) => ({ cancellationCode: autoCancellationCode, cancelledAt: at }),
  recordPlanFailure: on('failed', (_, { at, reason = null }) => ({ reason, failedAt: at })),
  stampReviewCompleted: (_, { at }) => ({ reviewCompletedAt: at }),
  stampConfirmed: (_, { at }) => ({ confirmedAt: at }),
  stampSubmitted: (_, { at }) => ({ submittedAt: at }),
  stampActivated: (_, { at }) => ({ activatedAt: at }),
  stampCompleted: (_, { at }) => ({ completedAt: at }),
} as const satisfies Record<string, Update<PlanContext, PlanEvent>>
