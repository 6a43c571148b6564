import * as z from 'zod'
import { isIsdCode } from './isd-code.js'
import { isMobile } from './mobile.js'

/**
 * The consent of an investor as the platform takes it: e-mail, mobile or both. Strict, since it is written. `checkConsent` says in
 * coded issues what is wrong with one.
 */
export const consentSchema = z.strictObject({
  email: z.string().min(3).max(254).optional(),
  isd_code: z
    .string()
    .refine((text): boolean => isIsdCode(text), 'must be digits with an optional leading +, at most 4 characters')
    .optional(),
  mobile: z
    .string()
    .refine((text): boolean => isMobile(text), 'must be digits and -, 7 to 20 characters')
    .optional(),
})
