import {
  createInvestorProfileBody,
  createNonIndividualProfileBody,
  investorProfileSchema,
  nonIndividualProfileSchema,
  updateInvestorProfileBody,
  updateNonIndividualProfileBody,
} from '@foliokit/investors/zod'
import * as z from 'zod'
import { changingInvestorObjectOperations } from './investor-object-operations.js'

/** A list of profiles must be narrowed (v2 documents, list all investor profiles). */
const byPanOrType = z
  .strictObject({ pan: z.string().optional(), type: z.string().optional() })
  .refine(({ pan, type }) => pan !== undefined || type !== undefined, { path: ['pan'], error: 'pan or type must be given' })

/** Profiles of individuals (v2 documents, investor profiles). */
export const investorProfiles = changingInvestorObjectOperations('investorProfiles', 'investor_profiles', {
  row: investorProfileSchema,
  body: createInvestorProfileBody,
  change: updateInvestorProfileBody,
  query: byPanOrType,
})

/** Profiles of entities (v2 documents, non individual investor profiles). */
export const nonIndividualProfiles = changingInvestorObjectOperations('nonIndividualProfiles', 'investor_profile_non_individuals', {
  row: nonIndividualProfileSchema,
  body: createNonIndividualProfileBody,
  change: updateNonIndividualProfileBody,
  query: byPanOrType,
})
