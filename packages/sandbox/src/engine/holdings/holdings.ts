import { units, valueAt, type Units } from '@foliokit/money'
import { indiaDate } from '@foliokit/schedule'
import { unlockedUnits, type Holdings } from '@foliokit/schemes'
import type { FolioRecord } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { positionIn, unitsIn } from './folio-ledger.js'
import { navBefore } from './nav-before.js'

/** Units of a scheme in a folio. */
export function unitsHeld(folio: FolioRecord | undefined, isin: string): Units {
  return folio === undefined ? units('0') : unitsIn(folio.ledger, isin)
}

/** What may be taken out of a scheme and folio today: by units, by their value at the last NAV, and those that are past a lock-in. */
export function holdingsOf(world: World, folio: FolioRecord, isin: string): Holdings {
  const today = indiaDate(world.clock.now())
  const redeemableUnits = unitsHeld(folio, isin)
  const redeemableAmount = valueAt(redeemableUnits, navBefore(world, isin, today).value, 'down')
  const lockIn = world.schemes.get(isin)?.lockIn
  if (lockIn == null) return { redeemableUnits, redeemableAmount }
  const lots = positionIn(folio.ledger, isin)?.lots ?? []
  const allotted = lots.map((lot) => ({ units: lot.units, allottedOn: lot.purchasedOn }))
  return { redeemableUnits, redeemableAmount, unlockedUnits: unlockedUnits(allotted, lockIn, today) }
}
