import { contract } from '@foliokit/api'
import { bankVerificationAnswer, createBankVerification } from '../engine/kyc/bank-verification.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'

export const createBankAccountVerification: Handler<'bankAccountVerifications.create'> = ({ world, tenant, body }) =>
  bankVerificationAnswer(createBankVerification(world, tenant, body.bank_account))

export const fetchBankAccountVerification: Handler<'bankAccountVerifications.fetch'> = ({ tenant, path: [id = ''] }) => {
  const record = tenant.bankVerifications.get(id)
  if (record === undefined) throw notFound('bank account verification')
  return bankVerificationAnswer(record)
}

export const listBankAccountVerifications: Handler<'bankAccountVerifications.list'> = ({ tenant, query }) =>
  newestList(tenant.bankVerifications, bankVerificationAnswer, (row) => contract['bankAccountVerifications.list'].matches(row, query))
