import {
  changeInstallmentDay,
  civilDate,
  planSchedule,
  type BusinessCalendar,
  type Frequency,
  type Gateway,
  type PlanSchedule,
  type PlanTerms,
} from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'
import { registeredOn } from '../plan/dates.js'

/** Makes the dates of a plan: `scheduleOf`, or a function of your own for a frequency of your own. */
export type ScheduleOfPlan = (plan: PlanContext, calendar: BusinessCalendar) => PlanSchedule

/**
 * The dates of a plan from what is stored of it, with every change of its day and number of installments applied (domain §4.2 to §4.7). A
 * plain value of a few numbers: keep it beside the plan and make it again after a `modified`, or make it whenever it is asked for. Nothing
 * is walked from the start, and the calendar is used as it is.
 *
 * @param terms what differs from the stored terms: `monthEnd`, the `gateway` whose gap holds for a gateway of your own, or a `frequency`
 * to build one of your own on
 * @throws `SCHEDULE_FREQUENCY_UNKNOWN` and `SCHEDULE_GATEWAY_UNKNOWN` for those of your own, and the errors of `planSchedule`
 * @example
 * const schedule = scheduleOf(sip.context, businessCalendar(equityHolidays))
 * installmentAt(schedule, 1) // { number: 1, installmentDay: '2024-02-05', processingDay: '2024-02-05', coverage: 'announced' }
 */
export function scheduleOf(plan: PlanContext, calendar: BusinessCalendar, terms: Partial<PlanTerms> = {}): PlanSchedule {
  const { kind, systematic, firstInstallmentNow, activateAfter, changes } = plan
  const registered = planSchedule(
    {
      kind,
      systematic,
      frequency: plan.frequency as Frequency,
      installmentDay: firstValue(plan, 'installmentDay'),
      numberOfInstallments: firstValue(plan, 'numberOfInstallments'),
      registeredOn: registeredOn(plan),
      activationDate: activateAfter === null ? null : civilDate(activateAfter),
      gateway: plan.gateway as Gateway,
      firstInstallmentNow,
      ...terms,
    },
    { calendar },
  )
  const moved = changes.reduce(
    (schedule, { changedOn, installmentDay }) =>
      installmentDay?.to == null
        ? schedule
        : changeInstallmentDay(schedule, { installmentDay: installmentDay.to, changedOn: civilDate(changedOn) }),
    registered,
  )
  // Every number that was stored passed the rules when it was, so the last one holds as it is.
  return moved.numberOfInstallments === plan.numberOfInstallments ? moved : { ...moved, numberOfInstallments: plan.numberOfInstallments }
}

/** What a member was when the plan was created. */
function firstValue<Name extends 'installmentDay' | 'numberOfInstallments'>(plan: PlanContext, name: Name): PlanContext[Name] {
  for (const change of plan.changes) {
    const changed = change[name]
    if (changed !== undefined) return changed.from as PlanContext[Name]
  }
  return plan[name]
}
