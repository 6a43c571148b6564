import { allot, format, unitsFor, type Nav, type Rupees, type Units } from '@foliokit/money'
import { checkSwitch, type SwitchedSchemes } from '@foliokit/schemes'
import { agreed, verdicts } from './exact-facts.js'
import { origin, tell, type Scene, type Switch } from './scene.js'
import type { Fact } from './timeline.js'
import { confirmAndFollow } from './withdrawal.js'

/** What goes from one scheme of a folio into another of the same fund house. */
export interface SwitchTerms {
  readonly schemes: SwitchedSchemes
  readonly folio: string
  readonly held: Units
  readonly amount: Rupees
  /** Less than the other scheme takes: what the rules refuse. */
  readonly tooLittle: Rupees
}

/** Switches an amount into another scheme: rules, order, consent, and both legs. Returns the successful switch. */
export async function switchAmount(scene: Scene, terms: SwitchTerms): Promise<Switch> {
  const { schemes, folio, held, amount, tooLittle } = terms
  const holdings = { redeemableUnits: held }
  await tell(
    scene,
    `A switch into ${schemes.to.name}`,
    verdicts([tooLittle, amount], (each) => checkSwitch({ folio_number: folio, amount: each }, schemes, { holdings })),
  )
  const { client, account, reference, timeline } = scene
  const order = await client.switches.create({
    mf_investment_account: account.id,
    folio_number: folio,
    switch_out_scheme: schemes.from.isin,
    switch_in_scheme: schemes.to.isin,
    amount,
    source_ref_id: reference('switch'),
    ...origin,
  })
  timeline.add(order.created_at ?? '', `Switch placed: ${order.state}`, [
    ['id', order.id],
    ['scheduled on', order.scheduled_on ?? 'none'],
  ])
  const done = await confirmAndFollow(scene, client.switches, order, 'Switch successful: units out of one scheme, into the other', factsOf)
  return verify(scene, done)
}

function factsOf(order: Switch): readonly Fact[] {
  return [
    ['traded on', order.traded_on ?? 'none'],
    ['out', `${order.switched_out_units} units at a NAV of ${order.switched_out_price}`],
    ['in', `${order.switched_in_units} units at a NAV of ${order.switched_in_price}`],
  ]
}

/** The leg out is a redemption by amount; the leg in is a purchase, so stamp duty is taken. */
async function verify(scene: Scene, order: Switch): Promise<Switch> {
  const amount = order.switched_out_amount as Rupees
  const [priceOut, priceIn] = [order.switched_out_price as Nav, order.switched_in_price as Nav]
  const unitsOut = agreed('units out', order.switched_out_units, unitsFor(amount, priceOut, 'half-up'))
  const { stampDuty, ...bought } = allot({ amount, nav: priceIn, tradedOn: order.traded_on ?? '' })
  const invested = agreed('an amount in', order.switched_in_amount, bought.purchasedAmount)
  const unitsIn = agreed('units in', order.switched_in_units, bought.allottedUnits)
  await tell(scene, 'Both legs checked against our own arithmetic', [
    ['out', `${format(amount)} / ${priceOut} = ${unitsOut} units`],
    ['stamp duty', `0.005 % of ${format(amount)} = ${format(stampDuty)}`],
    ['in', `${format(invested)} / ${priceIn} = ${unitsIn} units`],
  ])
  return order
}
