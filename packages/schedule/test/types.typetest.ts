import {
  civilDate,
  cutOffFor,
  previewPlan,
  type CivilDate,
  type CutOff,
  type Frequency,
  type PlanSchedule,
  type PlanTerms,
} from '../src/index.js'

// a civil date is text, and text is not yet a civil date
civilDate('2022-08-15') satisfies string
// @ts-expect-error a text that was not checked
'2022-08-15' satisfies CivilDate

'13:30' satisfies CutOff
// @ts-expect-error not a time of day
'noon' satisfies CutOff

'half_yearly' satisfies Frequency
// @ts-expect-error the alias is read by readFrequency
'half-yearly' satisfies Frequency

// @ts-expect-error a plan says how many installments it has, or null
const terms: PlanTerms = { kind: 'purchase', systematic: true, frequency: 'daily', registeredOn: civilDate('2022-08-15') }

// the amount keeps its type
declare const schedule: PlanSchedule
previewPlan(schedule, { amount: 5n })[0]?.amount satisfies bigint | undefined
// @ts-expect-error amounts of one plan have one type
previewPlan<bigint>(schedule, { amount: 5n, amountChanges: [{ amount: '6', changedOn: civilDate('2022-08-15') }] })

cutOffFor({ kind: 'purchase', schemeClass: 'liquid' }) satisfies CutOff
export { terms }
