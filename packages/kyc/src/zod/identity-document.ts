import * as z from 'zod'
import { identityDocumentTypes } from '../identity-document/check.js'
import { objectId, text, webAddress } from './members.js'

/** Reads the platform's `identity_document`. Tolerant; its status is `fetch.status`. */
export const identityDocumentSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  type: text,
  kyc_request: text,
  fetch: z.looseObject({ redirect_url: text, postback_url: text, status: z.string(), reason: text, expires_at: text }),
  data: z.looseObject({ number: text, line_1: text, city: text, pincode: text, country: text }).nullish(),
  created_at: text,
  updated_at: text,
})

/** An identity document as read from the platform. */
export type IdentityDocument = z.output<typeof identityDocumentSchema>

/** The body that asks for an identity document. Strict; `checkIdentityDocument` knows the rest. */
export const createIdentityDocumentBody = z.strictObject({
  kyc_request: objectId,
  type: z.enum(identityDocumentTypes),
  postback_url: webAddress,
})
