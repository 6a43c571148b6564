import type {
  Address,
  BankAccount,
  BeneficialOwner,
  DematAccount,
  EmailAddress,
  InvestorProfile,
  NonIndividualProfile,
  Partner,
  PhoneNumber,
  RelatedParty,
  SoleProprietorship,
  TaxResidency,
} from '@foliokit/investors/zod'
import { createCollection, partOf, type Collection } from './collection.js'
import type { History } from './history.js'

/** What onboarding through v2 makes, as the platform answers it: each kind by `id`, in the order its objects were created. */
export interface InvestorObjects {
  readonly investorProfiles: Collection<InvestorProfile>
  readonly nonIndividualProfiles: Collection<NonIndividualProfile>
  readonly bankAccounts: Collection<BankAccount>
  readonly addresses: Collection<Address>
  readonly phoneNumbers: Collection<PhoneNumber>
  readonly emailAddresses: Collection<EmailAddress>
  readonly relatedParties: Collection<RelatedParty>
  readonly dematAccounts: Collection<DematAccount>
  readonly taxResidencies: Collection<TaxResidency>
  readonly beneficialOwners: Collection<BeneficialOwner>
  readonly soleProprietorships: Collection<SoleProprietorship>
  readonly partners: Collection<Partner>
}

/** A profile of either kind. */
export type AnyProfile = InvestorProfile | NonIndividualProfile

export function createInvestorObjects(history: History): InvestorObjects {
  return {
    investorProfiles: createCollection(history),
    nonIndividualProfiles: createCollection(history),
    bankAccounts: createCollection(history),
    addresses: createCollection(history),
    phoneNumbers: createCollection(history),
    emailAddresses: createCollection(history),
    relatedParties: createCollection(history),
    dematAccounts: createCollection(history),
    taxResidencies: createCollection(history),
    beneficialOwners: createCollection(history),
    soleProprietorships: createCollection(history),
    partners: createCollection(history),
  }
}

/** A profile of either kind, by its id. */
export function profileOf(objects: InvestorObjects, id: string): AnyProfile | undefined {
  return objects.investorProfiles.get(id) ?? objects.nonIndividualProfiles.get(id)
}

/** The objects of one investor: those of the profiles with the PAN. A partner is no investor's. */
export function investorObjectsOf(whole: InvestorObjects, pan: string): InvestorObjects {
  const children = <Value extends { readonly profile: string }>(collection: Collection<Value>) =>
    partOf(collection, ({ profile }) => profileOf(whole, profile)?.pan === pan)
  return {
    investorProfiles: partOf(whole.investorProfiles, (profile) => profile.pan === pan),
    nonIndividualProfiles: partOf(whole.nonIndividualProfiles, (profile) => profile.pan === pan),
    bankAccounts: children(whole.bankAccounts),
    addresses: children(whole.addresses),
    phoneNumbers: children(whole.phoneNumbers),
    emailAddresses: children(whole.emailAddresses),
    relatedParties: children(whole.relatedParties),
    dematAccounts: children(whole.dematAccounts),
    taxResidencies: children(whole.taxResidencies),
    beneficialOwners: children(whole.beneficialOwners),
    soleProprietorships: children(whole.soleProprietorships),
    partners: partOf(whole.partners, () => false),
  }
}
