import { rupees, type Rupees } from '@foliokit/money'
import { checkPlanChange, type PlanChange } from '@foliokit/plans'
import { indiaDate } from '@foliokit/schedule'
import { checkPlan } from '@foliokit/schemes'
import type { World } from '../../store/world.js'
import { schemeFor } from '../orders/new-purchase.js'
import { refuseIssues } from '../orders/place-order.js'
import { refuseUnfitMandate } from './paying-mandate.js'
import { planNames } from './plan-names.js'
import type { PlanRecord } from './plan-record.js'

/** What of a plan's terms an update may ask for, by the wire's names. */
export interface AskedChange {
  readonly amount?: Rupees | undefined
  readonly installment_day?: number | undefined
  readonly number_of_installments?: number | undefined
  readonly mandate?: string | undefined
}

/** The change that is asked for; `undefined` when none is. */
export function changeOf({ amount, installment_day: day, number_of_installments: count, mandate }: AskedChange): PlanChange | undefined {
  const change = {
    ...(amount !== undefined && { amount: amount.toString() }),
    ...(mandate !== undefined && { mandate }),
    ...(day !== undefined && { installmentDay: day }),
    ...(count !== undefined && { numberOfInstallments: count }),
  }
  return Object.keys(change).length === 0 ? undefined : change
}

/**
 * Refuses a change that may not be made, comes too late to be made (domain §4.7), or that the scheme or the mandate does not bear
 * (domain §5, §7). What the plan had before is not held against rules that have changed since.
 */
export function refuseChange(world: World, plan: PlanRecord, change: PlanChange, asked: AskedChange): void {
  const { context } = plan.stored
  refuseIssues(checkPlanChange(change, context, indiaDate(world.clock.now()), { schedule: plan.schedule }), planNames)

  const amount = asked.amount ?? rupees(context.amount)
  const terms = {
    amount,
    frequency: context.frequency,
    installment_day: asked.installment_day ?? context.installmentDay,
    number_of_installments: asked.number_of_installments ?? context.numberOfInstallments ?? 1,
    systematic: context.systematic,
    folio_number: plan.folioNumber,
  }
  const scheme = schemeFor(world, plan.isin, 'scheme')
  const planned =
    plan.kind === 'switch'
      ? { kind: plan.kind, from: scheme, to: schemeFor(world, plan.inIsin ?? '', 'switch_in_scheme') }
      : { kind: plan.kind, scheme }
  refuseIssues(checkPlan(terms, planned).filter(({ path: [name] }) => asked[name as keyof AskedChange] !== undefined))

  const mandate = plan.tenant.mandates.get(asked.mandate ?? context.mandate ?? '')
  if (mandate === undefined) return
  if (asked.mandate !== undefined) refuseUnfitMandate(mandate, amount, 'payment_source')
  else if (asked.amount !== undefined) refuseUnfitMandate(mandate, amount, 'amount')
}
