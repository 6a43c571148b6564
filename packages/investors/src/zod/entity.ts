import * as z from 'zod'
import { beneficialInterestMeans } from '../beneficial-owner.js'
import { foreignTaxIdTypes } from '../profile/values.js'
import { filled, given, objectId, oneOf, percentageCodec, text } from './members.js'
import { networthBody, networthSchema, servicesProvidedBody, servicesProvidedSchema } from './non-individual.js'

/** Reads the platform's `tax_residency` of an entity. Tolerant. */
export const taxResidencySchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  country: z.string(),
  taxid: text,
  taxid_type: text,
  created_at: text,
})

/** An entity's tax residency as read from the platform. */
export type TaxResidency = z.output<typeof taxResidencySchema>

const taxId = { taxid: given, taxid_type: oneOf(foreignTaxIdTypes) }

/** The body that creates an entity's tax residency. Strict; `checkTaxResidency` knows the rest. */
export const createTaxResidencyBody = z.strictObject({ profile: objectId, country: filled, ...taxId })

/** The body that changes the number of a tax residency, and its kind. */
export const updateTaxResidencyBody = z.strictObject({ id: objectId, ...taxId })

/** Reads the platform's `beneficial_owner`. Tolerant; the share is exact decimal text. */
export const beneficialOwnerSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  beneficial_owner_profile: z.string(),
  beneficial_interest_percentage: percentageCodec.nullish(),
  beneficial_interest_means: text,
  created_at: text,
})

/** A beneficial owner as read from the platform. */
export type BeneficialOwner = z.output<typeof beneficialOwnerSchema>

const interest = {
  beneficial_interest_percentage: percentageCodec.nullish(),
  beneficial_interest_means: oneOf(beneficialInterestMeans),
}

/** The body that creates a beneficial owner. Strict; `checkBeneficialOwner` knows the rest. */
export const createBeneficialOwnerBody = z.strictObject({ profile: objectId, beneficial_owner_profile: objectId, ...interest })

/** The body that changes a beneficial owner's share, and the means. */
export const updateBeneficialOwnerBody = z.strictObject({ id: objectId, ...interest })

/** Reads the platform's `sole_proprietorship`. Tolerant. */
export const soleProprietorshipSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  name: z.string(),
  networth: networthSchema,
  services_provided: servicesProvidedSchema,
  created_at: text,
})

/** A sole proprietorship as read from the platform. */
export type SoleProprietorship = z.output<typeof soleProprietorshipSchema>

const business = { networth: networthBody, services_provided: servicesProvidedBody }

/** The body that creates a sole proprietorship. Strict; `checkSoleProprietorship` knows the rest. */
export const createSoleProprietorshipBody = z.strictObject({ profile: objectId, name: filled, ...business })

/** The body that changes the net worth of a sole proprietorship, or its services. */
export const updateSoleProprietorshipBody = z.strictObject({ id: objectId, ...business })
