import { contract, type Contract, type QueryOf } from '@foliokit/api'
import {
  checkBeneficialOwner,
  checkSoleProprietorship,
  checkTaxResidency,
  type BeneficialOwnerDraft,
  type SoleProprietorshipDraft,
  type TaxResidencyDraft,
} from '@foliokit/investors'
import type { BeneficialOwner, SoleProprietorship, TaxResidency } from '@foliokit/investors/zod'
import type { ObjectKind } from './object-kind.js'
import { profileIn, refuseUnknownProfile } from './references.js'

type OfProfile = QueryOf<Contract['taxResidencies.list']>

/** A tax residency of an entity outside India. */
export const taxResidency: ObjectKind<TaxResidency, TaxResidencyDraft, OfProfile> = {
  object: 'tax_residency',
  prefix: 'tax',
  collection: ({ taxResidencies }) => taxResidencies,
  blank: () => ({ profile: null, country: null, taxid: null, taxid_type: null }),
  check: checkTaxResidency,
  refuse: refuseUnknownProfile,
  matches: contract['taxResidencies.list'].matches,
}

/** An individual who benefits from an entity. */
export const beneficialOwner: ObjectKind<BeneficialOwner, BeneficialOwnerDraft, OfProfile> = {
  object: 'beneficial_owner',
  prefix: 'bo',
  collection: ({ beneficialOwners }) => beneficialOwners,
  blank: () => ({
    profile: null,
    beneficial_owner_profile: null,
    beneficial_interest_percentage: null,
    beneficial_interest_means: null,
  }),
  check: checkBeneficialOwner,
  refuse(draft, situation) {
    refuseUnknownProfile(draft, situation)
    if (situation.stored === undefined) profileIn(situation.tenant, draft.beneficial_owner_profile, 'beneficial_owner_profile')
  },
  matches: contract['beneficialOwners.list'].matches,
}

/** The business of an individual. */
export const soleProprietorship: ObjectKind<SoleProprietorship, SoleProprietorshipDraft, OfProfile> = {
  object: 'sole_proprietorship',
  prefix: 'sopr',
  collection: ({ soleProprietorships }) => soleProprietorships,
  blank: () => ({ profile: null, name: null, networth: null, services_provided: null }),
  check: checkSoleProprietorship,
  refuse: refuseUnknownProfile,
  matches: contract['soleProprietorships.list'].matches,
}
