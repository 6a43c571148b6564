import { switchAnswer } from '../engine/orders/answers.js'
import { checkedSwitch } from '../engine/orders/new-switch.js'
import type { SwitchRecord } from '../engine/orders/order-record.js'
import { accountFor } from '../engine/orders/place-order.js'
import type { Handler } from './handler.js'
import { newestOrders, orderOf } from './order-lists.js'
import { generateFor } from './plans.js'
import { updateWithdrawal } from './withdrawals.js'

export const createSwitch: Handler<'switches.create'> = ({ world, tenant, body }) => {
  if ('plan' in body) return switchAnswer(generateFor(world, tenant, 'switch', body.plan) as SwitchRecord)
  const account = accountFor(tenant, tenant.accounts.get(body.mf_investment_account), 'mf_investment_account')
  return switchAnswer(checkedSwitch(world, tenant, { ...body, account })())
}

export const updateSwitch: Handler<'switches.update'> = ({ world, tenant, body }) =>
  switchAnswer(updateWithdrawal(world, orderOf(tenant, 'switch', body.id), body))

export const fetchSwitch: Handler<'switches.fetch'> = ({ tenant, path: [id = ''] }) => switchAnswer(orderOf(tenant, 'switch', id))

export const listSwitches: Handler<'switches.list'> = ({ tenant, query }) => newestOrders(tenant.orders.switch, query, switchAnswer)
