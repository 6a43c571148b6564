import { redemptionAnswer } from '../engine/orders/answers.js'
import { checkedRedemption } from '../engine/orders/new-redemption.js'
import type { RedemptionRecord } from '../engine/orders/order-record.js'
import { accountFor } from '../engine/orders/place-order.js'
import type { Handler } from './handler.js'
import { newestOrders, orderOf } from './order-lists.js'
import { generateFor } from './plans.js'
import { updateWithdrawal } from './withdrawals.js'

export const createRedemption: Handler<'redemptions.create'> = ({ world, tenant, body }) => {
  if ('plan' in body) return redemptionAnswer(generateFor(world, tenant, 'redemption', body.plan) as RedemptionRecord)
  const account = accountFor(tenant, tenant.accounts.get(body.mf_investment_account), 'mf_investment_account')
  return redemptionAnswer(checkedRedemption(world, tenant, { ...body, account })())
}

export const updateRedemption: Handler<'redemptions.update'> = ({ world, tenant, body }) =>
  redemptionAnswer(updateWithdrawal(world, orderOf(tenant, 'redemption', body.id), body))

export const fetchRedemption: Handler<'redemptions.fetch'> = ({ tenant, path: [id = ''] }) =>
  redemptionAnswer(orderOf(tenant, 'redemption', id))

export const listRedemptions: Handler<'redemptions.list'> = ({ tenant, query }) =>
  newestOrders(tenant.orders.redemption, query, redemptionAnswer)
