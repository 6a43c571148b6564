export { addDays, civilDate, daysBetween, epochDay, fromEpochDay, isCivilDate, type CivilDate } from './civil-date.js'
export { weekday, weekdayName, type Weekday } from './weekday.js'
export { financialYear, type FinancialYear } from './financial-year.js'
export { formatIndiaInstant, indiaDate, indiaTime, parseInstant, type Instant } from './instant.js'

export { weakestCoverage, type CalendarDate, type Coverage, type CoverageRange } from './coverage.js'
export { holidaysOf, type Holiday, type HolidayTable } from './holiday-table.js'
export { businessCalendar, type BusinessCalendar } from './calendar.js'
export type { CalendarIndex } from './calendar-index.js'
export { unionCalendars, withClosedDays, withOpenDays } from './compose-calendars.js'
export {
  addBusinessDays,
  adjust,
  businessDaysBetween,
  dayStatus,
  isBusinessDay,
  type BusinessDayConvention,
  type DayStatus,
} from './business-day.js'

export type { OrderKind } from './order-kind.js'
export {
  cutOffFor,
  defaultCutOff,
  defaultCutOffs,
  scheduledOn,
  type CutOff,
  type CutOffQuestion,
  type CutOffRule,
  type SchemeClass,
} from './cut-off.js'
export { applicableNavDate, type NavQuestion } from './applicable-nav.js'
export { orderExpiry, type ExpiryQuestion, type OrderExpiry } from './order-expiry.js'

export { frequencies, readFrequency, type Frequency } from './frequency.js'
export { installmentDays, type InstallmentDayRange, type MonthEnd } from './installment-day.js'
export type { Gateway } from './gateway.js'
export type { CheckedTerms, PlanTerms } from './plan-terms.js'
export { planSchedule, type PlanSchedule, type Segment } from './plan-schedule.js'
export type { SlotRule } from './slot-rule.js'
export type { Installment } from './installment.js'
export { installmentAt, installments, installmentsThrough, isDueOn, listInstallments, nextAfter } from './installments.js'
export { changeInstallmentDay, changeNumberOfInstallments, firstAffected } from './change-plan.js'
export { planAttributes, selfGeneratedAttributes, type PlanAttributes, type PlanState } from './plan-attributes.js'

export { skipCounts, skipState, skipTaking, type SkipCount, type SkipInstruction, type SkipState } from './skip.js'
export type { SkipDraft, SkipIssue, SkippedPlan, SkipRule } from './skip-rules/skip-rule.js'
export { checkSkip, defaultSkipRules } from './skip-rules/check-skip.js'
export { skipAvailable } from './skip-rules/skip-available.js'
export { skipEnd } from './skip-rules/skip-end.js'
export { skipFrequency } from './skip-rules/skip-frequency.js'
export { skipStart } from './skip-rules/skip-start.js'
export { skipWithinFailureLimit } from './skip-rules/skip-within-failure-limit.js'
export {
  failureLimit,
  failureLimitReachedBy,
  predictAutoCancellation,
  type AutoCancellation,
  type InstallmentOutcome,
} from './failure-limit.js'

export { previewPlan, type AmountChange, type PreviewRow } from './preview.js'
export { explain } from './explain.js'
export { planYear, type PlanDay, type PlanMonth } from './plan-year.js'
export { planYearText } from './plan-year-text.js'
export { planYearSvg } from './plan-year-svg.js'
export { dueOn, planColumns, type DuePlans, type PlanColumns } from './plan-columns.js'
