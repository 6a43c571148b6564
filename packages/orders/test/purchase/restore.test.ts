import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canRetry, purchaseLifecycle } from '../../src/index.js'
import { happened, stored, time } from './fixture.js'

const { purchases } = JSON.parse(readFileSync(new URL('../fixtures/purchases-version-1.json', import.meta.url), 'utf8')) as {
  purchases: unknown[]
}

describe('a purchase stored by version 1', () => {
  const restored = purchases.map((purchase) => purchaseLifecycle.restore(purchase))

  it.each([
    [0, { state: 'confirmed', plan: null, payment: 'succeeded' }],
    [1, { state: 'pending', plan: { systematic: true }, payment: 'in_progress' }],
    [2, { state: 'failed', plan: { systematic: false }, payment: 'failed' }],
    [3, { state: 'failed', plan: null, payment: 'none' }],
  ])("number %i comes back in today's form", (index, { state, ...context }) => {
    expect(restored[index]).toMatchObject({ state, version: 2, context: { ...context, settlementReference: null } })
    expect(restored[index]!.context).not.toHaveProperty('paymentInProgress')
    expect(restored[index]!.context).not.toHaveProperty('systematic')
  })

  it('takes its next step', () => {
    expect(purchaseLifecycle.apply(restored[0]!, happened('submitted'))).toMatchObject({ ok: true, to: 'submitted' })
    expect(purchaseLifecycle.apply(restored[1]!, happened('payment_succeeded'))).toMatchObject({ ok: true, to: 'confirmed' })
    expect(canRetry(restored[2]!, time.beforeExpiry).ok).toBe(true)
    expect(canRetry(restored[3]!, time.afterExpiry).ok).toBe(true)
  })
})

describe('garbage', () => {
  const good = stored('pending')

  it.each<[string, object]>([
    ['gateway', { gateway: 7 }],
    ['plan', { plan: { systematic: 'yes' } }],
    ['plan', { plan: undefined }],
    ['scheduledOn', { scheduledOn: '15-01-2024' }],
    ['expiresAt', { expiresAt: '2024-01-25' }],
    ['consent', { consent: 'yes' }],
    ['payment', { payment: 'maybe' }],
    ['settlementReference', { settlementReference: '' }],
    ['failureCode', { failureCode: 0 }],
    ['allotment', { allotment: { allottedUnits: 1.689 } }],
    ['createdAt', { createdAt: null }],
    ['confirmedAt', { confirmedAt: 'yesterday' }],
    ['reversedAt', { reversedAt: 1705300000 }],
  ])('in %s is refused', (field, change) => {
    const text = JSON.stringify({ ...good, context: { ...good.context, ...change } })
    expect(() => purchaseLifecycle.restore(JSON.parse(text))).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_CONTEXT_INVALID',
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'ORDERS_CONTEXT_INVALID', path: [field] })] }),
      }),
    )
  })

  it.each([null, 'pending', { state: 'pending' }, { ...good, context: null }])('of the shape %o is refused', (value) => {
    expect(() => purchaseLifecycle.restore(value)).toThrow(expect.objectContaining({ code: 'LIFECYCLE_STORED_INVALID' }))
  })

  it('of an unknown state or version is refused', () => {
    expect(() => purchaseLifecycle.restore({ ...good, state: 'paused' })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_STATE_UNKNOWN' }),
    )
    expect(() => purchaseLifecycle.restore({ ...good, version: 3 })).toThrow(expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN' }))
  })
})
