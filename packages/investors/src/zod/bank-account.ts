import { integerIdCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { bankAccountTypes } from '../bank-account.js'
import { filled, objectId, text } from './members.js'

/** Reads the platform's `bank_account`. Tolerant. Payments and mandates name an account by its `old_id`, text here. */
export const bankAccountSchema = z.looseObject({
  object: z.string(),
  id: z.string(),
  old_id: integerIdCodec.nullish(),
  profile: z.string(),
  primary_account_holder_name: text,
  account_number: z.string(),
  type: text,
  ifsc_code: text,
  branch_name: text,
  bank_name: text,
  branch_address: text,
  branch_contact_number: text,
  branch_city: text,
  branch_district: text,
  branch_state: text,
  cancelled_cheque: text,
  sole_proprietorship: text,
  created_at: text,
})

/** A bank account as read from the platform. */
export type BankAccount = z.output<typeof bankAccountSchema>

/** The body that creates a bank account. Strict; `checkBankAccount` knows the rest. */
export const createBankAccountBody = z.strictObject({
  profile: objectId,
  account_number: filled,
  primary_account_holder_name: filled,
  type: z.enum(bankAccountTypes),
  ifsc_code: filled,
  cancelled_cheque: objectId.nullish(),
  sole_proprietorship: objectId.nullish(),
})

/** The body that changes a bank account: its cancelled cheque and nothing else (domain §8). */
export const updateBankAccountBody = z.strictObject({ id: objectId, cancelled_cheque: objectId })
