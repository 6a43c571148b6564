import type { BodyOf, Contract } from '@foliokit/api'
import { createPlanLifecycle, v1PlanGateways } from '@foliokit/plans'
import { checkSip } from '@foliokit/schemes'
import { schemeFor } from '../engine/orders/new-purchase.js'
import { refuseIssues } from '../engine/orders/place-order.js'
import { v1OrderAnswer } from '../engine/orders/v1-answer.js'
import { checkedPlan } from '../engine/plans/new-plan.js'
import { refuseUnfitMandate } from '../engine/plans/paying-mandate.js'
import { v1SipAnswer } from '../engine/plans/plan-answers.js'
import { generateNext } from '../engine/plans/plan-engine.js'
import type { PlanRecord } from '../engine/plans/plan-record.js'
import type { AccountRecord, Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField, notFound, renamed } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { mandateIn } from './mandates.js'
import { pageOf } from './page.js'
import { cancelPlan, generateFor, updatePlan } from './plans.js'
import { accountOf, placingAccount, refuseTwinReferences, within } from './v1-orders.js'

const v1PlanLifecycle = createPlanLifecycle('purchase', { gateways: v1PlanGateways })

export const createV1Sips: Handler<'v1Sips.create'> = ({ world, tenant, path: [id = ''], body }) => {
  const account = placingAccount(world, tenant, id)
  refuseTwinReferences(body.orders)
  const make = body.orders.map((order, index) => within(index, () => checkedSip(world, tenant, account, order)))
  const plans = make.map((keep) => keep())
  return {
    orders: plans.map((plan) => ({
      id: plan.oldId,
      isin: plan.isin,
      folio_number: plan.folioNumber,
      user_ip: plan.origin.user_ip,
      server_ip: plan.origin.server_ip,
      source_ref_id: plan.origin.source_ref_id,
    })),
  }
}

export const listV1Sips: Handler<'v1Sips.list'> = ({ tenant, path: [id = ''], query }) => {
  const account = accountOf(tenant, id)
  const rows = [...tenant.plans.purchase.values()].filter((plan) => plan.account === account && isSip(plan))
  const { shown, envelope } = pageOf(rows, query)
  return { ...envelope, sip_orders: shown.map(v1SipAnswer) }
}

export const fetchV1Sip: Handler<'v1Sips.fetch'> = ({ tenant, path: [id = '', sipId = ''] }) => v1SipAnswer(sipOf(tenant, id, sipId))

export const listV1SipInstallments: Handler<'v1Sips.listInstallments'> = ({ world, tenant, path: [id = '', sipId = ''] }) =>
  sipOf(tenant, id, sipId).installments.map((order) => v1OrderAnswer(world, order))

export const updateV1Sip: Handler<'v1Sips.update'> = ({ world, tenant, path: [id = '', sipId = ''], body }) => {
  const plan = sipOf(tenant, id, sipId)
  if (body.operation === 'deactivate') {
    cancelPlan(world, plan, { cancellationCode: 'invest_later' })
    return v1SipAnswer(plan)
  }
  if (plan.stored.context.gateway === 'bse') throw invalidField('operation', `${body.operation} is not supported on gateway bse`)
  if (body.operation === 'update') {
    const mandate = mandateIn(tenant, body.data.mandate_id, 'data.mandate_id').id
    renamed({ payment_source: 'data.mandate_id' }, () => updatePlan(world, plan, { mandate }))
    return { message: 'successfully updated the sip' }
  }
  if (plan.stored.state !== 'active') throw invalidField('operation', `the SIP is ${plan.stored.state}`)
  return v1OrderAnswer(world, generateNext(world, plan, { cancelled: true }))
}

export const simulateSipInstallment: Handler<'simulations.sipInstallment'> = ({ world, tenant, path: [sipId = ''] }) => {
  const plan = tenant.plansByOldId.get(sipId)
  if (plan === undefined || plan.kind !== 'purchase') throw notFound('sip')
  const { oldId } = generateFor(world, tenant, 'purchase', plan.id)
  return { message: `installment with order id ${oldId} created. please use order simulation api for further simulation` }
}

function checkedSip(
  world: World,
  tenant: Tenant,
  account: AccountRecord,
  order: BodyOf<Contract['v1Sips.create']>['orders'][number],
): () => PlanRecord {
  const { isin, amount, start_day, installments } = order
  refuseIssues(checkSip(order, schemeFor(world, isin, 'isin')))
  const mandate = mandateIn(tenant, order.mandate_id, 'mandate_id')
  refuseUnfitMandate(mandate, amount, 'mandate_id')
  const draft = {
    ...order,
    account,
    isin,
    amount,
    frequency: 'monthly',
    installment_day: Number(start_day),
    number_of_installments: installments,
    systematic: true,
    mandate: mandate.id,
  }
  return checkedPlan(world, tenant, 'purchase', draft, { lifecycle: v1PlanLifecycle, throughV1: true })
}

/** v1 calls a monthly systematic purchase plan a SIP, whichever generation created it. */
const isSip = ({ stored }: PlanRecord) => stored.context.systematic && stored.context.frequency === 'monthly'

function sipOf(tenant: Tenant, accountId: string, sipId: string): PlanRecord {
  const plan = tenant.plansByOldId.get(sipId)
  if (plan === undefined || plan.account !== accountOf(tenant, accountId) || plan.kind !== 'purchase' || !isSip(plan)) throw notFound('sip')
  return plan
}
