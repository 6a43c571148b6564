import {
  bankAccountVerificationSchema,
  createBankAccountVerificationBody,
  listBankAccountVerificationsQuery,
  type BankAccountVerification,
} from '@foliokit/kyc/zod'
import type * as z from 'zod'
import { newestList } from '../envelopes.js'
import { operation } from '../operation.js'

/** Asks whose a bank account of a profile is. Completed is not verified: `bankAccountAdvice` of `@foliokit/kyc` reads its confidence. */
export const createBankAccountVerification = operation({
  name: 'bankAccountVerifications.create',
  method: 'POST',
  path: '/v2/bank_account_verifications',
  effect: 'at-most-once',
  body: createBankAccountVerificationBody,
  answer: bankAccountVerificationSchema,
})

/** Fetches a bank account verification. */
export const fetchBankAccountVerification = operation({
  name: 'bankAccountVerifications.fetch',
  method: 'GET',
  path: '/v2/bank_account_verifications/:id',
  effect: 'read',
  answer: bankAccountVerificationSchema,
})

/** Lists the newest bank account verifications, at most 100, of some accounts, or with some statuses, reasons or confidences. */
export const listBankAccountVerifications = operation({
  name: 'bankAccountVerifications.list',
  method: 'GET',
  path: '/v2/bank_account_verifications',
  effect: 'read',
  query: listBankAccountVerificationsQuery,
  answer: newestList(bankAccountVerificationSchema),
  matches: (
    { status, reason, confidence, bank_account: account }: BankAccountVerification,
    asked: z.output<typeof listBankAccountVerificationsQuery>,
  ) =>
    isAmong(asked.status, status) &&
    isAmong(asked.reason, reason) &&
    isAmong(asked.confidence, confidence) &&
    isAmong(asked.bank_accounts, account),
})

const isAmong = (wanted: readonly string[] | undefined, value: string | null | undefined): boolean =>
  wanted === undefined || wanted.some((each) => each === value)
