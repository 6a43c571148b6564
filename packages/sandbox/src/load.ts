import type { RegisteredContacts } from '@foliokit/identifiers'
import type { AnswerOf, Contract } from '@foliokit/api'

/**
 * What a sandbox starts with, as plain data: what no operation makes, and accounts with folios that hold something already.
 */
export interface SandboxLoad {
  readonly tenants: readonly LoadedTenant[]
  readonly fundSchemes: readonly LoadedFundScheme[]
  /** Published NAVs by ISIN, then by month, as `DD NAV` parted by `|`. Other days get a seeded walk, marked as estimated. */
  readonly navs?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What is the same for every tenant: fund houses, postal codes, bank branches. Default: a small sample. */
  readonly masterData?: MasterData
}

/** The platform's tables, with the members that its answers have. */
export interface MasterData {
  readonly amcs: AnswerOf<Contract['masterData.amcs']>['amcs']
  readonly countries: AnswerOf<Contract['masterData.countries']>['countries']
  readonly states: AnswerOf<Contract['masterData.states']>['states']
  readonly pincodes: readonly AnswerOf<Contract['masterData.pincode']>[]
  readonly ifscCodes: readonly AnswerOf<Contract['masterData.ifscCode']>[]
}

/** A tenant with its credentials and everything that only it can see. */
export interface LoadedTenant {
  /** The realm in the token path and the value of `x-tenant-id`. */
  readonly name: string
  readonly clientId: string
  readonly clientSecret: string
  /** Signs the login of v1. Without it the tenant has none. */
  readonly loginSecret?: string
  /** The application that investors may log in to. Without it the tenant has none. */
  readonly investorClient?: InvestorClient
  readonly accounts: readonly LoadedAccount[]
}

/** An application that investors log in to: a public client, so it has no secret. */
export interface InvestorClient {
  readonly id: string
  /** Where a login may end. Each is compared as it stands. */
  readonly redirectUris: readonly string[]
}

/** An investment account with its folios, as migration leaves it: mapped to nobody until an update maps it to an investor with its PAN. */
export interface LoadedAccount {
  readonly id: string
  readonly old_id: string
  readonly primary_investor_pan: string
  /** The contacts of `folio_defaults`, which consent to purchases into a new folio; `null` when the defaults are not set. */
  readonly contacts: RegisteredContacts | null
  readonly folios: readonly LoadedFolio[]
}

/** A folio with who may consent for it, the bank accounts it pays from, and what it holds. */
export interface LoadedFolio {
  readonly number: string
  /** The contacts that consent to orders in this folio. */
  readonly contacts: RegisteredContacts
  readonly bankAccounts: readonly { readonly old_id: string; readonly account_number: string; readonly ifsc_code: string }[]
  /** Units by ISIN, as decimal text. */
  readonly balances?: Readonly<Record<string, string>>
}

/** A fund scheme as the platform answers it, with the amounts decoded; members that the contract does not know are answered as they are. */
export type LoadedFundScheme = AnswerOf<Contract['fundSchemes.fetch']>
