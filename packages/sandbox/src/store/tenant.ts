import { units, type Units } from '@foliokit/money'
import type { PaymentRecord } from '../engine/payment-record.js'
import type { PurchaseRecord } from '../engine/purchase-record.js'
import type { RegisteredContacts } from '@foliokit/orders'
import type { LoadedTenant } from '../load.js'

/** A folio as the sandbox keeps it. */
export interface FolioRecord {
  readonly number: string
  readonly contacts: RegisteredContacts
  readonly bankAccounts: readonly { readonly old_id: string; readonly account_number: string; readonly ifsc_code: string }[]
  /** Units by ISIN. */
  readonly balances: Map<string, Units>
}

/** An investment account as the sandbox keeps it. */
export interface AccountRecord {
  readonly id: string
  readonly old_id: string
  readonly primary_investor_pan: string
  /** Those of `folio_defaults`; `null` when the defaults are not set. */
  readonly contacts: RegisteredContacts | null
  readonly folios: Map<string, FolioRecord>
}

/**
 * Everything one tenant owns. A handler gets its own tenant and no other, so nothing of another tenant can be reached by mistake.
 */
export interface Tenant {
  readonly name: string
  readonly clientId: string
  readonly clientSecret: string
  readonly accounts: ReadonlyMap<string, AccountRecord>
  /** By `id`, in the order they were created. */
  readonly purchases: Map<string, PurchaseRecord>
  /** `id` by `old_id`. */
  readonly purchaseIds: Map<string, string>
  /** Every `source_ref_id` of a purchase, redemption or switch: one space for the three (domain §5). */
  readonly orderReferences: Set<string>
  /** By `id`, in the order they were created. */
  readonly payments: Map<string, PaymentRecord>
}

/** Makes a tenant from what was loaded. */
export function createTenant(loaded: LoadedTenant): Tenant {
  const accounts = loaded.accounts.map((account) => {
    const folios = account.folios.map(
      ({ balances = {}, ...folio }) =>
        [folio.number, { ...folio, balances: new Map(Object.entries(balances).map(([isin, held]) => [isin, units(held)])) }] as const,
    )
    return [account.id, { ...account, folios: new Map(folios) }] as const
  })
  return {
    name: loaded.name,
    clientId: loaded.clientId,
    clientSecret: loaded.clientSecret,
    accounts: new Map(accounts),
    purchases: new Map(),
    purchaseIds: new Map(),
    orderReferences: new Set(),
    payments: new Map(),
  }
}
