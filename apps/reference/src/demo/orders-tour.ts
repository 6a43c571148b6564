import { rupees, subtract, units, type Units } from '@foliokit/money'
import { shown } from './exact-facts.js'
import { showHoldings, type Returns } from './holdings.js'
import { buyLumpSum } from './lump-sum.js'
import { onboardInvestor } from './onboarding.js'
import { redeemUnits } from './redemption.js'
import { readScheme, type Purchase, type Redemption, type Switch, type Tour } from './scene.js'
import { switchAmount } from './switch.js'

/** What the tour leaves behind. */
export interface Ordered {
  readonly purchase: Purchase
  readonly redemption: Redemption
  readonly switched: Switch
  /** What the folio holds, by ISIN, as the three orders add up. */
  readonly holds: Readonly<Record<string, Units>>
  /** What its money has done half a year later. */
  readonly returns: Returns
}

/**
 * Onboards an investor, buys into a scheme, takes some of it out again, switches some into another scheme of the same fund house, and looks
 * at what became of the money.
 */
export const ordersTour: Tour<Ordered> = {
  about: 'An investor is onboarded, buys, redeems and switches, start to finish',
  async run(sample) {
    const scene = await onboardInvestor(sample)
    const from = await readScheme(scene, 'INF966L01887')
    const purchase = await buyLumpSum(scene, from, rupees('10000'))
    const folio = purchase.folio_number ?? ''
    const bought = purchase.allotted_units as Units

    const redemption = await redeemUnits(scene, { scheme: from, folio, held: bought, units: units('20'), tooMany: units('50') })
    const kept = subtract(bought, redemption.redeemed_units as Units)

    const to = await readScheme(scene, 'INF966L01283')
    const terms = { schemes: { from, to }, folio, held: kept, amount: rupees('2000'), tooLittle: rupees('250') }
    const switched = await switchAmount(scene, terms)
    const left = subtract(kept, switched.switched_out_units as Units)
    const gained = switched.switched_in_units as Units

    const returns = await showHoldings(scene, folio)
    return {
      left: { purchase, redemption, switched, returns, holds: { [from.isin]: left, [to.isin]: gained } },
      done: `${shown(bought)} were bought, ${redemption.redeemed_units} redeemed and ${switched.switched_out_units} switched; ${left} are left.`,
    }
  },
}
