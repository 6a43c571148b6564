import * as z from 'zod'
import { objectId, text } from './members.js'

/** Reads the platform's `bank_account_verification`. Tolerant; ask `bankAccountAdvice` what it means. */
export const bankAccountVerificationSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  bank_account: z.string(),
  status: z.string(),
  confidence: text,
  reason: text,
  created_at: text,
  updated_at: text,
  failed_at: text,
  completed_at: text,
})

/** A bank account verification as read from the platform. */
export type BankAccountVerification = z.output<typeof bankAccountVerificationSchema>

/** The body that asks for the verification of a bank account of an investor profile. Strict. */
export const createBankAccountVerificationBody = z.strictObject({ bank_account: objectId })
