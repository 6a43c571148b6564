import {
  beneficialOwnerSchema,
  createBeneficialOwnerBody,
  createSoleProprietorshipBody,
  createTaxResidencyBody,
  soleProprietorshipSchema,
  taxResidencySchema,
  updateBeneficialOwnerBody,
  updateSoleProprietorshipBody,
  updateTaxResidencyBody,
} from '@foliokit/investors/zod'
import { changingInvestorObjectOperations, ofProfile } from './investor-object-operations.js'

/** Where an entity pays tax outside India. */
export const taxResidencies = changingInvestorObjectOperations('taxResidencies', 'tax_residencies', {
  row: taxResidencySchema,
  body: createTaxResidencyBody,
  change: updateTaxResidencyBody,
  query: ofProfile,
})

/** The individuals who benefit from an entity. */
export const beneficialOwners = changingInvestorObjectOperations('beneficialOwners', 'beneficial_owners', {
  row: beneficialOwnerSchema,
  body: createBeneficialOwnerBody,
  change: updateBeneficialOwnerBody,
  query: ofProfile,
})

/** The businesses of individuals. */
export const soleProprietorships = changingInvestorObjectOperations('soleProprietorships', 'sole_proprietorship', {
  row: soleProprietorshipSchema,
  body: createSoleProprietorshipBody,
  change: updateSoleProprietorshipBody,
  query: ofProfile,
})
