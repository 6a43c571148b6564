import type { RegisteredContacts } from '@foliokit/identifiers'
import type { InvestmentAccount, V1Investor } from '@foliokit/investors/zod'
import { signOf, units, type Units } from '@foliokit/money'
import type { FileOperationRecord } from '../engine/feeds/file-operation.js'
import { createFolioLedger, type FolioLedger, type LedgerRow } from '../engine/holdings/folio-ledger.js'
import type { BankVerificationRecord } from '../engine/kyc/bank-verification.js'
import type { EsignRecord } from '../engine/kyc/esign.js'
import type { IdentityDocumentRecord } from '../engine/kyc/identity-document.js'
import type { KycCheckRecord } from '../engine/kyc/kyc-check.js'
import type { KycRequestRecord } from '../engine/kyc/kyc-request-record.js'
import type { MandateRecord } from '../engine/mandates/mandate-record.js'
import type { OrderRecord, PurchaseRecord, RedemptionRecord, SwitchRecord } from '../engine/orders/order-record.js'
import type { PaymentRecord } from '../engine/payments/payment-record.js'
import type { PlanRecord, SkipRecord } from '../engine/plans/plan-record.js'
import type { InvestorClient, LoadedTenant } from '../load.js'
import { createEventLog, type EventRecord } from '../webhooks/event-record.js'
import type { SubscriptionRecord } from '../webhooks/subscription.js'
import { createCollection, type Collection } from './collection.js'
import type { History } from './history.js'
import { createInvestorObjects, type InvestorObjects } from './investor-objects.js'

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
  /** What happened to its units. */
  readonly ledger: FolioLedger
}

/** What a new folio of an account is opened with. */
export type FolioDefaults = NonNullable<InvestmentAccount['folio_defaults']>

/** Folio defaults none of which is set. */
export const noFolioDefaults: FolioDefaults = {
  communication_email_address: null,
  communication_mobile_number: null,
  communication_address: null,
  overseas_communication_address: null,
  payout_bank_account: null,
  nominee1: null,
  nominee1_allocation_percentage: null,
  nominee2: null,
  nominee2_allocation_percentage: null,
  nominee3: null,
  nominee3_allocation_percentage: null,
  demat_account: null,
}

/** An investment account as the sandbox keeps it. */
export interface AccountRecord {
  readonly id: string
  readonly old_id: string
  readonly primary_investor_pan: string
  /** The profile it is mapped to; `null` for one of a v1 investor, and for one that was loaded, as one of migrated folios is. */
  primary_investor: string | null
  /** The investor of v1 it is mapped to. */
  primary_investor_old_id: string | null
  /** Ids of objects of the profile; all `null` in an account of no profile. */
  folio_defaults: FolioDefaults
  readonly created_at: string | null
  /** Those of `folio_defaults` or of the v1 investor; `null` when there are none. */
  contacts: RegisteredContacts | null
  readonly folios: Map<string, FolioRecord>
  /** Those that new folios pay out to: the one of `folio_defaults`, those of the v1 investor, or those that loaded folios know. */
  bankAccounts: readonly BankAccount[]
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
  /** Profiles and what belongs to them. */
  readonly objects: InvestorObjects
  /** By `id`, in the order they were created. */
  readonly v1Investors: Collection<V1Investor>
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
  /** By `id`, in the order they were asked for. */
  readonly fileOperations: Collection<FileOperationRecord>
  /** What the registrars reported: the fingerprint of each row that was booked, by the id of its transaction. */
  readonly reportedRows: Map<string, string>
  /** By `id`, in the order they were asked for. */
  readonly kycChecks: Collection<KycCheckRecord>
  /** Those of `/v2/kyc_requests` and the deprecated ones of `/kyc_requests`: by `id`, in the order they were created. */
  readonly kycRequests: Readonly<Record<'v1' | 'v2', Collection<KycRequestRecord>>>
  /** By `id`, in the order they were created. */
  readonly identityDocuments: Collection<IdentityDocumentRecord>
  /** By `id`, in the order they were created. */
  readonly esigns: Collection<EsignRecord>
  /** By `id`, in the order they were created. */
  readonly bankVerifications: Collection<BankVerificationRecord>
  /** By `id`, in the order they were created. */
  readonly webhooks: Collection<SubscriptionRecord>
  /** The newest 1000, by `id`, in the order they happened. */
  readonly events: Collection<EventRecord>
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

/** The row that a folio opens with, for units that it held before the sandbox's time begins. */
export type Opening = (folio: string, isin: string, held: Units) => LedgerRow

/** Makes a tenant from what was loaded. */
export function createTenant(loaded: LoadedTenant, history: History, opening: Opening): Tenant {
  const collection = <Value>(entries?: Iterable<readonly [string, Value]>) => createCollection<Value>(history, entries)
  const accounts = loaded.accounts.map((account) => {
    const folios = account.folios.map(({ balances = {}, ...folio }) => {
      const held = Object.entries(balances).map(([isin, text]) => [isin, units(text)] as const)
      const rows = held.filter(([, count]) => signOf(count) > 0).map(([isin, count]) => opening(folio.number, isin, count))
      return [folio.number, { ...folio, ledger: createFolioLedger(folio.number, rows) }] as const
    })
    const bankAccounts = new Map(account.folios.flatMap((folio) => folio.bankAccounts.map((bank) => [bank.old_id, bank] as const)))
    const record: AccountRecord = {
      ...account,
      primary_investor: null,
      primary_investor_old_id: null,
      folio_defaults: noFolioDefaults,
      created_at: null,
      folios: new Map(folios),
      bankAccounts: [...bankAccounts.values()],
    }
    return [account.id, record] as const
  })
  return {
    name: loaded.name,
    clientId: loaded.clientId,
    clientSecret: loaded.clientSecret,
    loginSecret: loaded.loginSecret ?? null,
    investorClient: loaded.investorClient ?? null,
    investor: null,
    objects: createInvestorObjects(history),
    v1Investors: collection(),
    accounts: collection(accounts),
    accountsByOldId: collection(accounts.map(([, account]) => [account.old_id, account] as const)),
    orders: { purchase: collection(), redemption: collection(), switch: collection() },
    ordersByOldId: collection(),
    orderReferences: new Set(),
    payments: collection(),
    mandates: collection(),
    settlements: collection(),
    plans: { purchase: collection(), redemption: collection(), switch: collection() },
    plansByOldId: collection(),
    planReferences: new Set(),
    skips: collection(),
    files: collection(),
    fileOperations: collection(),
    reportedRows: new Map(),
    kycChecks: collection(),
    kycRequests: { v1: collection(), v2: collection() },
    identityDocuments: collection(),
    esigns: collection(),
    bankVerifications: collection(),
    webhooks: new Map(),
    events: createEventLog(),
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
