import { readFileSync } from 'node:fs'
import type { Issue } from '@foliokit/errors'
import { parseJson, type Json } from '@foliokit/money/json'
import type * as z from 'zod'
import * as investors from '../src/index.js'
import * as schemas from '../src/zod.js'

/** One JSON example of the vendor's documents as a fact: where it stands, and what it is an example of. */
export interface VendorExample {
  readonly source: 'fp-api-v1' | 'fp-api-v2'
  /** First and last line in the document; `repeated` are the places of the same example. */
  readonly lines: readonly [number, number]
  readonly resource: Resource
  readonly kind: 'create' | 'update' | 'answer' | 'list' | 'page'
  readonly example: Json
}

const today = '2024-01-15'
const bare = <Body extends z.ZodType>(
  answer: z.ZodType,
  create: Body,
  update: z.ZodType | null,
  check: (draft: z.output<Body>) => readonly Issue[],
) => ({
  answer,
  create,
  update,
  check: check as (draft: unknown) => readonly Issue[],
})

/** The schemas and the check of every resource, by name. */
export const resources = {
  partner: bare(schemas.partnerSchema, schemas.createPartnerBody, null, (draft) => investors.checkPartner(draft)),
  investorProfile: bare(schemas.investorProfileSchema, schemas.createInvestorProfileBody, schemas.updateInvestorProfileBody, (draft) =>
    investors.checkInvestorProfile(draft, { today }),
  ),
  nonIndividualProfile: bare(
    schemas.nonIndividualProfileSchema,
    schemas.createNonIndividualProfileBody,
    schemas.updateNonIndividualProfileBody,
    (draft) => investors.checkNonIndividualProfile(draft),
  ),
  bankAccount: bare(schemas.bankAccountSchema, schemas.createBankAccountBody, schemas.updateBankAccountBody, (draft) =>
    investors.checkBankAccount(draft),
  ),
  address: bare(schemas.addressSchema, schemas.createAddressBody, schemas.updateAddressBody, (draft) => investors.checkAddress(draft)),
  phoneNumber: bare(schemas.phoneNumberSchema, schemas.createPhoneNumberBody, schemas.updatePhoneNumberBody, (draft) =>
    investors.checkPhoneNumber(draft),
  ),
  emailAddress: bare(schemas.emailAddressSchema, schemas.createEmailAddressBody, schemas.updateEmailAddressBody, (draft) =>
    investors.checkEmailAddress(draft),
  ),
  relatedParty: bare(schemas.relatedPartySchema, schemas.createRelatedPartyBody, schemas.updateRelatedPartyBody, (draft) =>
    investors.checkRelatedParty(draft, { today }),
  ),
  dematAccount: bare(schemas.dematAccountSchema, schemas.createDematAccountBody, null, (draft) => investors.checkDematAccount(draft)),
  taxResidency: bare(schemas.taxResidencySchema, schemas.createTaxResidencyBody, schemas.updateTaxResidencyBody, (draft) =>
    investors.checkTaxResidency(draft),
  ),
  beneficialOwner: bare(schemas.beneficialOwnerSchema, schemas.createBeneficialOwnerBody, schemas.updateBeneficialOwnerBody, (draft) =>
    investors.checkBeneficialOwner(draft),
  ),
  soleProprietorship: bare(
    schemas.soleProprietorshipSchema,
    schemas.createSoleProprietorshipBody,
    schemas.updateSoleProprietorshipBody,
    (draft) => investors.checkSoleProprietorship(draft),
  ),
  investmentAccount: bare(
    schemas.investmentAccountSchema,
    schemas.createInvestmentAccountBody,
    schemas.updateInvestmentAccountBody,
    (draft) => investors.checkInvestmentAccount(draft),
  ),
  v1Investor: bare(schemas.v1InvestorSchema, schemas.createV1InvestorBody, schemas.updateV1InvestorBody, (draft) =>
    investors.checkV1Investor(draft, { today }),
  ),
  v1InvestmentAccount: bare(schemas.v1InvestmentAccountSchema, schemas.createV1InvestmentAccountBody, null, () => []),
} as const

/** The name of a resource in the fixture. */
export type Resource = keyof typeof resources

/** Every example of the chapters on investors, their children, accounts and partners; each once. */
export const vendorExamples = (
  parseJson(readFileSync(new URL('./fixtures/vendor-examples.json', import.meta.url), 'utf8')) as unknown as (Omit<
    VendorExample,
    'lines'
  > & { readonly lines: readonly unknown[] })[]
).map((row) => ({ ...row, lines: [Number(String(row.lines[0])), Number(String(row.lines[1]))] as const }))
