/** A plan every ten days: a frequency that the platform does not know. */
import { createPlanLifecycle, nextInstallment, planGateways, scheduleOf, type ScheduleOfPlan } from '@foliokit/plans'
import { businessCalendar } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'

// region frequency
const rta = { ...planGateways.rta, frequencies: { ...planGateways.rta.frequencies, purchase: ['every_ten_days'] } }
const lifecycle = createPlanLifecycle('purchase', { gateways: { rta } })

/** Every calendar day, in steps of ten. */
const everyTenDays: ScheduleOfPlan = (plan, days) => {
  const daily = scheduleOf(plan, days, { frequency: 'calendar_day_daily' })
  const segments = daily.segments.map((segment) => ({ ...segment, rule: { ...segment.rule, step: 10 } as typeof segment.rule }))
  return { ...daily, segments }
}
// endregion

export function run(print: (line: string) => void): void {
  const at = '2024-01-15T10:00:00+05:30'
  let plan = lifecycle.start({
    gateway: 'rta',
    at,
    frequency: 'every_ten_days',
    installmentDay: null,
    numberOfInstallments: 3,
    systematic: true,
    amount: '5000.00',
    consent: { email: 'investor@example.com' },
  })
  const active = lifecycle.apply(plan, { type: 'activated', at })
  if (active.ok) plan = active.next
  const schedule = everyTenDays(plan.context, businessCalendar(equityHolidays))
  for (let next = nextInstallment(plan.context, schedule); next !== undefined; next = nextInstallment(plan.context, schedule)) {
    const { number, installmentDay } = next
    const step = lifecycle.apply(plan, { type: 'installment_generated', at: `${installmentDay}T09:00:00+05:30`, number, installmentDay })
    if (!step.ok) return
    plan = step.next
    print(`installment ${number} on ${installmentDay}: the plan is ${step.to}`)
  }
}
