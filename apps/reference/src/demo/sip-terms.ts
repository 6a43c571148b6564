import { add, format, rupees, type Rupees } from '@foliokit/money'
import {
  businessCalendar,
  civilDate,
  cutOffFor,
  indiaDate,
  planSchedule,
  previewPlan,
  scheduledOn,
  type PreviewRow,
} from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { checkPlan, type PlanDraft, type Scheme } from '@foliokit/schemes'
import { verdict } from './exact-facts.js'
import { tell, type Scene } from './scene.js'
import { tableOf } from './table.js'

/** What the investor asks for: an amount on a day of every month, the first one today. */
export interface SipTerms {
  readonly scheme: Scheme
  readonly amount: Rupees
  readonly day: number
  readonly installments: number
  /** The amount from some installment on, and the day on which that was asked for. */
  readonly change?: { readonly amount: Rupees; readonly changedOn: string }
  /** The installment day that is left out. */
  readonly skipped?: string
}

const calendar = businessCalendar(equityHolidays)

/** The day on which an order of a moment is due. */
export function dueAt(moment: string): string {
  return scheduledOn(moment, { calendar, cutOff: cutOffFor({ kind: 'purchase', schemeClass: 'equity' }) }).date
}

/** One installment of the plan, as it is previewed. */
export type SipRow = PreviewRow<Rupees>

/** The body of the plan, which the rules and the platform read alike. */
export function draftOf({ scheme, amount, day, installments }: SipTerms) {
  return {
    scheme: scheme.isin,
    amount,
    frequency: 'monthly',
    installment_day: day,
    number_of_installments: installments,
    systematic: true,
  } satisfies PlanDraft
}

/** The installments of a year from a registration day on, without asking the platform: dates, amounts, and what is skipped. */
export function yearOf({ amount, day, installments, change, skipped }: SipTerms, registeredOn: string): readonly SipRow[] {
  const schedule = planSchedule(
    {
      kind: 'purchase',
      systematic: true,
      frequency: 'monthly',
      installmentDay: day,
      numberOfInstallments: installments,
      registeredOn: civilDate(registeredOn),
      firstInstallmentNow: true,
    },
    { calendar },
  )
  return previewPlan(schedule, {
    amount,
    rows: 12,
    amountChanges: change === undefined ? [] : [{ ...change, changedOn: civilDate(change.changedOn) }],
    skips: skipped === undefined ? [] : [{ from: civilDate(skipped), to: civilDate(skipped) }],
  })
}

/** Shows the first two installments of the year and those whose processing day moves. Returns the whole year. */
export async function showPreview(scene: Scene, terms: SipTerms): Promise<readonly SipRow[]> {
  const { scheme, amount, day, installments } = terms
  const rows = yearOf(terms, indiaDate(await scene.platform.now()))
  const moved = rows.filter(({ number, closedDays }) => number <= 2 || closedDays.length > 0)
  await tell(scene, `A plan (SIP): ${format(amount)} into ${scheme.name}`, [
    ['every month', `on day ${day}, ${installments} times`],
    ['the first', 'today, which stands in for this month'],
  ])
  await tell(
    scene,
    'Preview of twelve months, computed here: installments 1, 2 and those that a closed market moves',
    tableOf(
      ['no.', 'money collected on', 'invested at the price (NAV) of', ''],
      moved.map((row) => [String(row.number), row.installmentDay, row.processingDay, whyMoved(row)]),
    ),
  )
  return rows
}

/** Why the processing day of an installment is not its installment day; empty when it is. */
export function whyMoved({ closedDays }: SipRow): string {
  const reasons = closedDays.map(({ reason, name }) => (reason === 'weekend' ? 'weekend' : `holiday: ${name ?? 'market closed'}`))
  return [...new Set(reasons)].join(', ')
}

/** Shows what the rules say of plans that do not fit and of the one that does, before anything is sent. */
export async function showPlanRules(scene: Scene, terms: SipTerms): Promise<void> {
  const { scheme, amount } = terms
  const uneven = add(amount, rupees('0.40'))
  const check = (change: Partial<SipTerms>) => checkPlan(draftOf({ ...terms, ...change }), { kind: 'purchase', scheme })
  await tell(scene, 'Rules refuse what the fund would refuse, before anything is sent', [
    ...verdict('₹99.00 a month', check({ amount: rupees('99') })),
    ...verdict(`${format(uneven)} a month`, check({ amount: uneven })),
    ...verdict('on day 31', check({ day: 31 })),
    ...verdict('3 installments', check({ installments: 3 })),
    ...verdict('the plan above', check({})),
  ])
}
