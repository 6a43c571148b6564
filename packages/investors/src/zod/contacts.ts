import * as z from 'zod'
import { contactOwners } from '../belongs-to.js'
import { filled, objectId, oneOf, text } from './members.js'

const owner = z.enum(contactOwners)

/** Reads the platform's `phone_number`. Tolerant. */
export const phoneNumberSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  isd: z.string(),
  number: z.string(),
  belongs_to: text,
  created_at: text,
})

/** A phone number as read from the platform. */
export type PhoneNumber = z.output<typeof phoneNumberSchema>

/** The body that creates a phone number. Strict; `checkPhoneNumber` knows the rest. */
export const createPhoneNumberBody = z.strictObject({ profile: objectId, isd: filled, number: filled, belongs_to: oneOf(contactOwners) })

/** The body that says whose a phone number is, once. */
export const updatePhoneNumberBody = z.strictObject({ id: objectId, belongs_to: owner })

/** Reads the platform's `email_address`. Tolerant. */
export const emailAddressSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  profile: z.string(),
  email: z.string(),
  belongs_to: text,
  created_at: text,
})

/** An e-mail address as read from the platform. */
export type EmailAddress = z.output<typeof emailAddressSchema>

/** The body that creates an e-mail address. Strict; `checkEmailAddress` knows the rest. */
export const createEmailAddressBody = z.strictObject({ profile: objectId, email: filled, belongs_to: oneOf(contactOwners) })

/** The body that says whose an e-mail address is, once. */
export const updateEmailAddressBody = z.strictObject({ id: objectId, belongs_to: owner })
