/** The days on which the firm itself is closed, on top of the market's: they move the day an order is processed, not that of an installment. */
import { businessCalendar, civilDate, cutOffFor, planSchedule, previewPlan, scheduledOn, withClosedDays } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'

// region calendar
const market = businessCalendar(equityHolidays)
const ours = withClosedDays(
  market,
  [
    { date: civilDate('2024-02-05'), name: 'move to the new office' },
    { date: civilDate('2024-02-06'), name: 'move to the new office' },
  ],
  { name: 'our desk' },
)
// endregion

export function run(print: (line: string) => void): void {
  const terms = {
    kind: 'purchase',
    systematic: true,
    frequency: 'monthly',
    installmentDay: 5,
    numberOfInstallments: 12,
    registeredOn: civilDate('2024-01-02'),
  } as const
  for (const calendar of [market, ours]) {
    const [, february] = previewPlan(planSchedule(terms, { calendar }), { amount: '5000.00', rows: 2 })
    print(`${calendar.name}: ${february?.installmentDay} is processed on ${february?.processingDay}`)
  }
  const cutOff = cutOffFor({ kind: 'purchase', schemeClass: 'equity' })
  const { date } = scheduledOn('2024-02-05T11:00:00+05:30', { calendar: ours, cutOff })
  print(`an order of Monday 5 February, 11:00, is scheduled on ${date}`)
}
