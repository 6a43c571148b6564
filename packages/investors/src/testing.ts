export {
  buildAddress,
  buildBankAccount,
  buildBeneficialOwner,
  buildDematAccount,
  buildEmailAddress,
  buildPartner,
  buildPhoneNumber,
  buildRelatedParty,
  buildSoleProprietorship,
  buildTaxResidency,
  sampleEntityId,
  sampleProfileId,
} from './testing/children.js'
export { buildAccountReferences, buildFolioDefaults, buildInvestmentAccount } from './testing/investment-account.js'
export { buildInvestorProfile, buildMinorProfile, buildNonIndividualProfile, sampleClassifications } from './testing/profiles.js'
export { buildV1Investor } from './testing/v1-investor.js'
