import * as z from 'zod'
import { filled, given, objectId, oneOf, text } from './members.js'

/** Reads the platform's `address`. Tolerant. */
export const addressSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  line1: text,
  line2: text,
  line3: text,
  city: text,
  state: text,
  postal_code: text,
  country: text,
  nature: text,
  created_at: text,
})

/** An address as read from the platform. */
export type Address = z.output<typeof addressSchema>

const natures = ['residential', 'business_location', 'registered_office'] as const
const optional = { line2: given, line3: given, city: given, state: given, nature: oneOf(natures) }

/** The body that creates an address. Strict; `checkAddress` knows the rest. */
export const createAddressBody = z.strictObject({
  profile: objectId,
  line1: filled,
  postal_code: filled,
  country: filled,
  ...optional,
})

/** The body that adds to an address what it does not have yet. */
export const updateAddressBody = z.strictObject({
  id: objectId,
  profile: objectId.optional(),
  line1: filled.optional(),
  postal_code: filled.optional(),
  country: filled.optional(),
  ...optional,
})
