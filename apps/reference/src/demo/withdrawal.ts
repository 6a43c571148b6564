import { awaitProcessing } from './awaiting.js'
import { tell, type Scene } from './scene.js'
import type { Fact } from './timeline.js'

/** The operations of a redemption or of a switch, as far as both are alike. */
interface Operations<Order> {
  readonly update: (change: { id: string; state: 'confirmed'; consent: { email: string } }) => Promise<Order>
  readonly fetch: (id: string) => Promise<Order>
}

/**
 * Confirms a redemption or a switch and follows it to its end. Consent and state go together, and the contact must be one that is
 * registered on the folio.
 */
export async function confirmAndFollow<Order extends { readonly id: string; readonly state: string }>(
  scene: Scene,
  operations: Operations<Order>,
  { id }: Order,
  outcome: string,
  factsOf: (order: Order) => readonly Fact[],
): Promise<Order> {
  const { email } = scene
  const { state } = await operations.update({ id, state: 'confirmed', consent: { email } })
  await tell(scene, `Investor consents, from a contact registered on the folio: ${state}`, [['contact', email]])
  return awaitProcessing(scene, () => operations.fetch(id), outcome, factsOf)
}
