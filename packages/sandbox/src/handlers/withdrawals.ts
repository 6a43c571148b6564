import type { Consent } from '@foliokit/identifiers'
import { contactsFor } from '../engine/orders/place-order.js'
import { refuseLate, stepOrder } from '../engine/orders/order-engine.js'
import type { RedemptionRecord, SwitchRecord } from '../engine/orders/order-record.js'
import type { World } from '../store/world.js'
import { Refusal } from '../wire/refusal.js'

/** Confirms a redemption or a switch with the investor's consent, which must come from a contact registered on the folio (domain §5). */
export function updateWithdrawal<R extends RedemptionRecord | SwitchRecord>(
  world: World,
  record: R,
  { state, consent }: { readonly state?: 'confirmed' | undefined; readonly consent?: Consent | undefined },
): R {
  const at = world.clock.stamp()
  const contacts = contactsFor(record.account, record.folioNumber)
  const order: RedemptionRecord | SwitchRecord = record
  refuseLate(world, order)
  if (state !== undefined) stepOrder(world, order, { type: 'confirmed', at, ...(consent && { consent, contacts }) })
  else if (consent !== undefined) stepOrder(world, order, { type: 'consented', at, consent, contacts })
  else throw new Refusal(400, 'validation failed', [{ field: 'body', message: 'must hold a change: state with consent' }])
  return record
}
