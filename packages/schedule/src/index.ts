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

export {
  cutOffFor,
  defaultCutOff,
  defaultCutOffs,
  scheduledOn,
  type CutOff,
  type CutOffQuestion,
  type CutOffRule,
  type OrderKind,
  type SchemeClass,
} from './cut-off.js'
export { applicableNavDate, type NavQuestion } from './applicable-nav.js'

export { frequencies, readFrequency, type Frequency } from './frequency.js'
export { orderExpiry, type ExpiryQuestion, type OrderExpiry } from './order-expiry.js'
