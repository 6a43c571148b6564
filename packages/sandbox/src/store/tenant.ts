import type { RegisteredContacts } from '@foliokit/identifiers'
import { units, type Units } from '@foliokit/money'
import type { MandateRecord } from '../engine/mandates/mandate-record.js'
import type { OrderRecord, PurchaseRecord, RedemptionRecord, SwitchRecord } from '../engine/orders/order-record.js'
import type { PaymentRecord } from '../engine/payments/payment-record.js'
import type { PlanRecord, SkipRecord } from '../engine/plans/plan-record.js'
import type { InvestorClient, LoadedTenant } from '../load.js'
import type { Collection } from './collection.js'

/** A bank account of an investor. */
export interface BankAccount {
  readonly old_id: string
  readonly account_number: string
  readonly ifsc_code: string
}

/** A folio as the sandbox keeps it. */
export interface FolioRecord {
  readonly number: string
  readonly contacts: RegisteredContacts
  readonly bankAccounts: readonly BankAccount[]
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
  /** Those that the folios it was loaded with know, each once. New folios pay from and out to them. */
  readonly bankAccounts: readonly BankAccount[]
}

/**
 * Everything one tenant owns. A handler gets its own tenant and no other, so nothing of another tenant can be reached by mistake.
 */
export interface Tenant {
  readonly name: string
  readonly clientId: string
  readonly clientSecret: string
  /** Signs the login of v1; `null` for a tenant that has none. */
  readonly loginSecret: string | null
  /** The application that investors log in to; `null` for a tenant that has none. */
  readonly investorClient: InvestorClient | null
  /** The PAN of the investor whose token this tenant is seen with; `null` with a token of the tenant's own. */
  readonly investor: string | null
  readonly accounts: Collection<AccountRecord>
  /** By the account's `old_id`, which v1 names it by. */
  readonly accountsByOldId: Collection<AccountRecord>
  /** By `id`, in the order they were created. */
  readonly orders: {
    readonly purchase: Collection<PurchaseRecord>
    readonly redemption: Collection<RedemptionRecord>
    readonly switch: Collection<SwitchRecord>
  }
  /** Orders of every kind by `old_id`, in the order they were created. */
  readonly ordersByOldId: Collection<OrderRecord>
  /** Every `source_ref_id` of a purchase, redemption or switch: one space for the three (domain §5). */
  readonly orderReferences: Set<string>
  /** By `id`, in the order they were created. */
  readonly payments: Collection<PaymentRecord>
  /** By `id`, in the order they were created. */
  readonly mandates: Collection<MandateRecord>
  /** By `id`, in the order they were created. */
  readonly settlements: Collection<SettlementRecord>
  /** By `id`, in the order they were created. */
  readonly plans: Readonly<Record<'purchase' | 'redemption' | 'switch', Collection<PlanRecord>>>
  /** Plans of every kind by the id that v1 calls `sip_id`. */
  readonly plansByOldId: Collection<PlanRecord>
  /** Every `source_ref_id` of a plan: a space of its own (domain §5). */
  readonly planReferences: Set<string>
  /** Skip instructions of all plans, by `id`. */
  readonly skips: Collection<SkipRecord>
  /** By `id`, in the order they were uploaded. */
  readonly files: Collection<FileRecord>
  /** Counts up, from 1 for each kind of object: an id of v1. */
  readonly nextId: (kind: string) => string
}

/** A file that was uploaded. */
export interface FileRecord {
  readonly id: string
  /** The investor whose token brought it; `null` for one of the tenant. */
  readonly owner: string | null
  readonly filename: string
  readonly content_type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly purpose: string | null
  readonly created_at: string
  /** The secret part of the address of its content. */
  readonly secret: string
}

/** What was told about a payment made outside the platform, as it was told. */
export interface SettlementRecord {
  readonly id: string
  readonly mf_purchase: string
  readonly [member: string]: string | null | undefined
}

/** Makes a tenant from what was loaded. */
export function createTenant(loaded: LoadedTenant): Tenant {
  const accounts = loaded.accounts.map((account) => {
    const folios = account.folios.map(
      ({ balances = {}, ...folio }) =>
        [folio.number, { ...folio, balances: new Map(Object.entries(balances).map(([isin, held]) => [isin, units(held)])) }] as const,
    )
    const bankAccounts = new Map(account.folios.flatMap((folio) => folio.bankAccounts.map((bank) => [bank.old_id, bank] as const)))
    return [account.id, { ...account, folios: new Map(folios), bankAccounts: [...bankAccounts.values()] }] as const
  })
  return {
    name: loaded.name,
    clientId: loaded.clientId,
    clientSecret: loaded.clientSecret,
    loginSecret: loaded.loginSecret ?? null,
    investorClient: loaded.investorClient ?? null,
    investor: null,
    accounts: new Map(accounts),
    accountsByOldId: new Map(accounts.map(([, account]) => [account.old_id, account])),
    orders: { purchase: new Map(), redemption: new Map(), switch: new Map() },
    ordersByOldId: new Map(),
    orderReferences: new Set(),
    payments: new Map(),
    mandates: new Map(),
    settlements: new Map(),
    plans: { purchase: new Map(), redemption: new Map(), switch: new Map() },
    plansByOldId: new Map(),
    planReferences: new Set(),
    skips: new Map(),
    files: new Map(),
    nextId: counter(),
  }
}

function counter(): (kind: string) => string {
  const counted = new Map<string, number>()
  return (kind) => {
    const next = (counted.get(kind) ?? 0) + 1
    counted.set(kind, next)
    return String(next)
  }
}
