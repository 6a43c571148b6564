export { isMinor } from './age.js'
export { checkAmfiEmail, amfiEmailEndings } from './amfi/email.js'
export { checkAmfiMobile, type DialledNumber } from './amfi/mobile.js'
export { checkAmfiName, strayInName, type StrayCharacter } from './amfi/name.js'
export { contactOwners } from './belongs-to.js'
export type { InvestorIssueCode } from './issue-codes.js'
export { issuesAt } from './issues-at.js'
export { isPercentage, percentage, sumOfPercentages, comparePercentages, missingToHundred, type Percentage } from './percentage.js'
export { networthInRupees, networthRules, networthAmount, type Networth } from './networth.js'
export { profileKind, type ProfileKind } from './profile-kind.js'
export type { DatedContext, FieldOf, InvestorIssue, Rule, RuleContext, RuleOptions } from './rule.js'

export { atMost } from './rules/at-most.js'
export { civilDate } from './rules/civil-date.js'
export { formatOf } from './rules/format-of.js'
export { each, inside } from './rules/inside.js'
export { accountNumberForm, countryForm, emailForm, giinForm, ipAddressForm, matches, type TextForm } from './rules/matches.js'
export { needs } from './rules/needs.js'
export { neverChanges } from './rules/never-changes.js'
export { oneOf } from './rules/one-of.js'
export { onlyForMinors } from './rules/only-for-minors.js'
export { panOf } from './rules/pan-of.js'
export { personName } from './rules/person-name.js'
export { profileOfKind } from './rules/profile-of-kind.js'
export { requiredIf, type Whole } from './rules/required-if.js'
export { required } from './rules/required.js'
export { setOnce } from './rules/set-once.js'
export { share } from './rules/share.js'
export { together } from './rules/together.js'

export { checkInvestorProfile, defaultInvestorProfileRules, taxResidencyHashRules } from './profile/check.js'
export { defaultTaxResidency } from './profile/default-tax-residency.js'
export type { InvestorProfileContext, InvestorProfileDraft, TaxResidencyHash } from './profile/draft.js'
export { taxIdType } from './profile/tax-id-type.js'
export {
  foreignTaxIdTypes,
  genders,
  incomeSlabs,
  indianTaxIdTypes,
  occupations,
  pepDetails,
  sourcesOfWealth,
  taxStatuses,
} from './profile/values.js'

export { checkNonIndividualProfile, defaultNonIndividualProfileRules } from './non-individual/check.js'
export { classificationHashRules, classificationMatches, classificationRules } from './non-individual/classification.js'
export type { ClassificationHashes, Incorporation, NonIndividualProfileDraft, ServicesProvided } from './non-individual/draft.js'
export {
  activeNfeTypes,
  entityClassifications,
  entityTypes,
  listedRelations,
  nonReportingFiTypes,
  residentialStatuses,
  services,
  usPersonExemptions,
} from './non-individual/values.js'

export { bankAccountTypes, checkBankAccount, defaultBankAccountRules, type BankAccountDraft } from './bank-account.js'
export { checkAddress, defaultAddressRules } from './address/check.js'
export { entityAddressNatures, individualAddressNatures, type AddressContext, type AddressDraft } from './address/draft.js'
export { addressNature } from './address/nature.js'
export { placeOfCode } from './address/place.js'
export { postalCode } from './address/postal-code.js'
export { checkPhoneNumber, defaultPhoneNumberRules, type PhoneNumberDraft } from './phone-number.js'
export { checkEmailAddress, defaultEmailAddressRules, type EmailAddressDraft } from './email-address.js'
export {
  checkRelatedParty,
  defaultRelatedPartyRules,
  notTheInvestor,
  type RelatedPartyContext,
  type RelatedPartyDraft,
} from './related-party.js'
export { checkDematAccount, defaultDematAccountRules, dematNumber, type DematAccountDraft } from './demat-account.js'
export { checkTaxResidency, defaultTaxResidencyRules, outsideIndia, type TaxResidencyDraft } from './tax-residency.js'
export {
  beneficialInterestMeans,
  checkBeneficialOwner,
  defaultBeneficialOwnerRules,
  type BeneficialOwnerDraft,
} from './beneficial-owner.js'
export { checkSoleProprietorship, defaultSoleProprietorshipRules, type SoleProprietorshipDraft } from './sole-proprietorship.js'
export { checkPartner, defaultPartnerRules, licenseCode, partnerEuins, type PartnerDraft } from './partner.js'

export { amfiEmailOfFolio, amfiMobileOfFolio, amfiNomineeNames } from './investment-account/amfi-contacts.js'
export { checkInvestmentAccount, defaultFolioDefaultsRules, defaultInvestmentAccountRules } from './investment-account/check.js'
export {
  holdingPatterns,
  type AccountProfile,
  type AccountReferences,
  type FolioDefaultsDraft,
  type InvestmentAccountContext,
  type InvestmentAccountDraft,
  type OwnedObject,
} from './investment-account/draft.js'
export { amfiInvestorName, folioDefaultsNeedProfile, oneInvestor, samePan } from './investment-account/investor.js'
export { allocationsMakeHundred, nomineesDiffer, nomineesInOrder, nomineesVisibility } from './investment-account/nominees.js'
export {
  checkReadyForOrders,
  defaultReadinessRules,
  folioDefaultsSet,
  taxResidencySet,
  type OrderingAccount,
  type ReadinessContext,
} from './investment-account/ready-for-orders.js'
export { folioReferences, type FolioReference } from './investment-account/reference.js'
export { referencesKnown } from './investment-account/references-known.js'

export { v1AddressRules } from './v1/address.js'
export { onePrimaryAccount, v1BankAccountRules } from './v1/bank-accounts.js'
export { checkV1Investor, defaultV1InvestorRules } from './v1/check.js'
export { v1ContactDetailRules } from './v1/contact-detail.js'
export type {
  V1AddressDraft,
  V1BankAccountDraft,
  V1ContactDetailDraft,
  V1FatcaDetailDraft,
  V1IdentityDraft,
  V1InvestorContext,
  V1InvestorDraft,
  V1NominationDraft,
  V1NomineeDraft,
} from './v1/draft.js'
export { incomePositive, v1FatcaDetailRules } from './v1/fatca-detail.js'
export { v1IdentityRules } from './v1/identity-detail.js'
export { nomineesComplete, v1AllocationsMakeHundred, v1NominationRules, v1NomineeRules, wholeShare } from './v1/nomination.js'
export {
  v1BankAccountTypes,
  v1Genders,
  v1KycRelations,
  v1MaritalStatuses,
  v1Occupations,
  v1ResidentialStatuses,
  v1SourcesOfWealth,
} from './v1/values.js'

export { withGeolocationAs, type GeolocationName, type WithGeolocation } from './translation/geolocation.js'
export { incomeSlabOf } from './translation/income-slab.js'
export { isdWithoutPlus, isdWithPlus } from './translation/isd-code.js'
export { pepDetailsOf, pepFlags, type PepFlags } from './translation/pep-flags.js'
export { translate, type Dialect, type Vocabulary, type WordOf, type WordRow } from './translation/vocabulary.js'
export {
  bankAccountTypeWords,
  genderWords,
  maritalStatusWords,
  memberNames,
  occupationWords,
  pepWords,
  sourceOfWealthWords,
  taxStatusWords,
} from './translation/words.js'
