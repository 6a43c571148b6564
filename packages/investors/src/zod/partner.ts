import * as z from 'zod'
import { date, filled, given, text } from './members.js'

/** Reads the platform's `partner`. Tolerant. */
export const partnerSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  name: text,
  license_code: z.string(),
  default_broker_codes: z.looseObject({ cams: text, karvy: text }).nullish(),
  location: text,
  ref_no: text,
  mobile: text,
  email: text,
  contact_person_name: text,
  expiry_date: text,
  euins: z.array(z.string()).nullish(),
  created_at: text,
})

/** A partner as read from the platform. */
export type Partner = z.output<typeof partnerSchema>

/** The body that creates a partner. Strict; `checkPartner` knows the rest. */
export const createPartnerBody = z.strictObject({
  name: given,
  license_code: filled,
  default_broker_codes: z.strictObject({ cams: given, karvy: given }),
  location: filled,
  ref_no: given,
  mobile: given,
  email: given,
  contact_person_name: given,
  expiry_date: date.nullish(),
  euins: z.array(filled).nullish(),
})
