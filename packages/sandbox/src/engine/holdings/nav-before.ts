import type { Nav } from '@foliokit/money'
import { addBusinessDays, type CivilDate } from '@foliokit/schedule'
import type { World } from '../../store/world.js'

/** The newest NAV that is known on a day: that of the business day before it. */
export function navBefore(world: World, isin: string, day: CivilDate): { readonly asOn: CivilDate; readonly value: Nav } {
  const { calendar } = world.market.hoursOf(world.schemes.get(isin)?.category, 'redemption')
  const { date } = addBusinessDays(day, -1, calendar)
  return { asOn: date, value: world.navs.on(isin, date).nav }
}
