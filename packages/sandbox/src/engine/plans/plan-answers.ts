import type { AnswerOf, Contract } from '@foliokit/api'
import { rupees } from '@foliokit/money'
import { planAttributesOf, skipWindow } from '@foliokit/plans'
import { indiaDate, installmentAt, skipCounts } from '@foliokit/schedule'
import type { World } from '../../store/world.js'
import type { PlanRecord, SkipRecord } from './plan-record.js'

/** A purchase plan as the platform answers it. */
export function purchasePlanAnswer(world: World, plan: PlanRecord): AnswerOf<Contract['purchasePlans.fetch']> {
  const { mandate, cancellationCode } = plan.stored.context
  return {
    ...planAnswer(world, plan),
    scheme: plan.isin,
    payment_method: mandate === null ? null : 'mandate',
    payment_source: mandate,
    purpose: plan.purpose,
    cancellation_code: cancellationCode,
  }
}

/** A redemption plan as the platform answers it. */
export function redemptionPlanAnswer(world: World, plan: PlanRecord): AnswerOf<Contract['redemptionPlans.fetch']> {
  return { ...planAnswer(world, plan), scheme: plan.isin, consent: plan.stored.context.consent }
}

/** A switch plan as the platform answers it. */
export function switchPlanAnswer(world: World, plan: PlanRecord): AnswerOf<Contract['switchPlans.fetch']> {
  return {
    ...planAnswer(world, plan),
    switch_out_scheme: plan.isin,
    switch_in_scheme: plan.inIsin ?? '',
    consent: plan.stored.context.consent,
  }
}

/** What the platform answers of a plan of any kind. */
function planAnswer(world: World, plan: PlanRecord) {
  const { state, context } = plan.stored
  return {
    object: plan.object,
    id: plan.id,
    old_id: plan.oldId,
    state,
    mf_investment_account: plan.account.id,
    folio_number: plan.folioNumber,
    systematic: context.systematic,
    frequency: context.frequency,
    installment_day: context.installmentDay,
    auto_generate_installments: context.autoGenerate,
    requested_activation_date: context.activateAfter,
    number_of_installments: context.numberOfInstallments,
    amount: rupees(context.amount),
    ...planAttributesOf(plan.stored, plan.schedule, indiaDate(world.clock.now())),
    gateway: context.gateway,
    ...plan.origin,
    created_at: context.createdAt,
    activated_at: context.activatedAt,
    cancelled_at: context.cancelledAt,
    completed_at: context.completedAt,
    failed_at: context.failedAt,
    cancellation_scheduled_on: null,
    reason: context.reason,
  }
}

/** A skip instruction as the platform answers it. */
export function skipAnswer(world: World, skip: SkipRecord): AnswerOf<Contract['purchasePlans.fetchSkip']> {
  const { plan, stored } = skip
  const { from, to, skipped, createdAt, cancelledAt, completedAt } = stored.context
  const windows = plan.skips.map((each) => skipWindow(each.stored.context))
  const open = stored.state === 'PENDING' || stored.state === 'ACTIVE'
  const count = open ? skipCounts(plan.schedule, windows, indiaDate(world.clock.now()))[plan.skips.indexOf(skip)] : undefined
  return {
    object: skip.object,
    id: skip.id,
    plan: plan.id,
    state: stored.state,
    from_date: from,
    to_date: to,
    remaining_installments: open ? (count?.remaining ?? null) : 0,
    skipped_installments: skipped,
    created_at: createdAt,
    cancelled_at: cancelledAt,
    completed_at: completedAt,
  }
}

/** A SIP as v1 answers it. */
export function v1SipAnswer(plan: PlanRecord): AnswerOf<Contract['v1Sips.fetch']> {
  const { state, context } = plan.stored
  return {
    sip_id: plan.oldId,
    active: state === 'active' || state === 'created',
    amount: rupees(context.amount),
    frequency: context.frequency.toUpperCase(),
    start_date: installmentAt(plan.schedule, 1)?.installmentDay ?? null,
    installments: context.numberOfInstallments,
    folio_number: plan.folioNumber,
    mandate_id: context.mandate,
    isin: plan.isin,
    source_ref_id: plan.origin.source_ref_id,
  }
}
