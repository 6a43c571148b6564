import * as z from 'zod'
import {
  activeNfeTypes,
  entityClassifications,
  entityTypes,
  listedRelations,
  nonReportingFiTypes,
  residentialStatuses,
  usPersonExemptions,
} from '../non-individual/values.js'
import { incomeSlabs } from '../profile/values.js'
import { date, filled, flag, given, objectId, oneOf, text } from './members.js'

const services = {
  foreign_exchange: flag,
  money_changer: flag,
  money_lending: flag,
  pawning: flag,
  gaming: flag,
  gambling: flag,
  lottery: flag,
  casino: flag,
}

/** Reads a net worth, of an entity or a sole proprietorship. */
export const networthSchema = z.looseObject({ amount: text, as_on: text }).nullish()
/** Reads the services that are provided, of an entity or a sole proprietorship. */
export const servicesProvidedSchema = z.looseObject(services).nullish()
/** The net worth of a request. */
export const networthBody = z.strictObject({ amount: given, as_on: date.nullish() }).nullish()
/** The services of a request. */
export const servicesProvidedBody = z.strictObject(services).nullish()

/** Reads the platform's `investor_profile_non_individual`, with the hash of every classification. Tolerant, as `investorProfileSchema` is. */
export const nonIndividualProfileSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  entity_name: z.string(),
  type: z.string(),
  residential_status: text,
  pan: text,
  incorporation: z.looseObject({ date: text, place: text, country: text, business_started_from: text }).nullish(),
  services_provided: servicesProvidedSchema,
  networth: networthSchema,
  gross_annual_income: text,
  specified_us_person_exemption: text,
  entity_classification: text,
  fi: z.looseObject({ giin: text }).nullish(),
  fi_sponsored: z.looseObject({ sponsor_name: text, sponsor_giin: text }).nullish(),
  non_reporting_fi: z.looseObject({ type: text }).nullish(),
  direct_reporting_nfe: z.looseObject({ giin: text }).nullish(),
  active_nfe: z.looseObject({ nature_of_business: text, type: text }).nullish(),
  active_nfe_listed: z.looseObject({ stock_exchange: text }).nullish(),
  active_nfe_related_to_listed: z.looseObject({ name: text, relation: text, stock_exchange: text }).nullish(),
  passive_nfe: z.looseObject({ nature_of_business: text }).nullish(),
  ip_address: text,
  created_at: text,
})

/** An entity's profile as read from the platform. */
export type NonIndividualProfile = z.output<typeof nonIndividualProfileSchema>

const members = {
  residential_status: oneOf(residentialStatuses),
  pan: given,
  incorporation: z.strictObject({ date: date.nullish(), place: given, country: given, business_started_from: date.nullish() }).nullish(),
  services_provided: servicesProvidedBody,
  networth: networthBody,
  gross_annual_income: oneOf(incomeSlabs),
  specified_us_person_exemption: oneOf(usPersonExemptions),
  entity_classification: oneOf(entityClassifications),
  fi: z.strictObject({ giin: filled }).nullish(),
  fi_sponsored: z.strictObject({ sponsor_name: given, sponsor_giin: given }).nullish(),
  non_reporting_fi: z.strictObject({ type: z.enum(nonReportingFiTypes) }).nullish(),
  direct_reporting_nfe: z.strictObject({ giin: filled }).nullish(),
  active_nfe: z.strictObject({ nature_of_business: filled, type: z.enum(activeNfeTypes) }).nullish(),
  active_nfe_listed: z.strictObject({ stock_exchange: filled }).nullish(),
  active_nfe_related_to_listed: z.strictObject({ name: filled, relation: z.enum(listedRelations), stock_exchange: filled }).nullish(),
  passive_nfe: z.strictObject({ nature_of_business: filled }).nullish(),
  ip_address: given,
}

/** The body that creates an entity's profile. Strict; `checkNonIndividualProfile` knows the rest. */
export const createNonIndividualProfileBody = z.strictObject({ entity_name: filled, type: z.enum(entityTypes), ...members })

/** The body that changes an entity's profile: its id and members that were `null`. */
export const updateNonIndividualProfileBody = z.strictObject({
  id: objectId,
  entity_name: filled.optional(),
  type: z.enum(entityTypes).optional(),
  ...members,
})
