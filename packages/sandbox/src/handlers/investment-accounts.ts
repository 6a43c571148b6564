import { contract } from '@foliokit/api'
import { accountAnswer, checkedInvestor, mapTo, openAccount, panOf } from '../engine/onboarding/account.js'
import type { AccountRecord, Tenant } from '../store/tenant.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'

export const createInvestmentAccount: Handler<'investmentAccounts.create'> = ({ world, tenant, body }) => {
  const investor = checkedInvestor(world, tenant, body)
  const pan = panOf(investor, 'profile' in investor ? 'primary_investor' : 'primary_investor_old_id')
  const record = openAccount(world, tenant, investor, pan)
  mapTo(tenant, record, investor, body.folio_defaults ?? {})
  return accountAnswer(record)
}

export const updateInvestmentAccount: Handler<'investmentAccounts.update'> = ({ world, tenant, body }) => {
  const record = accountOf(tenant, body.id)
  const investor = checkedInvestor(world, tenant, body, record)
  mapTo(tenant, record, investor, body.folio_defaults ?? {})
  return accountAnswer(record)
}

export const fetchInvestmentAccount: Handler<'investmentAccounts.fetch'> = ({ tenant, path: [id = ''] }) =>
  accountAnswer(accountOf(tenant, id))

export const listInvestmentAccounts: Handler<'investmentAccounts.list'> = ({ tenant, query }) =>
  newestList(tenant.accounts, accountAnswer, (account) => contract['investmentAccounts.list'].matches(account, query))

function accountOf(tenant: Tenant, id: string): AccountRecord {
  const record = tenant.accounts.get(id)
  if (record === undefined) throw notFound('investment account')
  return record
}
