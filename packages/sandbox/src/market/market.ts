import { businessCalendar, cutOffFor, type BusinessCalendar, type CutOff, type OrderKind, type SchemeClass } from '@foliokit/schedule'
import { debtHolidays } from '@foliokit/schedule/holidays/debt'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'

/** When a scheme deals. */
export interface DealingHours {
  readonly schemeClass: SchemeClass
  readonly calendar: BusinessCalendar
  readonly cutOff: CutOff
}

/** Dealing hours by the category of a scheme and the kind of order. */
export interface Market {
  hoursOf(category: string | null | undefined, kind: OrderKind): DealingHours
}

/** The Indian market: equity schemes on the exchange calendar, debt and liquid schemes on the bank calendar (domain §3). */
export function createMarket(): Market {
  const equity = businessCalendar(equityHolidays)
  const debt = businessCalendar(debtHolidays)
  const hours = (schemeClass: SchemeClass, calendar: BusinessCalendar) => {
    const of = (kind: OrderKind): DealingHours => ({ schemeClass, calendar, cutOff: cutOffFor({ kind, schemeClass }) })
    return { purchase: of('purchase'), redemption: of('redemption'), switch: of('switch') }
  }
  const byCategory: Readonly<Record<string, ReturnType<typeof hours>>> = {
    EQUITY: hours('equity', equity),
    DEBT: hours('debt', debt),
    LIQUID: hours('liquid', debt),
  }
  const others = hours('equity', equity)
  return { hoursOf: (category, kind) => (byCategory[category?.toUpperCase() ?? ''] ?? others)[kind] }
}
