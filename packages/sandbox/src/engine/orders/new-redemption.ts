import type { Rupees, Units } from '@foliokit/money'
import { createRedemptionLifecycle, redemptionLifecycle, v1RedemptionGateways, type RedemptionLifecycle } from '@foliokit/orders'
import { checkRedemption } from '@foliokit/schemes'
import type { AccountRecord, Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { holdingsOf } from '../holdings/holdings.js'
import { schemeFor } from './new-purchase.js'
import type { RedemptionRecord } from './order-record.js'
import { folioFor, keepOrder, orderIds, originOf, refuseIssues, started, type AskedOrigin } from './place-order.js'
import { windowAt } from './window.js'

/** A redemption as it was asked for, through v2 or v1. */
export interface RedemptionDraft extends AskedOrigin {
  readonly account: AccountRecord
  readonly scheme: string
  readonly folio_number: string
  readonly amount?: Rupees | null | undefined
  readonly units?: Units | null | undefined
}

/** What a redemption has beside what was asked for. */
export interface RedemptionTerms {
  readonly lifecycle?: RedemptionLifecycle
  /** Where an instant redemption is paid out to. */
  readonly instantTo?: { readonly account_number: string; readonly ifsc_code: string }
}

/** The lifecycle of a redemption that came through v1, which takes no consent. */
export const v1RedemptionLifecycle = createRedemptionLifecycle({ gateways: v1RedemptionGateways })

/** Checks a new redemption against everything the platform would refuse. Returns what keeps it: until that is called, nothing is stored. */
export function checkedRedemption(
  world: World,
  tenant: Tenant,
  draft: RedemptionDraft,
  terms: RedemptionTerms = {},
): () => RedemptionRecord {
  const { account, folio_number, amount = null, units = null } = draft
  const folio = folioFor(account, folio_number)
  const scheme = schemeFor(world, draft.scheme, 'scheme')
  const mode = terms.instantTo === undefined ? 'normal' : 'instant'
  const holdings = holdingsOf(world, folio, draft.scheme)
  refuseIssues(checkRedemption({ scheme: draft.scheme, folio_number, amount, units, redemption_mode: mode }, scheme, { holdings }))
  const origin = originOf(tenant, draft)

  const { gateway } = world
  const window = windowAt({ kind: 'redemption', gateway, hours: world.market.hoursOf(scheme.category, 'redemption') }, world.clock.now())
  const lifecycle = terms.lifecycle ?? redemptionLifecycle
  const stored = started(() =>
    lifecycle.start({ gateway, at: world.clock.stamp(), ...window, amount: amount?.toString(), units: units?.toString(), mode }),
  )

  return () =>
    keepOrder(world, tenant, {
      kind: 'redemption',
      object: 'mf_redemption',
      ...orderIds(world, 'mfr'),
      account,
      isin: draft.scheme,
      amount,
      units,
      origin,
      plan: null,
      skip: null,
      takenOut: false,
      folioNumber: folio_number,
      bankAccount: terms.instantTo ?? null,
      lifecycle,
      stored,
    })
}
