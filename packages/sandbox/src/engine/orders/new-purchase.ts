import type { Rupees } from '@foliokit/money'
import { createPurchaseLifecycle, purchaseLifecycle, v1PurchaseGateways, type OrderWindow, type PurchaseLifecycle } from '@foliokit/orders'
import { civilDate, dayStatus } from '@foliokit/schedule'
import { checkPurchase, type Scheme } from '@foliokit/schemes'
import type { AccountRecord, Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { invalidField } from '../../wire/refusal.js'
import type { MandateRecord } from '../mandates/mandate-record.js'
import type { PurchaseRecord } from './order-record.js'
import { folioFor, keepOrder, orderIds, originOf, refuseIssues, started, type AskedOrigin } from './place-order.js'
import { windowAt, windowFrom, type WindowTerms } from './window.js'

/** A purchase as it was asked for, through v2 or v1. */
export interface PurchaseDraft extends AskedOrigin {
  readonly account: AccountRecord
  readonly scheme: string
  readonly amount: Rupees
  readonly folio_number?: string | null | undefined
  readonly scheduled_on?: string | null | undefined
}

/** What a purchase has beside what was asked for. */
export interface PurchaseTerms {
  readonly lifecycle?: PurchaseLifecycle
  readonly bankAccountId?: string
  readonly mandate?: MandateRecord
}

/** The lifecycle of a purchase that came through v1, which takes no consent. */
export const v1PurchaseLifecycle = createPurchaseLifecycle({ gateways: v1PurchaseGateways })

/** Checks a new purchase against everything the platform would refuse. Returns what keeps it: until that is called, nothing is stored. */
export function checkedPurchase(world: World, tenant: Tenant, draft: PurchaseDraft, terms: PurchaseTerms = {}): () => PurchaseRecord {
  const { account, amount } = draft
  const folioNumber = draft.folio_number ?? null
  const scheme = schemeFor(world, draft.scheme, 'scheme')
  if (folioNumber !== null) folioFor(account, folioNumber)
  refuseIssues(checkPurchase({ amount, folio_number: folioNumber, scheme: draft.scheme }, scheme))
  const origin = originOf(tenant, draft)

  const { gateway } = world
  const now = world.clock.now()
  const windowing = { kind: 'purchase', gateway, hours: world.market.hoursOf(scheme.category, 'purchase') } as const
  const window = draft.scheduled_on == null ? windowAt(windowing, now) : askedWindow(windowing, now, draft.scheduled_on)
  const lifecycle = terms.lifecycle ?? purchaseLifecycle
  const stored = started(() => lifecycle.start({ gateway, at: world.clock.stamp(), ...window }))

  return () =>
    keepOrder(world, tenant, {
      kind: 'purchase',
      object: 'mf_purchase',
      ...orderIds(world, 'mfp'),
      account,
      isin: draft.scheme,
      amount,
      fresh: folioNumber === null,
      origin,
      plan: null,
      skip: null,
      takenOut: false,
      folioNumber,
      bankAccountId: terms.bankAccountId ?? null,
      mandate: terms.mandate ?? null,
      payment: null,
      lifecycle,
      stored,
    })
}

/** A scheme that the sandbox knows. */
export function schemeFor(world: World, isin: string, field: string): Scheme {
  const scheme = world.schemes.get(isin)
  if (scheme === undefined) throw invalidField(field, 'not found')
  return scheme
}

/** The window of an order for a day of its own choice: a business day that the calendar covers, and none that is past. */
export function askedWindow(terms: WindowTerms, now: number, asked: string): OrderWindow {
  const { calendar } = terms.hours
  const earliest = windowAt(terms, now)
  const last = calendar.coverage.estimatedTo
  if (asked < earliest.scheduledOn || asked > last || !dayStatus(civilDate(asked), calendar).open)
    throw invalidField('scheduled_on', `must be a business day of the scheme from ${earliest.scheduledOn} to ${last}`)
  return windowFrom(terms, civilDate(asked), now)
}
