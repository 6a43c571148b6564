import { rupees } from '@foliokit/money'
import {
  createPurchaseLifecycle,
  purchaseLifecycle,
  readV1Status,
  v1PurchaseGateways,
  type PurchaseContext,
  type PurchaseEvent,
  type PurchaseState,
  type StoredPurchase,
} from '@foliokit/orders'
import { sampleAllotment } from '@foliokit/orders/testing'
import { addBusinessDays, civilDate } from '@foliokit/schedule'
import type { Move, Subject } from '../in-step.js'
import type { Span } from '@foliokit/sandbox'
import { account, bankAccount, browserOf, email, equityIsin, moved, refusedAccount, v1Account, type Platform } from '../set-up.js'
import { calendar, expiryMoment, windowAt, windowFrom } from '../windows.js'

/** Which purchase is moved. v1 knows no gateway ondc. */
export type PurchaseTerms =
  | { readonly through: 'v1'; readonly gateway: 'rta' | 'bse'; readonly amount?: string; readonly investor?: undefined }
  | { readonly through?: 'v2'; readonly gateway: 'rta' | 'ondc' | 'bse'; readonly amount?: string; readonly investor?: string }

export type PurchaseSubject = Subject<PurchaseState, PurchaseContext, PurchaseEvent>
type PurchaseMove = Move<PurchaseState, PurchaseContext, PurchaseEvent>

export const v1PurchaseLifecycle = createPurchaseLifecycle({ gateways: v1PurchaseGateways })

/** Places a purchase and tells what may be tried on it. On gateways rta and bse nothing but simulations carries it on. */
export async function purchaseSubject(platform: Platform, terms: PurchaseTerms): Promise<PurchaseSubject> {
  const { sandbox, client } = platform
  const { gateway, amount = '10000', investor = account } = terms
  const at = sandbox.stamp()
  const lifecycle = terms.through === 'v1' ? v1PurchaseLifecycle : purchaseLifecycle
  const start = lifecycle.start({ gateway, at, ...windowAt('purchase', gateway, at) })
  const shared = { lifecycle, start, now: sandbox.stamp, ...(gateway !== 'ondc' && { drift: driftOf(platform, gateway) }) }
  if (terms.through === 'v1') {
    const body = { bank_account_id: bankAccount, orders: [{ isin: equityIsin, amount: rupees(amount) }] }
    const id = (await client.v1Orders.purchaseByNetbanking(v1Account, body)).orders[0]?.id ?? ''
    const state = async () => readV1Status((await client.v1Orders.fetch(v1Account, id)).status)
    return { ...shared, state, moves: movesOf(platform, terms.gateway, { id, oldId: id }) }
  }
  const order = await client.purchases.create({ mf_investment_account: investor, scheme: equityIsin, amount: rupees(amount) })
  const ids = { id: order.id, oldId: order.old_id }
  const state = async () => (await client.purchases.fetch(order.id)).state
  return { ...shared, state, moves: gateway === 'ondc' ? ondcMoves(platform, ids, terms) : movesOf(platform, gateway, ids) }
}

interface Ids {
  readonly id: string
  readonly oldId: string
}

/** What may be done to a purchase on any gateway. */
function anyMoves({ client }: Platform, gateway: string, { id }: Ids): Readonly<Record<string, PurchaseMove>> {
  return {
    consent: {
      event: (_, at) => ({ type: 'consented', at, consent: { email } }),
      send: () => client.purchases.update({ id, consent: { email } }),
    },
    'change the amount': {
      event: (_, at) => ({ type: 'modified', at }),
      send: () => client.purchases.modify(id, { amount: rupees('20000') }),
    },
    cancel: { event: (_, at) => ({ type: 'cancelled', at }), send: () => client.purchases.cancel(id) },
    retry: {
      event: (_, at) => ({ type: 'retried', at, window: windowAt('purchase', gateway, at) }),
      send: () => client.purchases.retry(id),
    },
  }
}

/** On gateways rta and bse, where simulations do what the clock would. */
function movesOf(platform: Platform, gateway: 'rta' | 'bse', ids: Ids): Readonly<Record<string, PurchaseMove>> {
  const { sandbox, client } = platform
  const { id, oldId } = ids
  let payment = 'none'
  let settlement: string | undefined
  const simulated = (status: 'SUBMITTED' | 'SUCCESSFUL' | 'FAILED' | 'REVERSED') => () => client.simulations.order(oldId, { status })
  const laterDay = (at: string) => addBusinessDays(civilDate(windowAt('purchase', gateway, at).scheduledOn), 3, calendar).date
  return {
    ...anyMoves(platform, gateway, ids),
    'change the day': {
      event: (_, at) => ({ type: 'modified', at, window: windowFrom('purchase', laterDay(at)) }),
      send: () => client.purchases.modify(id, { scheduled_on: laterDay(sandbox.stamp()) }),
    },
    confirm: {
      event: (_, at) => ({ type: 'confirmed', at, ...(settlement !== undefined && { settlementReference: settlement }) }),
      send: () => client.purchases.update({ id, state: 'confirmed' }),
    },
    ...(gateway === 'rta' && {
      'settle and confirm': {
        event: (_: StoredPurchase, at: string) => ({ type: 'confirmed' as const, at, settlementReference: 'mfsd' }),
        send: async () => {
          settlement ??= (await client.settlementDetails.create({ mf_purchase: id, utr_number: '1' })).id
          await client.purchases.update({ id, state: 'confirmed' })
        },
      },
    }),
    pay: {
      event: (_, at) => ({ type: 'payment_started', at }),
      send: async () => {
        if (gateway === 'rta') payment = (await client.payments.createNetbanking({ amc_order_ids: [oldId] })).id
        else {
          await client.bsePayments.create({ order_ids: [oldId], postback_url: 'https://app.example/back' })
          payment = (await client.payments.list({ amc_order_ids: [oldId] })).payments[0]?.id ?? 'none'
        }
      },
    },
    ...Object.fromEntries(
      (['SUCCESS', 'INITIATED', 'APPROVED', 'FAILED', 'REJECTED', 'TIMEDOUT'] as const).map((status): [string, PurchaseMove] => [
        `payment ${status}`,
        {
          event: (_, at) => ({ type: /^(SU|IN|AP)/.test(status) ? 'payment_succeeded' : 'payment_failed', at }),
          send: () => client.simulations.payment(payment, { status }),
          indirect: true,
        },
      ]),
    ),
    submit: { event: (_, at) => ({ type: 'submitted', at }), send: simulated('SUBMITTED') },
    succeed: { event: (_, at) => ({ type: 'succeeded', at, allotment: sampleAllotment }), send: simulated('SUCCESSFUL') },
    fail: { event: (_, at) => ({ type: 'failed', at, failureCode: 'order_failure_at_gateway' }), send: simulated('FAILED') },
    reverse: { event: (_, at) => ({ type: 'reversed', at }), send: simulated('REVERSED') },
    'let it expire': {
      event: ({ state, context }) =>
        state === 'pending' ? { type: 'expired', at: expiryMoment('purchase', gateway, context) } : undefined,
      send: ({ context }) => moved(() => sandbox.advanceTo(expiryMoment('purchase', gateway, context))),
    },
  }
}

/** Nothing is simulated on gateway ondc: the clock does it, and the investor's browser. */
function ondcMoves(platform: Platform, ids: Ids, terms: PurchaseTerms): Readonly<Record<string, PurchaseMove>> {
  const { sandbox, client } = platform
  const { id, oldId } = ids
  const browser = browserOf(platform)
  let page = 'https://sandbox.example/none'
  return {
    ...anyMoves(platform, 'ondc', ids),
    confirm: { event: (_, at) => ({ type: 'confirmed', at }), send: () => client.purchases.update({ id, state: 'confirmed' }) },
    'pay on the page': {
      event: (_, at) => ({ type: 'payment_started', at }),
      send: async () => {
        page = (await client.payments.createNetbanking({ amc_order_ids: [oldId], method: 'UPI' })).token_url ?? ''
        await browser.open(page)
      },
    },
    'finish with success': {
      event: (_, at) => ({ type: 'payment_succeeded', at }),
      send: () => browser.choose(page, 'success'),
      indirect: true,
    },
    'finish with failure': {
      event: (_, at) => ({ type: 'payment_failed', at }),
      send: () => browser.choose(page, 'failure'),
      indirect: true,
    },
    'wait for what comes next': {
      event: (stored, at) => comingOnOndc(stored, at, terms)?.event,
      send: (stored) => moved(() => sandbox.advance(comingOnOndc(stored, sandbox.stamp(), terms)?.after ?? {})),
    },
  }
}

/** What happens to a purchase on gateway ondc if nobody does anything, and after how long. */
function comingOnOndc({ state, context }: StoredPurchase, at: string, { investor, amount = '' }: PurchaseTerms): Coming | undefined {
  if (state === 'under_review')
    return {
      event: investor === refusedAccount ? { type: 'failed', at, failureCode: 'fp_order_ineligibility' } : { type: 'review_completed', at },
      after: { seconds: 3 },
    }
  if (state === 'pending') return { event: { type: 'expired', at: expiryMoment('purchase', 'ondc', context) }, after: { days: 1 } }
  if (state === 'confirmed') return { event: { type: 'submitted', at }, after: { minutes: 2 } }
  if (state !== 'submitted') return undefined
  if (context.payment === 'in_progress') return { event: { type: 'payment_failed', at }, after: { minutes: 15 } }
  if (context.payment !== 'succeeded') return { event: { type: 'failed', at, failureCode: 'fp_payment_url_unused' }, after: { days: 1 } }
  if (amount.endsWith('1')) return { event: { type: 'failed', at, failureCode: 'order_failure_at_gateway' }, after: { days: 5 } }
  return { event: { type: 'succeeded', at, allotment: sampleAllotment }, after: { days: 5 } }
}

interface Coming {
  readonly event: PurchaseEvent
  readonly after: Span
}

/** Lets days pass; a pending order whose last good day is over expires. */
function driftOf({ sandbox }: Platform, gateway: string): NonNullable<PurchaseSubject['drift']> {
  return (days, { state, context }) => {
    sandbox.advance({ days })
    if (state !== 'pending') return undefined
    const at = expiryMoment('purchase', gateway, context)
    return sandbox.stamp() >= at ? { type: 'expired', at } : undefined
  }
}
