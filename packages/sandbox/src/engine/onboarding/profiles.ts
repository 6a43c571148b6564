import { contract, type Contract, type QueryOf } from '@foliokit/api'
import {
  checkInvestorProfile,
  checkNonIndividualProfile,
  type InvestorProfileDraft,
  type NonIndividualProfileDraft,
} from '@foliokit/investors'
import type { InvestorProfile, NonIndividualProfile } from '@foliokit/investors/zod'
import type { AnyProfile } from '../../store/investor-objects.js'
import { invalidField } from '../../wire/refusal.js'
import type { ObjectKind, Situation } from './object-kind.js'
import { refuseUnknownFile } from './references.js'

/** An individual's profile. */
export const investorProfile: ObjectKind<InvestorProfile, InvestorProfileDraft, QueryOf<Contract['investorProfiles.list']>> = {
  object: 'investor_profile',
  prefix: 'invp',
  collection: ({ investorProfiles }) => investorProfiles,
  blank: () => ({
    type: null,
    tax_status: null,
    name: null,
    date_of_birth: null,
    gender: null,
    occupation: null,
    pan: null,
    guardian_name: null,
    guardian_date_of_birth: null,
    guardian_pan: null,
    signature: null,
    country_of_birth: null,
    place_of_birth: null,
    first_tax_residency: null,
    second_tax_residency: null,
    third_tax_residency: null,
    fourth_tax_residency: null,
    source_of_wealth: null,
    income_slab: null,
    pep_details: null,
    employer: null,
    ip_address: null,
  }),
  check: checkInvestorProfile,
  refuse(draft, situation) {
    refuseWrongPan(draft, situation)
    refuseUnknownFile(situation.tenant, draft.signature, 'signature')
  },
  /** Born in India, the place is India unless another was given; the default tax residency is asked for and not kept as such. */
  complete({ use_default_tax_residences: isDefault, ...profile }) {
    const inIndia = profile.country_of_birth?.toUpperCase() === 'IN'
    const born = { ...profile, place_of_birth: profile.place_of_birth ?? (inIndia ? 'IN' : null) }
    if (isDefault !== true) return born
    const first_tax_residency = { country: 'IN', taxid_type: 'pan', taxid_number: profile.pan ?? null }
    return { ...born, first_tax_residency, second_tax_residency: null, third_tax_residency: null, fourth_tax_residency: null }
  },
  matches: contract['investorProfiles.list'].matches,
}

/** An entity's profile. */
export const nonIndividualProfile: ObjectKind<
  NonIndividualProfile,
  NonIndividualProfileDraft,
  QueryOf<Contract['nonIndividualProfiles.list']>
> = {
  object: 'investor_profile_non_individual',
  prefix: 'invpni',
  collection: ({ nonIndividualProfiles }) => nonIndividualProfiles,
  blank: () => ({
    entity_name: null,
    type: null,
    residential_status: null,
    pan: null,
    incorporation: null,
    networth: null,
    gross_annual_income: null,
    services_provided: null,
    specified_us_person_exemption: null,
    entity_classification: null,
    ip_address: null,
  }),
  check: checkNonIndividualProfile,
  refuse: refuseWrongPan,
  matches: contract['nonIndividualProfiles.list'].matches,
}

/**
 * Refuses a PAN that another profile of the tenant has, since accounts and folios are found by it (decision: the documents do not say what
 * the platform does), and with an investor's token any PAN but that investor's (domain §9).
 */
function refuseWrongPan({ pan }: { readonly pan?: string | null | undefined }, { tenant, stored }: Situation<AnyProfile>): void {
  const { investor, objects } = tenant
  if (investor !== null && (pan ?? stored?.pan) !== investor) throw invalidField('pan', 'must be that of the investor who is logged in')
  if (pan == null) return
  for (const profiles of [objects.investorProfiles, objects.nonIndividualProfiles])
    for (const profile of profiles.values())
      if (profile.pan === pan && profile.id !== stored?.id) throw invalidField('pan', `is that of the profile ${profile.id} already`)
}
