import * as z from 'zod'
import { filled, objectId, text } from './members.js'

/** Reads the platform's `demat_account`. Tolerant. The document shows the list of a profile's accounts as one bare object. */
export const dematAccountSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  dp_id: z.string(),
  client_id: z.string(),
  created_at: text,
})

/** A demat account as read from the platform. */
export type DematAccount = z.output<typeof dematAccountSchema>

/** The body that links a demat account to a profile. Strict; `checkDematAccount` knows the rest. */
export const createDematAccountBody = z.strictObject({ profile: objectId, dp_id: filled, client_id: filled })
