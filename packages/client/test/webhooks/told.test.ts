import { kycRequestStateTable } from '@foliokit/kyc'
import { parseJson } from '@foliokit/money/json'
import { purchaseLifecycle, purchaseStateTable, withdrawalStateTable } from '@foliokit/orders'
import { mandateStateTable, paymentLifecycle, paymentStateTable } from '@foliokit/payments'
import { planStateTable } from '@foliokit/plans'
import { describe, expect, it } from 'vitest'
import { lives } from '../../src/webhooks/position.js'
import { catchUp, toldByEvent, toldByPayment, toldByPurchase } from '../../src/webhooks.js'

const tables = {
  mf_purchase: purchaseStateTable,
  mf_redemption: withdrawalStateTable,
  mf_switch: withdrawalStateTable,
  mf_purchase_plan: planStateTable,
  mf_redemption_plan: planStateTable,
  mf_switch_plan: planStateTable,
  payment: paymentStateTable,
  mandate: mandateStateTable,
  kyc_request: kycRequestStateTable,
} as const

describe('the lives that events are ordered by', () => {
  it.each(Object.entries(tables))('have the states of the machine of a %s, and its final ones', (kind, table) => {
    const rows: readonly (readonly [string, object])[] = Object.entries(table)
    expect([...(lives[kind]?.states ?? [])].sort()).toEqual(rows.map(([state]) => state.toLowerCase()).sort())
    const final = rows.filter(([, row]) => 'type' in row).map(([state]) => state.toLowerCase())
    expect([...(lives[kind]?.final ?? [])].sort()).toEqual(final.sort())
  })
})

const at = (minute: string) => `2024-01-12T10:${minute}:00+05:30`
const start = purchaseLifecycle.start({ gateway: 'rta', at: at('00'), scheduledOn: '2024-01-12', expiresAt: '2024-01-24T15:00:00+05:30' })
const consent = { email: 'investor@example.com' }
const submitted = { object: 'mf_purchase', id: 'mfp_1', state: 'submitted', gateway: 'rta', confirmed_at: at('01'), submitted_at: at('02') }
const allotted = parseJson(
  '{"allotted_units":1.689,"purchased_amount":499.97,"purchased_price":296.0196,"traded_on":"2024-01-12"}',
) as object

describe('what a purchase tells', () => {
  it('makes up for what was missed', () => {
    const { outcome, next } = catchUp(purchaseLifecycle, start, toldByPurchase(submitted, at('02'), { consent }))
    expect([outcome, next.state, next.context.confirmedAt, next.context.submittedAt]).toEqual(['reached', 'submitted', at('01'), at('02')])
  })

  it('changes nothing the second time, and an older one leaves what is known', () => {
    const { next } = catchUp(purchaseLifecycle, start, toldByPurchase(submitted, at('02'), { consent }))
    expect(catchUp(purchaseLifecycle, next, toldByPurchase(submitted, at('02'), { consent }))).toEqual({
      outcome: 'reached',
      next,
      events: [],
    })
    const older = { ...submitted, state: 'confirmed', submitted_at: null }
    expect(catchUp(purchaseLifecycle, next, toldByPurchase(older, at('01'), { consent }))).toEqual({ outcome: 'fetch', next, events: [] })
  })

  it('is not enough without its consent, its allotment, or a state that is known: fetch', () => {
    expect(catchUp(purchaseLifecycle, start, toldByPurchase(submitted, at('02'))).outcome).toBe('fetch')
    expect(toldByPurchase({ ...submitted, state: 'successful', succeeded_at: at('03') }, at('03'))).toBe('fetch')
    expect(toldByPurchase({ ...submitted, state: 'on_hold' }, at('03'))).toBe('fetch')
    expect(toldByEvent({ kind: 'new_thing' as never, object: {}, time: at('03') })).toBe('fetch')
  })

  it('keeps every digit of an allotment', () => {
    const object = { ...submitted, ...allotted, state: 'successful', succeeded_at: at('03') }
    const { outcome, next } = catchUp(purchaseLifecycle, start, toldByPurchase(object, at('03'), { consent }))
    expect([outcome, next.context.allotment]).toEqual([
      'reached',
      { allottedUnits: '1.689', purchasedAmount: '499.97', purchasedPrice: '296.0196', tradedOn: '2024-01-12' },
    ])
  })
})

describe('what a payment tells', () => {
  it('reaches a stage whose predecessors were missed, in any case of its status', () => {
    const payment = paymentLifecycle.start({ type: 'netbanking', at: at('00') })
    const told = toldByPayment({ status: 'approved', debit_confirmed_at: at('01'), settled_at: at('05') })
    const { outcome, next } = catchUp(paymentLifecycle, payment, told)
    expect([outcome, next.state, next.context.debitConfirmedAt, next.context.settledAt]).toEqual([
      'reached',
      'APPROVED',
      at('01'),
      at('05'),
    ])
  })

  it('without a status is to be fetched', () => {
    expect(toldByPayment({ id: '1' })).toBe('fetch')
  })
})
