import { isCodedError } from '@foliokit/errors'
import { edgeName, paths, pick, randomFrom } from '@foliokit/lifecycle/testing'
import { rupees } from '@foliokit/money'
import { purchaseLifecycle, type PurchaseEvent, type StoredPurchase } from '@foliokit/orders'
import { purchaseEvents, purchaseInput } from '@foliokit/orders/testing'
import { businessCalendar, civilDate, cutOffFor, orderExpiry, scheduledOn } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { describe, expect, it } from 'vitest'
import { account, email, equityIsin, setUp } from './set-up.js'

const calendar = businessCalendar(equityHolidays)
const cutOff = cutOffFor({ kind: 'purchase', schemeClass: 'equity' })

/** The window of an order that enters at a moment, by the schedule package: the sandbox must come to the same one. */
function windowAt(at: string) {
  const due = scheduledOn(at, { calendar, cutOff }).date
  return { scheduledOn: due, expiresAt: orderExpiry({ kind: 'purchase', scheduledOn: due, calendar, cutOff }).expiresAt }
}

/** A purchase on the wire and in the model, moved in step. */
async function place(seed: number) {
  const { sandbox, client } = setUp({ seed, processing: 'simulated' })
  const order = await client.purchases.create({ mf_investment_account: account, scheme: equityIsin, amount: rupees('10000') })
  let model: StoredPurchase = purchaseLifecycle.start({ gateway: 'rta', at: sandbox.stamp(), ...windowAt(sandbox.stamp()) })
  let payment: string | undefined
  // Every other order is paid outside the platform: its confirmation has a settlement to name.
  const settlement = seed % 2 === 0 ? (await client.settlementDetails.create({ mf_purchase: order.id, utr_number: '1' })).id : undefined

  /** Everything a caller may try, legal or not, and the event it stands for. */
  const tries: Readonly<Record<string, () => { readonly event: PurchaseEvent; readonly send: () => Promise<unknown> }>> = {
    consent: () => ({
      event: { type: 'consented', at: sandbox.stamp(), consent: { email } },
      send: () => client.purchases.update({ id: order.id, consent: { email } }),
    }),
    modify: () => ({
      event: { type: 'modified', at: sandbox.stamp() },
      send: () => client.purchases.modify(order.id, { amount: rupees('20000') }),
    }),
    confirm: () => ({
      event: { type: 'confirmed', at: sandbox.stamp(), ...(settlement !== undefined && { settlementReference: settlement }) },
      send: () => client.purchases.update({ id: order.id, state: 'confirmed' }),
    }),
    pay: () => ({
      event: { type: 'payment_started', at: sandbox.stamp() },
      send: async () => void (payment = (await client.payments.createNetbanking({ amc_order_ids: [order.old_id] })).id),
    }),
    ...(['SUCCESS', 'FAILED', 'REJECTED', 'TIMEDOUT'] as const).reduce(
      (all, status) => ({
        ...all,
        [`payment ${status}`]: () => ({
          event: { type: status === 'SUCCESS' ? 'payment_succeeded' : 'payment_failed', at: sandbox.stamp() },
          send: () => client.simulations.payment(payment ?? 'none', { status }),
        }),
      }),
      {},
    ),
    submit: () => ({
      event: { type: 'submitted', at: sandbox.stamp() },
      send: () => client.simulations.order(order.old_id, { status: 'SUBMITTED' }),
    }),
    succeed: () => ({
      event: {
        type: 'succeeded',
        at: sandbox.stamp(),
        allotment: { allottedUnits: '1', purchasedAmount: '1', purchasedPrice: '1', tradedOn: '2024-01-12' },
      },
      send: () => client.simulations.order(order.old_id, { status: 'SUCCESSFUL' }),
    }),
    fail: () => ({
      event: { type: 'failed', at: sandbox.stamp(), failureCode: 'order_failure_at_gateway' },
      send: () => client.simulations.order(order.old_id, { status: 'FAILED' }),
    }),
    reverse: () => ({
      event: { type: 'reversed', at: sandbox.stamp() },
      send: () => client.simulations.order(order.old_id, { status: 'REVERSED' }),
    }),
    cancel: () => ({ event: { type: 'cancelled', at: sandbox.stamp() }, send: () => client.purchases.cancel(order.id) }),
    retry: () => ({
      event: { type: 'retried', at: sandbox.stamp(), window: windowAt(sandbox.stamp()) },
      send: () => client.purchases.retry(order.id),
    }),
  }

  return {
    tries: Object.keys(tries),
    /** Tries one thing on both sides; both must take it, or both refuse it, and stand in the same state afterwards. */
    async attempt(name: string): Promise<string | undefined> {
      const { event, send } = tries[name]?.() ?? expect.unreachable()
      const step = purchaseLifecycle.apply(model, event)
      const taken = await send().then(
        () => true,
        (error: unknown) => {
          if (isCodedError(error, 'HTTP_BAD_REQUEST', 'HTTP_NOT_FOUND')) return false
          throw error
        },
      )
      const { state } = await client.purchases.fetch(order.id)
      // A payment has a life of its own: it may end after its order has moved on, and the order must then not care.
      const mustAgree = step.ok || !name.startsWith('payment ')
      if (mustAgree) expect(taken, `${name} in ${model.state}: the model ${step.ok ? 'takes' : 'refuses'} it`).toBe(step.ok)
      if (step.ok) model = step.next
      expect(state).toBe(model.state)
      return step.ok ? edgeName({ from: step.from, event: event.type, to: step.to }) : undefined
    },
    /** Lets time pass; a pending order whose last good day is over expires on both sides. */
    async wait(days: number): Promise<string | undefined> {
      const { expiresOn } = orderExpiry({ kind: 'purchase', scheduledOn: civilDate(model.context.scheduledOn), calendar, cutOff })
      sandbox.advance({ days })
      const expires = model.state === 'pending' && sandbox.stamp().slice(0, 10) >= expiresOn
      if (expires) {
        const step = purchaseLifecycle.apply(model, { type: 'expired', at: `${expiresOn}T00:00:00+05:30` })
        if (step.ok) model = step.next
      }
      expect((await client.purchases.fetch(order.id)).state).toBe(model.state)
      return expires ? edgeName({ from: 'pending', event: 'expired', to: 'failed' }) : undefined
    },
    final: () => purchaseLifecycle.isFinal(model),
  }
}

describe('the purchase, model against sandbox through the client (reliability §8, S4)', () => {
  it('random attempts are taken or refused alike, and together they take every arrow of gateway rta', async () => {
    const seeds = 120
    const taken = new Set<string>()
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = randomFrom(seed)
      const order = await place(seed)
      for (let step = 0; step < 40 && !order.final(); step += 1) {
        const edge =
          random() < 0.08 ? await order.wait(Math.ceil(random() * 12)) : await order.attempt(pick(order.tries, random) ?? 'consent')
        if (edge !== undefined) taken.add(edge)
      }
    }
    const starts = [purchaseLifecycle.start(purchaseInput())]
    const expected = [...paths({ lifecycle: purchaseLifecycle, starts, events: purchaseEvents }).edges.keys()]
    expect([...taken].sort()).toEqual(expected.sort())
  })
})
