import * as z from 'zod'
import { date, filled, given, objectId, text } from './members.js'

/** Reads the platform's `related_party`. Tolerant. */
export const relatedPartySchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  name: z.string(),
  pan: text,
  date_of_birth: text,
  relationship: text,
  guardian_name: text,
  guardian_pan: text,
  created_at: text,
})

/** A related party as read from the platform. */
export type RelatedParty = z.output<typeof relatedPartySchema>

const optional = { pan: given, date_of_birth: date.nullish(), guardian_name: given, guardian_pan: given }

/** The body that creates a related party. Strict; `checkRelatedParty` knows the rest. */
export const createRelatedPartyBody = z.strictObject({ profile: objectId, name: filled, relationship: filled, ...optional })

/** The body that adds to a related party what it does not have yet. */
export const updateRelatedPartyBody = z.strictObject({
  id: objectId,
  profile: objectId.optional(),
  name: filled.optional(),
  relationship: filled.optional(),
  ...optional,
})
