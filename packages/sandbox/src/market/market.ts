import { businessCalendar, cutOffFor, type BusinessCalendar, type CutOff, type SchemeClass } from '@foliokit/schedule'
import { debtHolidays } from '@foliokit/schedule/holidays/debt'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'

/** When a scheme deals. */
export interface DealingHours {
  readonly schemeClass: SchemeClass
  readonly calendar: BusinessCalendar
  readonly cutOff: CutOff
}

/** Dealing hours by the category of a scheme. */
export interface Market {
  hoursOf(category: string | null | undefined): DealingHours
}

/** The Indian market: equity schemes on the exchange calendar, debt and liquid schemes on the bank calendar (domain §3). */
export function createMarket(): Market {
  const equity = businessCalendar(equityHolidays)
  const debt = businessCalendar(debtHolidays)
  const hours = (schemeClass: SchemeClass, calendar: BusinessCalendar): DealingHours => ({
    schemeClass,
    calendar,
    cutOff: cutOffFor({ kind: 'purchase', schemeClass }),
  })
  const byCategory: Readonly<Record<string, DealingHours>> = {
    EQUITY: hours('equity', equity),
    DEBT: hours('debt', debt),
    LIQUID: hours('liquid', debt),
  }
  return { hoursOf: (category) => byCategory[category?.toUpperCase() ?? ''] ?? (byCategory['EQUITY'] as DealingHours) }
}
