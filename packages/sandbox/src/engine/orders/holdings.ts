import { add, subtract, units, valueAt, type Units } from '@foliokit/money'
import { addBusinessDays, indiaDate } from '@foliokit/schedule'
import type { Holdings } from '@foliokit/schemes'
import type { FolioRecord } from '../../store/tenant.js'
import type { World } from '../../store/world.js'

/** Units of a scheme in a folio. */
export function unitsHeld(folio: FolioRecord | undefined, isin: string): Units {
  return folio?.balances.get(isin) ?? units('0')
}

/** Puts units into a folio, or takes them out. */
export function moveUnits(folio: FolioRecord, isin: string, direction: 'in' | 'out', moved: Units): void {
  const held = unitsHeld(folio, isin)
  folio.balances.set(isin, direction === 'in' ? add(held, moved) : subtract(held, moved))
}

/** What may be taken out of a scheme and folio today, by units and by their value at the last NAV. */
export function holdingsOf(world: World, folio: FolioRecord, isin: string): Holdings {
  const { calendar } = world.market.hoursOf(world.schemes.get(isin)?.category, 'redemption')
  const { date } = addBusinessDays(indiaDate(world.clock.now()), -1, calendar)
  const redeemableUnits = unitsHeld(folio, isin)
  return { redeemableUnits, redeemableAmount: valueAt(redeemableUnits, world.navs.on(isin, date).nav, 'down') }
}
