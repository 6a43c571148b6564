import {
  buildAddress,
  buildBankAccount,
  buildBeneficialOwner,
  buildDematAccount,
  buildEmailAddress,
  buildInvestorProfile,
  buildNonIndividualProfile,
  buildPartner,
  buildPhoneNumber,
  buildRelatedParty,
  buildSoleProprietorship,
  buildTaxResidency,
  buildV1Investor,
} from '@foliokit/investors/testing'
import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { completion, postback_url, signable, type KycSandbox } from '../kyc/kyc.js'
import { newInvestor } from '../onboarding/investor.js'

/** What a resource's body is sent with, once the objects are there that it names. */
export interface Sending {
  readonly method: 'POST' | 'PATCH'
  readonly target: string
  readonly body: object
}

/** Makes what an operation names, and returns what is sent. */
export type Prepare = (api: KycSandbox) => Promise<Sending>

const pan = 'AAAPB3751C'
/** Makes an object of v2 and returns it. */
export const makerOf = ({ must }: KycSandbox) => ({ make: (path: string, body: object) => must('POST', `/v2/${path}`, body) })
export const individual = async ({ must }: KycSandbox) => (await must('POST', '/v2/investor_profiles', buildInvestorProfile({ pan }))).id
export const entity = async ({ must }: KycSandbox) =>
  (await must('POST', '/v2/investor_profile_non_individuals', buildNonIndividualProfile('active_nfe', { pan: 'AAACB3751C' }))).id
const post = (target: string, body: object): Sending => ({ method: 'POST', target, body })
const child =
  (path: string, build: (profile: string) => object, owner = individual) =>
  async (api: KycSandbox) =>
    post(`/v2/${path}`, build(await owner(api)))
export const begun = async ({ must }: KycSandbox) =>
  (await must('POST', '/v2/kyc_requests', buildKycRequestStart({ pan: 'ARRPP3751N' }))).id

/** Every operation of onboarding and KYC that creates something by JSON: a sandbox in which the body would be taken, and the body. */
export const creations: Readonly<Record<string, Prepare>> = {
  'investorProfiles.create': () => Promise.resolve(post('/v2/investor_profiles', buildInvestorProfile({ pan }))),
  'nonIndividualProfiles.create': () =>
    Promise.resolve(post('/v2/investor_profile_non_individuals', buildNonIndividualProfile('active_nfe', { pan: 'AAACB3751C' }))),
  'bankAccounts.create': child('bank_accounts', (profile) => buildBankAccount({ profile })),
  'addresses.create': child('addresses', (profile) => buildAddress({ profile, postal_code: '560102' })),
  'phoneNumbers.create': child('phone_numbers', (profile) => buildPhoneNumber({ profile })),
  'emailAddresses.create': child('email_addresses', (profile) => buildEmailAddress({ profile })),
  'relatedParties.create': child('related_parties', (profile) => buildRelatedParty({ profile })),
  'dematAccounts.create': child('demat_accounts', (profile) => buildDematAccount({ profile })),
  'soleProprietorships.create': child('sole_proprietorship', (profile) => buildSoleProprietorship({ profile })),
  'taxResidencies.create': child('tax_residencies', (profile) => buildTaxResidency({ profile }), entity),
  'beneficialOwners.create': async (api) => {
    const profile = await entity(api)
    return post('/v2/beneficial_owners', buildBeneficialOwner({ profile, beneficial_owner_profile: await individual(api) }))
  },
  'partners.create': () => Promise.resolve(post('/v2/partners', buildPartner())),
  'investmentAccounts.create': async (api) => {
    const { profile, folio_defaults } = await newInvestor(makerOf(api))
    return post('/v2/mf_investment_accounts', { primary_investor: profile, holding_pattern: 'single', folio_defaults })
  },
  'v1Investors.create': () => Promise.resolve(post('/api/onb/investors', buildV1Investor())),
  'v1InvestmentAccounts.create': async ({ must }) =>
    post('/api/oms/investment_accounts', { primary_investor_id: (await must('POST', '/api/onb/investors', buildV1Investor())).id }),
  'kycChecks.create': () => Promise.resolve(post('/api/kyc/check', { pan: 'ARRPP3751N', date_of_birth: '1990-01-05' })),
  'kycRequests.create': async (api) =>
    post('/v2/kyc_requests', { ...buildKycRequestStart({ pan: 'ARRPP3751N' }), ...(await completion(api)) }),
  'v1KycRequests.create': () => Promise.resolve(post('/kyc_requests', buildKycRequestStart({ pan: 'ARRPP3751N' }))),
  'identityDocuments.create': async (api) =>
    post('/v2/identity_documents', { kyc_request: await begun(api), type: 'aadhaar', postback_url }),
  'esigns.create': async (api) => post('/v2/esigns', { kyc_request: (await signable(api)).id, postback_url }),
  'bankAccountVerifications.create': async (api) => {
    const bank = await api.must('POST', '/v2/bank_accounts', buildBankAccount({ profile: await individual(api) }))
    return post('/v2/bank_account_verifications', { bank_account: bank.id })
  },
}
