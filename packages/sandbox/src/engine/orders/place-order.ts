import { checkEuin, type RegisteredContacts } from '@foliokit/identifiers'
import type { Issue } from '@foliokit/errors'
import { isCodedError } from '@foliokit/errors'
import { checkReadyForOrders } from '@foliokit/investors'
import type { Collection } from '../../store/collection.js'
import { profileOf } from '../../store/investor-objects.js'
import type { AccountRecord, FolioRecord, Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { invalidField, Refusal } from '../../wire/refusal.js'
import { tellCreated } from '../events.js'
import { follow } from './order-engine.js'
import type { OrderOrigin, OrderRecord } from './order-record.js'

/** The members of a request that say where an order comes from. */
export type AskedOrigin = { readonly [Name in keyof OrderOrigin]?: string | null | undefined }

/**
 * Reads where an order comes from. Refuses a wrong EUIN, an unknown partner, and a reference that was used before: by any order, or for a
 * plan by any plan (domain §5).
 */
export function originOf(tenant: Tenant, asked: AskedOrigin, used: ReadonlySet<string> = tenant.orderReferences): OrderOrigin {
  const { source_ref_id = null, user_ip = null, server_ip = null, euin = null, initiated_by = null, initiated_via = null } = asked
  const { partner = null } = asked
  if (euin !== null) {
    const [issue] = checkEuin(euin)
    if (issue !== undefined) throw invalidField('euin', issue.message)
  }
  if (partner !== null && !tenant.objects.partners.has(partner)) throw invalidField('partner', 'not found')
  if (source_ref_id !== null && used.has(source_ref_id)) throw invalidField('source_ref_id', 'source_ref_id: should be unique')
  return { source_ref_id, user_ip, server_ip, euin, partner, initiated_by, initiated_via }
}

/** An account that orders may be placed in: of this tenant, and with the folio defaults that an account of a profile needs (domain §8). */
export function accountFor(tenant: Tenant, account: AccountRecord | undefined, field: string): AccountRecord {
  if (account === undefined) throw invalidField(field, 'not found')
  const profile = account.primary_investor === null ? undefined : profileOf(tenant.objects, account.primary_investor)
  const issues = checkReadyForOrders(account, { profile })
  if (issues.length > 0) refuseIssues(issues.map((issue) => ({ ...issue, path: [field] })))
  if (account.contacts === null) throw invalidField(field, 'folio_defaults must be set before an order is placed')
  return account
}

/** A folio of an account. */
export function folioFor(account: AccountRecord, number: string): FolioRecord {
  const folio = account.folios.get(number)
  if (folio === undefined) throw invalidField('folio_number', 'is not a folio of the investment account')
  return folio
}

/** Refuses with every issue that rules found, under the wire's names. */
export function refuseIssues(issues: readonly Issue[], names: Readonly<Record<string, string>> = {}): void {
  if (issues.length === 0) return
  throw new Refusal(
    400,
    'validation failed',
    issues.map(({ path, message }) => ({ field: path.map((part) => names[String(part)] ?? String(part)).join('.') || 'body', message })),
  )
}

/** Starts a lifecycle; what it finds wrong with its input becomes a refusal under the wire's names. */
export function started<Value>(start: () => Value, names: Readonly<Record<string, string>> = {}): Value {
  try {
    return start()
  } catch (error) {
    if (isCodedError(error) && Array.isArray(error.context['issues'])) refuseIssues(error.context['issues'] as Issue[], names)
    throw error
  }
}

/** The ids of a new order. `old_id` has 19 digits: a client that reads ids as numbers loses some of them here, and not in production. */
export function orderIds(world: World, prefix: 'mfp' | 'mfr' | 'mfs'): { readonly id: string; readonly oldId: string } {
  return { id: `${prefix}_${world.random.hex(32)}`, oldId: world.random.longId() }
}

/** Keeps a new order and lets its life begin. */
export function keepOrder<R extends OrderRecord>(world: World, tenant: Tenant, record: R): R {
  const byId = tenant.orders[record.kind] as Collection<OrderRecord>
  byId.set(record.id, record)
  tenant.ordersByOldId.set(record.oldId, record)
  if (record.origin.source_ref_id !== null) tenant.orderReferences.add(record.origin.source_ref_id)
  tellCreated(world, record)
  follow(world, record, 'entered')
  return record
}

/** Who may consent: the contacts of the folio or, for a new one, those of the folio defaults (domain §5). */
export function contactsFor(account: AccountRecord, folioNumber: string | null): RegisteredContacts {
  return (folioNumber === null ? account.contacts : account.folios.get(folioNumber)?.contacts) ?? { emails: [], mobiles: [] }
}
