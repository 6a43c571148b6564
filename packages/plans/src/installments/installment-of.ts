import { installmentAt, type Installment, type PlanSchedule } from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'
import { amountOn, mandateOn } from './value-on.js'

/** An installment of a plan: its dates, and what is asked for on them. Plain data. */
export interface PlanInstallment extends Installment {
  /** INR, as exact text. */
  readonly amount: string
  /** The mandate that pays it; null when none does. The first installment generated now is never paid by one (domain §4.4). */
  readonly mandate: string | null
  /** Whether it is the one generated on the day of registration. */
  readonly generatedNow: boolean
}

/** The installment with a number, from 1; `undefined` past the last one. Closed form: no date is reached by walking from the start. */
export function installmentOf(plan: PlanContext, schedule: PlanSchedule, number: number): PlanInstallment | undefined {
  const installment = installmentAt(schedule, number)
  if (installment === undefined) return undefined
  const { installmentDay } = installment
  const generatedNow = plan.firstInstallmentNow && number === 1
  return {
    ...installment,
    amount: amountOn(plan, installmentDay),
    mandate: generatedNow ? null : mandateOn(plan, installmentDay),
    generatedNow,
  }
}

/**
 * The installment that the platform generates next, after those that were; `undefined` when there is none, or when the caller generates
 * (`auto_generate_installments: false`). Its day is when the event `installment_generated` is due.
 */
export function nextInstallment(plan: PlanContext, schedule: PlanSchedule): PlanInstallment | undefined {
  return plan.autoGenerate ? installmentOf(plan, schedule, plan.generated + 1) : undefined
}
