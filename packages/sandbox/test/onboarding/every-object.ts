import {
  buildBeneficialOwner,
  buildDematAccount,
  buildNonIndividualProfile,
  buildPartner,
  buildSoleProprietorship,
  buildTaxResidency,
  buildV1Investor,
} from '@foliokit/investors/testing'
import { newInvestor, type onboarding } from './investor.js'

/** The PAN of the entity in `everyObject`. */
export const entityPan = 'AAACB3751C'

/** One of each kind of object, of an individual and of an entity: how each is fetched, and how its list is asked for. */
export async function everyObject(api: Pick<ReturnType<typeof onboarding>, 'make' | 'must'>, pan: string) {
  const { make, must } = api
  const investor = await newInvestor(api, { pan })
  const { profile } = investor
  const entity = (await make('investor_profile_non_individuals', buildNonIndividualProfile('active_nfe', { pan: entityPan }))).id
  const demat = await make('demat_accounts', buildDematAccount({ profile }))
  const business = await make('sole_proprietorship', buildSoleProprietorship({ profile }))
  const residency = await make('tax_residencies', buildTaxResidency({ profile: entity }))
  const owner = await make('beneficial_owners', buildBeneficialOwner({ profile: entity, beneficial_owner_profile: profile }))
  const partner = await make('partners', buildPartner())
  const account = await make('mf_investment_accounts', { primary_investor: profile, folio_defaults: investor.folio_defaults })
  const body = buildV1Investor()
  const v1 = await must('POST', '/api/onb/investors', { ...body, kyc_identity_detail: { ...body.kyc_identity_detail, pan_number: pan } })
  await must('POST', '/api/oms/investment_accounts', { primary_investor_id: v1.id })
  return {
    ids: {
      'addresses.fetch': [investor.address.id],
      'bankAccounts.fetch': [investor.bank.id],
      'beneficialOwners.fetch': [owner.id],
      'dematAccounts.fetch': [demat.id],
      'emailAddresses.fetch': [investor.email.id],
      'investmentAccounts.fetch': [account.id],
      'investorProfiles.fetch': [profile],
      'nonIndividualProfiles.fetch': [entity],
      'partners.fetch': [partner.id],
      'phoneNumbers.fetch': [investor.phone.id],
      'relatedParties.fetch': [investor.nominee.id],
      'soleProprietorships.fetch': [business.id],
      'taxResidencies.fetch': [residency.id],
      'v1Investors.fetch': [v1.id],
    },
    queries: {
      ...Object.fromEntries(
        ['addresses', 'bankAccounts', 'dematAccounts', 'emailAddresses', 'phoneNumbers', 'relatedParties', 'soleProprietorships'].map(
          (group) => [`${group}.list`, `?profile=${profile}`],
        ),
      ),
      'beneficialOwners.list': `?profile=${entity}`,
      'taxResidencies.list': `?profile=${entity}`,
      'investmentAccounts.list': `?investor=${pan}`,
      'investorProfiles.list': '?type=individual',
      'nonIndividualProfiles.list': '?type=private_limited',
      'partners.list': '?code=ARN-98345',
      'v1InvestmentAccounts.list': `?investor_id=${v1.id}`,
    },
  }
}
