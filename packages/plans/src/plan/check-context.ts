import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member } from '@foliokit/lifecycle'
import type { PlanChangeRecord } from '../change/change.js'
import type { FailureRun } from '../failures/failure-run.js'
import type { PlanContext } from './context.js'
import { consentMember, listOf, wholeNumber } from './members.js'

const { text, instant, flag, civilDate, positiveDecimal, oneOf, nullable, optional, object } = member
const stamp = nullable(instant)
const date = nullable(civilDate)
const fromTo = (value: Member): Member => optional(object({ from: value, to: value }))

const failures: Readonly<Record<keyof FailureRun, Member>> = {
  ended: wholeNumber(0),
  failed: wholeNumber(0),
  later: listOf(oneOf('successful', 'failed', 'skipped', 'in_flight')),
}

const change: Readonly<Record<keyof PlanChangeRecord, Member>> = {
  changedOn: civilDate,
  amount: fromTo(positiveDecimal),
  mandate: fromTo(nullable(text)),
  installmentDay: fromTo(nullable(wholeNumber(0))),
  numberOfInstallments: fromTo(nullable(wholeNumber(1))),
}

const members: Readonly<Record<keyof PlanContext, Member>> = {
  kind: oneOf('purchase', 'redemption', 'switch'),
  gateway: text,
  systematic: flag,
  frequency: text,
  installmentDay: nullable(wholeNumber(0)),
  numberOfInstallments: nullable(wholeNumber(1)),
  autoGenerate: flag,
  firstInstallmentNow: flag,
  activateAfter: date,
  amount: positiveDecimal,
  mandate: nullable(text),
  consent: nullable(consentMember),
  changes: listOf(object(change)),
  generated: wholeNumber(0),
  firstGeneratedOn: date,
  previousGeneratedOn: date,
  lastGeneratedOn: date,
  failures: object(failures),
  cancellationCode: nullable(text),
  reason: nullable(text),
  createdAt: instant,
  reviewCompletedAt: stamp,
  confirmedAt: stamp,
  submittedAt: stamp,
  activatedAt: stamp,
  cancelledAt: stamp,
  completedAt: stamp,
  failedAt: stamp,
}

/** Checks the context of a stored plan, member by member. Members of an extended machine are its own business. */
export function checkPlanContext(context: Readonly<Record<string, unknown>>): readonly Issue<'PLANS_CONTEXT_INVALID'>[] {
  return checkMembers('PLANS_CONTEXT_INVALID', context, members)
}
