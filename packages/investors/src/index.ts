export { isMinor } from './age.js'
export { checkAmfiEmail, amfiEmailEndings } from './amfi/email.js'
export { checkAmfiMobile, type DialledNumber } from './amfi/mobile.js'
export { checkAmfiName, strayInName, type StrayCharacter } from './amfi/name.js'
export { contactOwners } from './belongs-to.js'
export type { InvestorIssueCode } from './issue-codes.js'
export { issuesAt } from './issues-at.js'
export { isPercentage, percentage, sumOfPercentages, comparePercentages, missingToHundred, type Percentage } from './percentage.js'
export { networthAmount } from './networth/networth-amount.js'
export { networthInRupees, type Networth } from './networth/networth.js'
export { networthRules } from './networth/rules.js'
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
export { classificationMatches } from './non-individual/classification-matches.js'
export { classificationHashRules, classificationRules } from './non-individual/classification.js'
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
export { checkRelatedParty, defaultRelatedPartyRules } from './related-party/check.js'
export type { RelatedPartyContext, RelatedPartyDraft } from './related-party/draft.js'
export { notTheInvestor } from './related-party/not-the-investor.js'
export { checkDematAccount, defaultDematAccountRules } from './demat-account/check.js'
export { dematNumber } from './demat-account/demat-number.js'
export type { DematAccountDraft } from './demat-account/draft.js'
export { checkTaxResidency, defaultTaxResidencyRules } from './tax-residency/check.js'
export type { TaxResidencyDraft } from './tax-residency/draft.js'
export { outsideIndia } from './tax-residency/outside-india.js'
export {
  beneficialInterestMeans,
  checkBeneficialOwner,
  defaultBeneficialOwnerRules,
  type BeneficialOwnerDraft,
} from './beneficial-owner.js'
export { checkSoleProprietorship, defaultSoleProprietorshipRules, type SoleProprietorshipDraft } from './sole-proprietorship.js'
export { checkPartner, defaultPartnerRules } from './partner/check.js'
export type { PartnerDraft } from './partner/draft.js'
export { licenseCode } from './partner/registration-code.js'
export { partnerEuins } from './partner/partner-euins.js'

export { allocationsMakeHundred } from './investment-account/allocations-make-hundred.js'
export { amfiEmailOfFolio } from './investment-account/amfi-email-of-folio.js'
export { amfiInvestorName } from './investment-account/amfi-investor-name.js'
export { amfiMobileOfFolio } from './investment-account/amfi-mobile-of-folio.js'
export { amfiNomineeNames } from './investment-account/amfi-nominee-names.js'
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
export { folioDefaultsNeedProfile } from './investment-account/folio-defaults-need-profile.js'
export { nomineesDiffer } from './investment-account/nominees-differ.js'
export { nomineesInOrder } from './investment-account/nominees-in-order.js'
export { nomineesVisibility } from './investment-account/nominees-visibility.js'
export { oneInvestor } from './investment-account/one-investor.js'
export { folioReferences, type FolioReference } from './investment-account/reference.js'
export { referencesKnown } from './investment-account/references-known.js'
export { samePan } from './investment-account/same-pan.js'
export { checkReadyForOrders, defaultReadinessRules } from './readiness/check.js'
export type { OrderingAccount, ReadinessContext } from './readiness/draft.js'
export { folioDefaultsSet } from './readiness/folio-defaults-set.js'
export { taxResidencySet } from './readiness/tax-residency-set.js'

export { v1AddressRules } from './v1/address.js'
export { v1BankAccountRules } from './v1/bank-account.js'
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
export { v1FatcaDetailRules } from './v1/fatca-detail.js'
export { v1IdentityRules } from './v1/identity-detail.js'
export { v1AllocationsMakeHundred } from './v1/allocations-make-hundred.js'
export { incomePositive } from './v1/income-positive.js'
export { v1NominationRules, v1NomineeRules } from './v1/nomination.js'
export { nomineesComplete } from './v1/nominees-complete.js'
export { onePrimaryAccount } from './v1/one-primary-account.js'
export { wholeShare } from './v1/whole-share.js'
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
