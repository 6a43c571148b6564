import { mapTo, openAccount, panOf } from '../engine/onboarding/account.js'
import { refuseWrongInvestor, v1Investor } from '../engine/onboarding/v1-investor.js'
import type { V1Investor } from '@foliokit/investors/zod'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField, notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { pageOf } from './page.js'

export const createV1Investor: Handler<'v1Investors.create'> = ({ world, tenant, body }) => {
  refuseWrongInvestor(world, tenant, body)
  const investor = v1Investor(world, body)
  tenant.v1Investors.set(investor.id, investor)
  return investor
}

/** Accounts of the investor that stand open already get its new contacts and bank accounts. */
export const updateV1Investor: Handler<'v1Investors.update'> = ({ world, tenant, path: [id = ''], body }) => {
  const stored = investorOf(tenant, id)
  refuseWrongInvestor(world, tenant, body, stored)
  const investor = v1Investor(world, body, stored)
  tenant.v1Investors.set(id, investor)
  for (const account of tenant.accounts.values()) if (account.primary_investor_old_id === id) mapTo(tenant, account, { v1: investor })
  return investor
}

export const fetchV1Investor: Handler<'v1Investors.fetch'> = ({ tenant, path: [id = ''] }) => investorOf(tenant, id)

export const listV1Investors: Handler<'v1Investors.list'> = ({ tenant, query }) => {
  const { shown, envelope } = pageOf([...tenant.v1Investors.values()], query)
  return { ...envelope, investors: shown }
}

export const searchV1Investors: Handler<'v1Investors.search'> = ({ tenant, query }) => {
  const { query: text, ids, bank_account_ids: accounts } = query
  const rows = [...tenant.v1Investors.values()].filter(
    (investor) =>
      (text === undefined || isNamed(investor, text)) &&
      (ids === undefined || ids.includes(investor.id)) &&
      (accounts === undefined || investor.bank_accounts?.some(({ id }) => accounts.includes(id)) === true),
  )
  const { shown, envelope } = pageOf(rows, query)
  return { ...envelope, investors: shown }
}

export const createV1InvestmentAccount: Handler<'v1InvestmentAccounts.create'> = ({ world, tenant, body }) => {
  const v1 = tenant.v1Investors.get(body.primary_investor_id)
  if (v1 === undefined) throw invalidField('primary_investor_id', 'not found')
  refuseWithoutImages(world, v1)
  const account = openAccount(world, tenant, { v1 }, panOf({ v1 }, 'primary_investor_id'))
  return { message: 'Investment account created.', investment_account_id: account.old_id, primary_investor_id: v1.id }
}

export const listV1InvestmentAccounts: Handler<'v1InvestmentAccounts.list'> = ({ tenant, query: { investor_id: id } }) => ({
  data: [...tenant.accounts.values()]
    .filter(({ primary_investor_old_id: investor }) => investor === id)
    .map((account) => ({ primary_investor_id: id, secondary_investor_id: null, investment_account_id: account.old_id })),
})

function investorOf(tenant: Tenant, id: string): V1Investor {
  const investor = tenant.v1Investors.get(id)
  if (investor === undefined) throw notFound('investor')
  return investor
}

/** The text of a search is a name, an e-mail address or a PAN (v1 documents, investor search). */
function isNamed({ display_name: shown, contact_detail: contact, kyc_identity_detail: identity }: V1Investor, text: string): boolean {
  const wanted = text.toLowerCase()
  const names = [shown, identity?.name].some((name) => name?.toLowerCase().includes(wanted) === true)
  return names || [contact?.email, identity?.pan_number].some((value) => value?.toLowerCase() === wanted)
}

/** Gateway bse wants the images of a signature and a cancelled cheque (v1 documents, bank account and identity detail). */
function refuseWithoutImages({ gateway }: World, { kyc_identity_detail: identity, bank_accounts: accounts }: V1Investor): void {
  if (gateway !== 'bse') return
  if (identity?.signature == null) throw invalidField('primary_investor_id', 'needs a signature on gateway bse')
  if (accounts?.every(({ cancelled_cheque: cheque }) => cheque == null) !== false)
    throw invalidField('primary_investor_id', 'needs a bank account with a cancelled cheque on gateway bse')
}
