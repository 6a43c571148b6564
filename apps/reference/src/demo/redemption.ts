import { format, valueAt, type Nav, type Units } from '@foliokit/money'
import { checkRedemption, type Scheme } from '@foliokit/schemes'
import { agreed, shown, verdicts } from './exact-facts.js'
import { origin, tell, type Redemption, type Scene } from './scene.js'
import type { Fact } from './timeline.js'
import { confirmAndFollow } from './withdrawal.js'

/** What is taken out, of what the folio holds. */
export interface RedemptionTerms {
  readonly scheme: Scheme
  readonly folio: string
  readonly held: Units
  readonly units: Units
  /** More than is held: what the rules refuse. */
  readonly tooMany: Units
}

/** Redeems some units of a folio: rules, order, consent, and the money. Returns the successful redemption. */
export async function redeemUnits(scene: Scene, terms: RedemptionTerms): Promise<Redemption> {
  const { scheme, folio, held, units, tooMany } = terms
  const holdings = { redeemableUnits: held }
  await tell(
    scene,
    `A redemption out of folio ${folio}, which holds ${shown(held)}`,
    verdicts([tooMany, units], (each) => checkRedemption({ folio_number: folio, units: each }, scheme, { holdings })),
  )
  const { client, account, reference, timeline } = scene
  const order = await client.redemptions.create({
    mf_investment_account: account.id,
    folio_number: folio,
    scheme: scheme.isin,
    units,
    source_ref_id: reference('redemption'),
    ...origin,
  })
  timeline.add(order.created_at ?? '', `Redemption placed: ${order.state}`, [
    ['id', order.id],
    ['scheduled on', order.scheduled_on ?? 'none'],
  ])
  const done = await confirmAndFollow(scene, client.redemptions, order, 'Redemption successful: units have left', factsOf)
  return verify(scene, done)
}

function factsOf(redemption: Redemption): readonly Fact[] {
  return [
    ['traded on', `${redemption.traded_on}, at a NAV of ${redemption.redeemed_price}`],
    ['units', String(redemption.redeemed_units)],
    ['amount', redemption.redeemed_amount == null ? 'none' : format(redemption.redeemed_amount)],
  ]
}

/** Units times NAV, in whole paise. */
async function verify(scene: Scene, redemption: Redemption): Promise<Redemption> {
  const left = redemption.redeemed_units as Units
  const price = redemption.redeemed_price as Nav
  const amount = agreed('an amount', redemption.redeemed_amount, valueAt(left, price, 'half-up'))
  await tell(scene, 'Checked against our own arithmetic', [['amount', `${left} x ${price} = ${format(amount)}, as redeemed`]])
  return redemption
}
