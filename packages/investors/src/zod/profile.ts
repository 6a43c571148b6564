import * as z from 'zod'
import { genders, incomeSlabs, indianTaxIdTypes, occupations, pepDetails, sourcesOfWealth, taxStatuses } from '../profile/values.js'
import { date, filled, flagOrText, given, objectId, oneOf, text } from './members.js'

const residency = z.looseObject({ country: text, taxid_type: text, taxid_number: text }).nullish()

/** Reads the platform's `investor_profile`. Tolerant: enums are open, members it does not know pass through as they came. */
export const investorProfileSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  type: z.string(),
  tax_status: text,
  name: text,
  date_of_birth: text,
  gender: text,
  occupation: text,
  pan: text,
  guardian_name: text,
  guardian_date_of_birth: text,
  guardian_pan: text,
  signature: text,
  country_of_birth: text,
  place_of_birth: text,
  first_tax_residency: residency,
  second_tax_residency: residency,
  third_tax_residency: residency,
  fourth_tax_residency: residency,
  source_of_wealth: text,
  income_slab: text,
  pep_details: text,
  employer: text,
  ip_address: text,
  created_at: text,
})

/** An individual's profile as read from the platform. */
export type InvestorProfile = z.output<typeof investorProfileSchema>

const residencyBody = z.strictObject({ country: filled, taxid_type: z.enum(indianTaxIdTypes), taxid_number: filled }).nullish()

const members = {
  tax_status: oneOf(taxStatuses),
  name: given,
  date_of_birth: date.nullish(),
  gender: oneOf(genders),
  occupation: oneOf(occupations),
  pan: given,
  guardian_name: given,
  guardian_date_of_birth: date.nullish(),
  guardian_pan: given,
  signature: objectId.nullish(),
  country_of_birth: given,
  place_of_birth: given,
  use_default_tax_residences: flagOrText,
  first_tax_residency: residencyBody,
  second_tax_residency: residencyBody,
  third_tax_residency: residencyBody,
  fourth_tax_residency: residencyBody,
  source_of_wealth: oneOf(sourcesOfWealth),
  income_slab: oneOf(incomeSlabs),
  pep_details: oneOf(pepDetails),
  ip_address: given,
}

/** The body that creates an individual's profile. Strict; `checkInvestorProfile` knows the rest. */
export const createInvestorProfileBody = z.strictObject({ type: z.literal('individual'), ...members })

/** The body that changes an individual's profile: its id and what differs. */
export const updateInvestorProfileBody = z.strictObject({ id: objectId, type: z.literal('individual').optional(), ...members })
