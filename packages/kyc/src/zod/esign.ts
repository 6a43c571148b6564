import * as z from 'zod'
import { objectId, text, webAddress } from './members.js'

/** Reads the platform's `esign`. Tolerant. */
export const esignSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  type: text,
  kyc_request: text,
  redirect_url: text,
  status: z.string(),
  postback_url: text,
  created_at: text,
})

/** An e-sign as read from the platform. */
export type Esign = z.output<typeof esignSchema>

/** The body that asks for an e-sign. Strict; `checkEsign` knows the rest. */
export const createEsignBody = z.strictObject({ kyc_request: objectId, postback_url: webAddress })
