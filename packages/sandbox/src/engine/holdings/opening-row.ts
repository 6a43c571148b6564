import { valueAt } from '@foliokit/money'
import { addDays, indiaDate } from '@foliokit/schedule'
import type { NavBook } from '../../market/nav-book.js'
import type { Opening } from '../../store/tenant.js'

/**
 * Books what a loaded folio holds as a transfer on the day before the sandbox's time begins, at the value of that day. A choice of this sandbox:
 * a load tells units alone.
 */
export function openingAt(now: number, navs: NavBook): Opening {
  const tradedOn = addDays(indiaDate(now), -1)
  return (folio, isin, held) => {
    const { nav } = navs.on(isin, tradedOn)
    const amount = valueAt(held, nav, 'half-up')
    const transaction = { id: `opening:${folio}:${isin}`, folio, isin, type: 'transfer_in', units: held, amount, nav, tradedOn } as const
    return { transaction, order: null, reference: null }
  }
}
