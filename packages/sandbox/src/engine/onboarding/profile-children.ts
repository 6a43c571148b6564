import { contract, type Contract, type QueryOf } from '@foliokit/api'
import {
  checkAddress,
  checkBankAccount,
  checkDematAccount,
  checkEmailAddress,
  checkPhoneNumber,
  checkRelatedParty,
  type AddressDraft,
  type BankAccountDraft,
  type DematAccountDraft,
  type EmailAddressDraft,
  type PhoneNumberDraft,
  type RelatedPartyDraft,
} from '@foliokit/investors'
import type { Address, BankAccount, DematAccount, EmailAddress, PhoneNumber, RelatedParty } from '@foliokit/investors/zod'
import { profileOf } from '../../store/investor-objects.js'
import { invalidField } from '../../wire/refusal.js'
import { branchOf, placeOf } from './master-data.js'
import type { ObjectKind } from './object-kind.js'
import { profileIn, refuseUnknownFile, refuseUnknownProfile } from './references.js'

type OfProfile = QueryOf<Contract['bankAccounts.list']>

/** A bank account of a profile. */
export const bankAccount: ObjectKind<BankAccount, BankAccountDraft, OfProfile> = {
  object: 'bank_account',
  prefix: 'bac',
  collection: ({ bankAccounts }) => bankAccounts,
  blank: (world) => ({
    old_id: world.random.longId(),
    profile: null,
    primary_account_holder_name: null,
    account_number: null,
    type: null,
    ifsc_code: null,
    branch_name: null,
    bank_name: null,
    branch_address: null,
    branch_contact_number: null,
    branch_city: null,
    branch_district: null,
    branch_state: null,
    cancelled_cheque: null,
    sole_proprietorship: null,
  }),
  check: checkBankAccount,
  refuse(draft, { tenant, stored }) {
    const { id: profile } = profileIn(tenant, draft.profile ?? stored?.profile)
    refuseUnknownFile(tenant, draft.cancelled_cheque, 'cancelled_cheque')
    const { sole_proprietorship: business } = draft
    if (business == null) return
    const found = tenant.objects.soleProprietorships.get(business)
    if (found === undefined) throw invalidField('sole_proprietorship', 'not found')
    if (found.profile !== profile) throw invalidField('sole_proprietorship', 'must be one of the same profile')
  },
  complete(account, world) {
    const branch = branchOf(world, account.ifsc_code ?? '')
    if (branch === undefined) return account
    return {
      ...account,
      branch_name: branch.branch_name,
      bank_name: branch.bank_name,
      branch_address: branch.branch_address,
      branch_contact_number: branch.contact,
      branch_city: branch.city,
      branch_district: branch.district,
      branch_state: branch.state,
    }
  },
  matches: contract['bankAccounts.list'].matches,
}

/** An address of a profile. City and state are those of the postal code, where the platform knows it. */
export const address: ObjectKind<Address, AddressDraft, OfProfile> = {
  object: 'address',
  prefix: 'addr',
  collection: ({ addresses }) => addresses,
  blank: () => ({
    profile: null,
    line1: null,
    line2: null,
    line3: null,
    city: null,
    state: null,
    postal_code: null,
    country: null,
    nature: null,
  }),
  check: (draft, situation) =>
    checkAddress(draft, { ...situation, place: placeOf(situation.world, draft.postal_code ?? situation.stored?.postal_code) }),
  refuse: refuseUnknownProfile,
  complete(row, world) {
    const place = row.country?.toUpperCase() === 'IN' ? placeOf(world, row.postal_code) : undefined
    return place === undefined ? row : { ...row, city: row.city ?? place.city, state: row.state ?? place.state }
  },
  matches: contract['addresses.list'].matches,
}

/** A phone number of a profile. */
export const phoneNumber: ObjectKind<PhoneNumber, PhoneNumberDraft, OfProfile> = {
  object: 'phone_number',
  prefix: 'phone',
  collection: ({ phoneNumbers }) => phoneNumbers,
  blank: () => ({ profile: null, isd: null, number: null, belongs_to: null }),
  check: checkPhoneNumber,
  refuse: refuseUnknownProfile,
  matches: contract['phoneNumbers.list'].matches,
}

/** An e-mail address of a profile. */
export const emailAddress: ObjectKind<EmailAddress, EmailAddressDraft, OfProfile> = {
  object: 'email_address',
  prefix: 'email',
  collection: ({ emailAddresses }) => emailAddresses,
  blank: () => ({ profile: null, email: null, belongs_to: null }),
  check: checkEmailAddress,
  refuse: refuseUnknownProfile,
  matches: contract['emailAddresses.list'].matches,
}

/** A related party of a profile, such as a nominee. */
export const relatedParty: ObjectKind<RelatedParty, RelatedPartyDraft, OfProfile> = {
  object: 'related_party',
  prefix: 'relp',
  collection: ({ relatedParties }) => relatedParties,
  blank: () => ({
    profile: null,
    name: null,
    pan: null,
    date_of_birth: null,
    relationship: null,
    guardian_name: null,
    guardian_pan: null,
  }),
  check: (draft, { tenant, today, stored }) =>
    checkRelatedParty(draft, { today, stored, investorPan: profileOf(tenant.objects, draft.profile ?? stored?.profile ?? '')?.pan }),
  refuse: refuseUnknownProfile,
  matches: contract['relatedParties.list'].matches,
}

/** A demat account of a profile. */
export const dematAccount: ObjectKind<DematAccount, DematAccountDraft, OfProfile> = {
  object: 'demat_account',
  prefix: 'dac',
  collection: ({ dematAccounts }) => dematAccounts,
  blank: () => ({ profile: null, dp_id: null, client_id: null }),
  check: checkDematAccount,
  refuse: refuseUnknownProfile,
  matches: contract['dematAccounts.list'].matches,
}
