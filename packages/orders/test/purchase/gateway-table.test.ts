/** A lifecycle over a table of your own holds everything that the platform's own holds. */
import { describe, expect, it } from 'vitest'
import { createPurchaseLifecycle, purchaseGateways, type PurchaseContext, type PurchaseEvent, type PurchaseState } from '../../src/index.js'
import { purchaseInput } from '../../src/testing.js'
import { consent, happened, stored, time } from './fixture.js'

const house = () => createPurchaseLifecycle({ gateways: { house: purchaseGateways.rta } })
const reasonsOf = (state: PurchaseState, changes: Partial<PurchaseContext>, event: PurchaseEvent) => {
  const step = house().apply(stored(state, { gateway: 'house', ...changes }), event)
  return step.ok ? [] : step.reasons
}

describe('a purchase over another table of gateways', () => {
  it.each<[PurchaseState, PurchaseEvent]>([
    ['pending', happened('payment_started')],
    ['pending', happened('submitted')],
    ['pending', { type: 'confirmed', at: time.soon, settlementReference: 'mfsd_1' }],
    ['pending', happened('cancelled')],
    ['submitted', happened('payment_started')],
    ['failed', happened('retried')],
  ])('refuses in %s what a gateway that it does not know would have to decide: %j', (state, event) => {
    expect(reasonsOf(state, { gateway: 'rta', consent }, event)).toEqual([
      {
        code: 'ORDERS_GATEWAY_UNKNOWN',
        path: ['gateway'],
        message: 'Gateway rta is unknown; known are house.',
        context: { gateway: 'rta', known: ['house'] },
      },
    ])
  })

  it.each<[PurchaseEvent]>([
    [happened('payment_started')],
    [{ type: 'confirmed', at: time.soon, settlementReference: 'mfsd_1' }],
    [happened('modified')],
    [happened('cancelled')],
  ])('says of %j that a payment in progress comes first', (event) => {
    const plan = { systematic: true }
    expect(reasonsOf('pending', { plan, payment: 'in_progress' }, event)).toEqual([
      {
        code: 'ORDERS_PAYMENT_IN_PROGRESS',
        path: [],
        message: 'A payment for the order is in progress: wait for its outcome.',
        context: {},
      },
    ])
  })

  it('names every field of a start that is wrong', () => {
    const issue = (field: string, right: string) => ({
      code: 'ORDERS_INPUT_INVALID',
      path: [field],
      message: `${field} must be ${right}.`,
      context: { expected: right },
    })
    const issues = [
      issue('at', 'an instant with an offset, such as 2024-01-15T10:00:00+05:30'),
      issue('scheduledOn', 'a civil date, YYYY-MM-DD'),
    ]
    expect(() => house().start(purchaseInput({ gateway: 'house', at: 'now', scheduledOn: '2024-02-30' }))).toThrow(
      expect.objectContaining({
        code: 'ORDERS_INPUT_INVALID',
        message: issues.map(({ message }) => message).join(' '),
        context: { issues },
      }),
    )
  })

  it('is named in the error about a value of another release', () => {
    expect(() => house().restore({ ...stored('pending'), version: 7 })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN', context: expect.objectContaining({ machine: 'purchase' }) }),
    )
  })
})
