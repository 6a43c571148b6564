import { checkInvestmentAccount, type AccountReferences, type InvestmentAccountDraft } from '@foliokit/investors'
import type { InvestmentAccount, V1Investor } from '@foliokit/investors/zod'
import type { AnyProfile } from '../../store/investor-objects.js'
import { noFolioDefaults, type AccountRecord, type FolioDefaults, type Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { invalidField } from '../../wire/refusal.js'
import { refuseIssues } from '../orders/place-order.js'
import { profileIn } from './references.js'

/** Whom an account is, or will be, mapped to. */
export type AccountInvestor = { readonly profile: AnyProfile } | { readonly v1: V1Investor }

/**
 * Checks an account that is to be created, or changed when `stored` is given, against everything the platform would refuse. Returns its
 * investor, or `null` for one of migrated folios that nobody is mapped to yet.
 */
export function checkedInvestor(world: World, tenant: Tenant, draft: InvestmentAccountDraft, stored?: AccountRecord): AccountInvestor {
  const profileId = draft.primary_investor ?? stored?.primary_investor
  const profile = profileId == null ? undefined : profileIn(tenant, profileId, 'primary_investor')
  const references = { profile, ...referencesOf(tenant, draft.folio_defaults ?? {}) }
  refuseIssues(checkInvestmentAccount(draft, { stored, gateway: world.gateway, references }))

  if (profile !== undefined) return { profile }
  const v1 = tenant.v1Investors.get(draft.primary_investor_old_id ?? stored?.primary_investor_old_id ?? '')
  if (v1 === undefined) throw invalidField('primary_investor_old_id', 'not found')
  if (stored !== undefined && v1.kyc_identity_detail?.pan_number !== stored.primary_investor_pan)
    throw invalidField('primary_investor_old_id', "must have the PAN of the account's folios")
  return { v1 }
}

/** The PAN that an account is held under: folios of one PAN and holding pattern are one account, so an investor without one has none. */
export function panOf(investor: AccountInvestor, field: string): string {
  const pan = 'profile' in investor ? investor.profile.pan : investor.v1.kyc_identity_detail?.pan_number
  if (pan == null) throw invalidField(field, 'needs a PAN: an investment account is held under it')
  return pan
}

/** Keeps a new account of an investor. */
export function openAccount(world: World, tenant: Tenant, investor: AccountInvestor, pan: string): AccountRecord {
  const record: AccountRecord = {
    id: `mfia_${world.random.hex(32)}`,
    old_id: world.random.longId(),
    primary_investor_pan: pan,
    primary_investor: null,
    primary_investor_old_id: null,
    folio_defaults: noFolioDefaults,
    created_at: world.clock.stamp(),
    contacts: null,
    folios: new Map(),
    bankAccounts: [],
  }
  tenant.accounts.set(record.id, record)
  tenant.accountsByOldId.set(record.old_id, record)
  mapTo(tenant, record, investor)
  return record
}

/** Maps an account to its investor and sets what new folios are opened with: `null` clears a folio default, what is left out stays. */
export function mapTo(tenant: Tenant, record: AccountRecord, investor: AccountInvestor, defaults: Partial<FolioDefaults> = {}): void {
  if ('v1' in investor) return mapToV1(record, investor.v1)
  const { objects } = tenant
  record.primary_investor = investor.profile.id
  record.folio_defaults = { ...record.folio_defaults, ...defaults }
  const { communication_email_address, communication_mobile_number, payout_bank_account } = record.folio_defaults
  const email = objects.emailAddresses.get(communication_email_address ?? '')
  const phone = objects.phoneNumbers.get(communication_mobile_number ?? '')
  const payout = objects.bankAccounts.get(payout_bank_account ?? '')
  record.contacts = {
    emails: email === undefined ? [] : [email.email],
    mobiles: phone === undefined ? [] : [{ isd_code: phone.isd, mobile: phone.number }],
  }
  if (payout !== undefined) record.bankAccounts = [{ ...payout, old_id: payout.old_id ?? '', ifsc_code: payout.ifsc_code ?? '' }]
}

function mapToV1(record: AccountRecord, { id, contact_detail: contact, bank_accounts: banks }: V1Investor): void {
  record.primary_investor_old_id = id
  record.contacts = {
    emails: contact?.email == null ? [] : [contact.email],
    mobiles: contact?.mobile == null ? [] : [{ isd_code: contact.isd_code, mobile: contact.mobile }],
  }
  record.bankAccounts = (banks ?? []).map((bank) => ({
    old_id: bank.id,
    account_number: bank.number ?? '',
    ifsc_code: bank.branch?.ifsc_code ?? '',
  }))
}

/** The account as the platform answers it. */
export function accountAnswer(record: AccountRecord): InvestmentAccount {
  return {
    object: 'mf_investment_account',
    id: record.id,
    old_id: record.old_id,
    primary_investor_pan: record.primary_investor_pan,
    second_investor_pan: null,
    third_investor_pan: null,
    primary_investor_old_id: record.primary_investor_old_id,
    second_investor_old_id: null,
    third_investor_old_id: null,
    primary_investor: record.primary_investor,
    second_investor: null,
    third_investor: null,
    holding_pattern: 'single',
    folio_defaults: record.folio_defaults,
    created_at: record.created_at,
  }
}

/** The objects that folio defaults name, as far as the caller can see them. */
function referencesOf({ objects }: Tenant, defaults: NonNullable<InvestmentAccountDraft['folio_defaults']>): AccountReferences {
  const found = <Value>(collection: { get(id: string): Value | undefined }, ...ids: readonly (string | null | undefined)[]) =>
    ids.map((id) => collection.get(id ?? '')).filter((value) => value !== undefined)
  return {
    emailAddresses: found(objects.emailAddresses, defaults.communication_email_address),
    phoneNumbers: found(objects.phoneNumbers, defaults.communication_mobile_number),
    addresses: found(objects.addresses, defaults.communication_address, defaults.overseas_communication_address),
    bankAccounts: found(objects.bankAccounts, defaults.payout_bank_account),
    relatedParties: found(objects.relatedParties, defaults.nominee1, defaults.nominee2, defaults.nominee3),
    dematAccounts: found(objects.dematAccounts, defaults.demat_account),
  }
}
