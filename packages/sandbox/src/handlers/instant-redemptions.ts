import type { AnswerOf, Contract } from '@foliokit/api'
import { rupees, unitsFor } from '@foliokit/money'
import { indiaDate } from '@foliokit/schedule'
import { checkRedemption } from '@foliokit/schemes'
import { holdingsOf } from '../engine/holdings/holdings.js'
import { navBefore } from '../engine/holdings/nav-before.js'
import { schemeFor } from '../engine/orders/new-purchase.js'
import { refuseIssues } from '../engine/orders/place-order.js'
import type { FolioRecord, Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField } from '../wire/refusal.js'
import type { Handler } from './handler.js'

type Summary = AnswerOf<Contract['instantRedemptions.summary']>

export const fetchInstantRedemptionSummary: Handler<'instantRedemptions.summary'> = ({ world, tenant, query }) =>
  summaryOf(world, folioAnywhere(tenant, query.folio_number), query.isin)

export const createInstantRedemption: Handler<'instantRedemptions.create'> = ({ world, tenant, body }) => {
  const { isin, folio_number, amount } = body
  const folio = folioAnywhere(tenant, folio_number)
  payoutAccount(folio, body)
  const scheme = schemeFor(world, isin, 'isin')
  const holdings = holdingsOf(world, folio, isin)
  refuseIssues(checkRedemption({ folio_number, amount, redemption_mode: 'instant' }, scheme, { holdings }), {
    scheme: 'isin',
    redemption_mode: 'isin',
  })
  const tradedOn = indiaDate(world.clock.now())
  const { value: nav } = navBefore(world, isin, tradedOn)
  const order_reference = world.random.digits(7)
  const units = unitsFor(amount, nav, 'half-up')
  const transaction = {
    id: `instant:${order_reference}`,
    folio: folio_number,
    isin,
    type: 'redemption',
    units,
    amount,
    nav,
    tradedOn,
  } as const
  folio.ledger.book([{ transaction, order: null, reference: order_reference }])
  const remarks = 'Transaction Successful'
  return {
    order_reference,
    created_at: world.clock.stamp(),
    remarks,
    redemption_mode: 'INSTANT',
    response_verbatim: { TRANID: order_reference, IMPS_STATUS: remarks },
  }
}

/** What an instant redemption may take out of a scheme and folio, and where to. */
export function summaryOf(world: World, folio: FolioRecord, isin: string): Summary {
  const scheme = schemeFor(world, isin, 'isin')
  const { redeemableAmount } = holdingsOf(world, folio, isin)
  const allowed = scheme.redemption?.allowed === true && scheme.redemption.instantAllowed
  return {
    folio_number: folio.number,
    isin,
    instant_redemption: {
      allowed,
      min_amount: scheme.redemption?.amount.minimum ?? null,
      max_amount: allowed ? (redeemableAmount ?? null) : rupees('0'),
      multiples: scheme.redemption?.amount.multiple ?? null,
      remarks: allowed ? null : 'The scheme pays nothing out at once',
      redemption_bank_accounts: folio.bankAccounts.map(({ account_number, ifsc_code }) => ({ account_number, ifsc_code })),
    },
  }
}

/** The bank account that an instant redemption is paid out to: one of the folio's. */
export function payoutAccount(
  folio: FolioRecord,
  asked: { readonly redemption_bank_account_number: string; readonly redemption_bank_account_ifsc_code: string },
): { readonly account_number: string; readonly ifsc_code: string } {
  const account = folio.bankAccounts.find(({ account_number }) => account_number === asked.redemption_bank_account_number)
  if (account === undefined) throw invalidField('redemption_bank_account_number', 'is not a bank account of the folio')
  if (account.ifsc_code !== asked.redemption_bank_account_ifsc_code)
    throw invalidField('redemption_bank_account_ifsc_code', 'is not the code of that bank account')
  return account
}

/** A folio of any account of the tenant: the operations without an account name nothing else. */
function folioAnywhere(tenant: Tenant, number: string): FolioRecord {
  for (const { folios } of tenant.accounts.values()) {
    const folio = folios.get(number)
    if (folio !== undefined) return folio
  }
  throw invalidField('folio_number', 'not found')
}
