import type * as z from 'zod'
import {
  checkAddress,
  checkInvestorProfile,
  defaultAddressRules,
  occupationWords,
  required,
  translate,
  type AddressContext,
  type AddressDraft,
  type BankAccountDraft,
  type BeneficialOwnerDraft,
  type DematAccountDraft,
  type EmailAddressDraft,
  type InvestmentAccountDraft,
  type InvestorIssueCode,
  type InvestorProfileDraft,
  type NonIndividualProfileDraft,
  type PartnerDraft,
  type PhoneNumberDraft,
  type RelatedPartyDraft,
  type Rule,
  type SoleProprietorshipDraft,
  type TaxResidencyDraft,
  type V1InvestorDraft,
  type WordOf,
} from '../src/index.js'
import type * as schemas from '../src/zod.js'

type Out<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never

// A request body is a draft: what a schema read can be checked as it is.
declare const body: { readonly [Name in keyof typeof schemas]: Out<Name> }
body.createInvestorProfileBody satisfies InvestorProfileDraft
body.updateInvestorProfileBody satisfies InvestorProfileDraft
body.createNonIndividualProfileBody satisfies NonIndividualProfileDraft
body.updateNonIndividualProfileBody satisfies NonIndividualProfileDraft
body.createBankAccountBody satisfies BankAccountDraft
body.updateBankAccountBody satisfies BankAccountDraft
body.createAddressBody satisfies AddressDraft
body.updateAddressBody satisfies AddressDraft
body.createPhoneNumberBody satisfies PhoneNumberDraft
body.updatePhoneNumberBody satisfies PhoneNumberDraft
body.createEmailAddressBody satisfies EmailAddressDraft
body.updateEmailAddressBody satisfies EmailAddressDraft
body.createRelatedPartyBody satisfies RelatedPartyDraft
body.updateRelatedPartyBody satisfies RelatedPartyDraft
body.createDematAccountBody satisfies DematAccountDraft
body.createTaxResidencyBody satisfies TaxResidencyDraft
body.updateTaxResidencyBody satisfies TaxResidencyDraft
body.createBeneficialOwnerBody satisfies BeneficialOwnerDraft
body.updateBeneficialOwnerBody satisfies BeneficialOwnerDraft
body.createSoleProprietorshipBody satisfies SoleProprietorshipDraft
body.updateSoleProprietorshipBody satisfies SoleProprietorshipDraft
body.createInvestmentAccountBody satisfies InvestmentAccountDraft
body.updateInvestmentAccountBody satisfies InvestmentAccountDraft
body.createPartnerBody satisfies PartnerDraft
body.createV1InvestorBody satisfies V1InvestorDraft
body.updateV1InvestorBody satisfies V1InvestorDraft

// @ts-expect-error a profile is checked on a day
checkInvestorProfile({ type: 'individual' }, {})
// @ts-expect-error an occupation of KYC requests is none of a profile
checkInvestorProfile({ occupation: 'housewife' }, { today: '2024-01-15' })
// @ts-expect-error a rule is made for a member that the draft has
const misspelt: Rule<AddressDraft> = required('lien1')
void misspelt

const own: Rule<AddressDraft, AddressContext, 'ACME_FAR_AWAY'> = () => []
const [found] = checkAddress({}, {}, { rules: [...defaultAddressRules, own] })
found?.code satisfies InvestorIssueCode | 'ACME_FAR_AWAY' | undefined
// @ts-expect-error not a code of these rules
found?.code satisfies 'INVESTORS_REQUIRED' | undefined

declare const word: Exclude<ReturnType<typeof translate<typeof occupationWords, 'kyc'>>, undefined>
word satisfies WordOf<typeof occupationWords, 'kyc'>
'housewife' satisfies typeof word
// @ts-expect-error a KYC request has no forex dealer
translate(occupationWords, 'profile', 'kyc', 'forex_dealer') satisfies 'forex_dealer' | undefined
