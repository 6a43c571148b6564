import type { Rupees, Units } from '@foliokit/money'
import { switchLifecycle } from '@foliokit/orders'
import { checkSwitch } from '@foliokit/schemes'
import type { AccountRecord, Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { holdingsOf } from '../holdings/holdings.js'
import { schemeFor } from './new-purchase.js'
import type { SwitchRecord } from './order-record.js'
import { folioFor, keepOrder, orderIds, originOf, refuseIssues, started, type AskedOrigin } from './place-order.js'
import { windowAt } from './window.js'

/** A switch as it was asked for. */
export interface SwitchDraft extends AskedOrigin {
  readonly account: AccountRecord
  readonly switch_out_scheme: string
  readonly switch_in_scheme: string
  readonly folio_number: string
  readonly amount?: Rupees | null | undefined
  readonly units?: Units | null | undefined
}

/** Checks a new switch against everything the platform would refuse. Returns what keeps it: until that is called, nothing is stored. */
export function checkedSwitch(world: World, tenant: Tenant, draft: SwitchDraft): () => SwitchRecord {
  const { account, folio_number, switch_out_scheme, switch_in_scheme, amount = null, units = null } = draft
  const folio = folioFor(account, folio_number)
  const schemes = {
    from: schemeFor(world, switch_out_scheme, 'switch_out_scheme'),
    to: schemeFor(world, switch_in_scheme, 'switch_in_scheme'),
  }
  const holdings = holdingsOf(world, folio, switch_out_scheme)
  refuseIssues(checkSwitch({ folio_number, switch_out_scheme, switch_in_scheme, amount, units }, schemes, { holdings }))
  const origin = originOf(tenant, draft)

  const { gateway } = world
  const window = windowAt({ kind: 'switch', gateway, hours: world.market.hoursOf(schemes.from.category, 'switch') }, world.clock.now())
  const stored = started(() =>
    switchLifecycle.start({ gateway, at: world.clock.stamp(), ...window, amount: amount?.toString(), units: units?.toString() }),
  )

  return () =>
    keepOrder(world, tenant, {
      kind: 'switch',
      object: 'mf_switch',
      ...orderIds(world, 'mfs'),
      account,
      outIsin: switch_out_scheme,
      inIsin: switch_in_scheme,
      amount,
      units,
      origin,
      plan: null,
      skip: null,
      takenOut: false,
      folioNumber: folio_number,
      lifecycle: switchLifecycle,
      stored,
    })
}
