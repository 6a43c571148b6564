import { profileOf } from './investor-objects.js'
import type { AccountRecord, Tenant } from './tenant.js'

/** Tells whether a bank account, by its `old_id`, is one that the investor of an account may pay from: it knows it, or its profile has it. */
export function paysFrom(tenant: Tenant, account: AccountRecord, oldId: string): boolean {
  if (knows(account, oldId)) return true
  return account.primary_investor !== null && profileOfBankAccount(tenant, oldId) === account.primary_investor
}

/** The PAN of the investor whose bank account it is, by its `old_id`: of a profile, of a v1 investor, or of a loaded account. */
export function holderOf(tenant: Tenant, oldId: string): string | undefined {
  for (const account of tenant.accounts.values()) if (knows(account, oldId)) return account.primary_investor_pan
  for (const { bank_accounts: accounts, kyc_identity_detail: identity } of tenant.v1Investors.values())
    if (accounts?.some(({ id }) => id === oldId) === true) return identity?.pan_number ?? undefined
  return profileOf(tenant.objects, profileOfBankAccount(tenant, oldId) ?? '')?.pan ?? undefined
}

/** Whether new folios of an account pay out to a bank account, or one of its folios knows it. */
function knows({ bankAccounts, folios }: AccountRecord, oldId: string): boolean {
  if (bankAccounts.some(({ old_id }) => old_id === oldId)) return true
  for (const folio of folios.values()) if (folio.bankAccounts.some(({ old_id }) => old_id === oldId)) return true
  return false
}

function profileOfBankAccount(tenant: Tenant, oldId: string): string | undefined {
  for (const account of tenant.objects.bankAccounts.values()) if (account.old_id === oldId) return account.profile
  return undefined
}
