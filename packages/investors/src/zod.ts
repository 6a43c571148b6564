export { addressSchema, createAddressBody, updateAddressBody, type Address } from './zod/address.js'
export { bankAccountSchema, createBankAccountBody, updateBankAccountBody, type BankAccount } from './zod/bank-account.js'
export {
  createEmailAddressBody,
  createPhoneNumberBody,
  emailAddressSchema,
  phoneNumberSchema,
  updateEmailAddressBody,
  updatePhoneNumberBody,
  type EmailAddress,
  type PhoneNumber,
} from './zod/contacts.js'
export { createDematAccountBody, dematAccountSchema, type DematAccount } from './zod/demat-account.js'
export {
  beneficialOwnerSchema,
  createBeneficialOwnerBody,
  createSoleProprietorshipBody,
  createTaxResidencyBody,
  soleProprietorshipSchema,
  taxResidencySchema,
  updateBeneficialOwnerBody,
  updateSoleProprietorshipBody,
  updateTaxResidencyBody,
  type BeneficialOwner,
  type SoleProprietorship,
  type TaxResidency,
} from './zod/entity.js'
export {
  createInvestmentAccountBody,
  folioDefaultsBody,
  investmentAccountSchema,
  updateInvestmentAccountBody,
  type InvestmentAccount,
} from './zod/investment-account.js'
export { percentageCodec } from './zod/members.js'
export {
  createNonIndividualProfileBody,
  nonIndividualProfileSchema,
  updateNonIndividualProfileBody,
  type NonIndividualProfile,
} from './zod/non-individual.js'
export { createPartnerBody, partnerSchema, type Partner } from './zod/partner.js'
export { createInvestorProfileBody, investorProfileSchema, updateInvestorProfileBody, type InvestorProfile } from './zod/profile.js'
export { relatedPartySchema, createRelatedPartyBody, updateRelatedPartyBody, type RelatedParty } from './zod/related-party.js'
export {
  createV1InvestmentAccountBody,
  v1InvestmentAccountListSchema,
  v1InvestmentAccountSchema,
  type V1InvestmentAccount,
} from './zod/v1-investment-account.js'
export { createV1InvestorBody, updateV1InvestorBody } from './zod/v1-investor-body.js'
export { v1InvestorSchema, type V1Investor } from './zod/v1-investor.js'
export type { Percentage } from './percentage.js'
