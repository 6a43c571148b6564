import {
  buildAddress,
  buildBankAccount,
  buildBeneficialOwner,
  buildNonIndividualProfile,
  buildRelatedParty,
  buildSoleProprietorship,
  buildTaxResidency,
  buildV1Investor,
} from '@foliokit/investors/testing'
import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { completion, pan as kycPan, type KycSandbox } from '../kyc/kyc.js'
import { newInvestor } from '../onboarding/investor.js'
import { begun, entity, individual, makerOf, type Prepare } from './creations.js'

/** The body that changes an object of v2 which was just made. */
const change =
  (path: string, made: object, more: object | ((api: KycSandbox) => Promise<object>), owner = individual): Prepare =>
  async (api) => {
    const { id } = await makerOf(api).make(path, { profile: await owner(api), ...made })
    return { method: 'PATCH', target: `/v2/${path}`, body: { id, ...(typeof more === 'function' ? await more(api) : more) } }
  }
const without = <T extends object>(body: T, ...names: readonly (keyof T)[]): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name as keyof T)))

const v1KycUpdate =
  (method: 'PATCH' | 'POST'): Prepare =>
  async (api) => {
    const { id } = await api.must('POST', '/kyc_requests', buildKycRequestStart({ pan: kycPan }))
    const { address, bank_account: _, geolocation: __, ...person } = await completion(api)
    const body = { ...person, correspondence_address: address, permanent_address_is_same_as_correspondence: true }
    return { method, target: `/kyc_requests/${id}`, body }
  }

const { networth, services_provided } = buildSoleProprietorship()

/** Every operation of onboarding and KYC that changes something: a sandbox in which the body would be taken, and the body. */
export const updates: Readonly<Record<string, Prepare>> = {
  'investorProfiles.update': async (api) => ({
    method: 'PATCH',
    target: '/v2/investor_profiles',
    body: { id: await individual(api), income_slab: 'upto_1lakh', pep_details: 'not_applicable' },
  }),
  'nonIndividualProfiles.update': async (api) => {
    const { networth, gross_annual_income, active_nfe } = buildNonIndividualProfile()
    const body = { id: await entity(api), networth, gross_annual_income, active_nfe }
    return { method: 'PATCH', target: '/v2/investor_profile_non_individuals', body }
  },
  'bankAccounts.update': change('bank_accounts', without(buildBankAccount(), 'profile'), async ({ upload }) => ({
    cancelled_cheque: await upload(),
  })),
  'addresses.update': change('addresses', without(buildAddress({ postal_code: '560102' }), 'profile', 'line2', 'nature'), {
    line2: 'JP Nagar 2nd phase',
    nature: 'residential',
  }),
  'phoneNumbers.update': change('phone_numbers', { isd: '91', number: '9000000001' }, { belongs_to: 'self' }),
  'emailAddresses.update': change('email_addresses', { email: 'asha.rao@example.com' }, { belongs_to: 'self' }),
  'relatedParties.update': change('related_parties', without(buildRelatedParty(), 'profile', 'pan', 'date_of_birth'), {
    pan: 'AAAPM3751E',
    date_of_birth: '1960-01-31',
  }),
  'taxResidencies.update': change(
    'tax_residencies',
    without(buildTaxResidency(), 'profile'),
    { taxid: '000-00-0001', taxid_type: 'tin' },
    entity,
  ),
  'beneficialOwners.update': async (api) => {
    const profile = await entity(api)
    const made = buildBeneficialOwner({ profile, beneficial_owner_profile: await individual(api) })
    const { id } = await makerOf(api).make('beneficial_owners', made)
    const body = { id, beneficial_interest_percentage: 51.5, beneficial_interest_means: 'ownership' }
    return { method: 'PATCH', target: '/v2/beneficial_owners', body }
  },
  'soleProprietorships.update': change('sole_proprietorship', without(buildSoleProprietorship(), 'profile'), {
    networth,
    services_provided,
  }),
  'investmentAccounts.update': async (api) => {
    const { profile, folio_defaults } = await newInvestor(makerOf(api))
    const { id } = await makerOf(api).make('mf_investment_accounts', { primary_investor: profile })
    return { method: 'PATCH', target: '/v2/mf_investment_accounts', body: { id, folio_defaults } }
  },
  'v1Investors.update': async ({ must }) => {
    const { id, bank_accounts } = (await must('POST', '/api/onb/investors', buildV1Investor())) as unknown as {
      id: string
      bank_accounts: readonly { id: string }[]
    }
    const body = buildV1Investor()
    const again = body.bank_accounts.map((account, at) => ({ ...account, id: bank_accounts[at]?.id }))
    return { method: 'POST', target: `/api/onb/investors/${id}`, body: { ...body, bank_accounts: again } }
  },
  'kycRequests.update': async (api) => ({
    method: 'PATCH',
    target: '/v2/kyc_requests',
    body: { id: await begun(api), ...(await completion(api)) },
  }),
  'v1KycRequests.update': v1KycUpdate('PATCH'),
  'v1KycRequests.updateByPost': v1KycUpdate('POST'),
}
