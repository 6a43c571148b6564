import { rupeesCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { date, filled, text } from './members.js'

const address = z.looseObject({ line_1: text, line_2: text, line_3: text, city: text, pincode: text, state: text, country: text }).nullish()

/**
 * Reads the platform's KYC check. Tolerant: v1 shows no action and no reason, and an entity of which nothing is known; ask `kycStanding`
 * what it means. `entity_details` are there for a check with a date of birth, and not for every distributor.
 */
export const kycCheckSchema = z.looseObject({
  id: z.string(),
  source_ref_id: text,
  pan: z.string(),
  entity_details: z
    .looseObject({
      name: text,
      gender: text,
      date_of_birth: text,
      father_name: text,
      marital_status: text,
      nationality: text,
      residential_status: text,
      correspondence_address: address,
      permanent_address: address,
      email: text,
      mobile: text,
    })
    .nullish(),
  status: z.boolean(),
  constraints: z
    .array(z.looseObject({ type: z.string(), amount: z.looseObject({ value: rupeesCodec.nullish(), currency: text }).nullish() }))
    .nullish(),
  sources: z.array(z.looseObject({ name: text, response_verbatim: text, fetched_at: text })).nullish(),
  action: text,
  reason: text,
  created_at: text,
  updated_at: text,
})

/** A KYC check as read from the platform, with exact amounts. */
export type KycCheck = z.output<typeof kycCheckSchema>

/** The body that asks for a KYC check: of the status alone, or with a date of birth of the investor's data too. Strict. */
export const createKycCheckBody = z.strictObject({ pan: filled, date_of_birth: date.nullish() })
