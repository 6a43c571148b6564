import { readFileSync } from 'node:fs'
import { modelChecks, takeAll } from '@foliokit/lifecycle/testing'
import { xstateOracle } from '@foliokit/lifecycle/xstate'
import { parseJson } from '@foliokit/money/json'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  followPurchase,
  isPurchaseFinal,
  purchaseLifecycle,
  purchaseOutcome,
  purchaseStatuses,
  readCallback,
  readPurchaseStatus,
  wasExecuted,
  type PurchaseEvent,
} from '../src/index.js'
import { createPurchaseMachine } from '../src/machines.js'
import { purchaseEvents, purchaseInput, wirePurchaseText } from '../src/testing.js'
import { purchaseSchema } from '../src/zod.js'

const at = '2024-01-15T10:00:11Z'

describe('the purchase machine', () => {
  const checks = modelChecks({
    lifecycle: purchaseLifecycle,
    oracle: xstateOracle(createPurchaseMachine()),
    starts: [purchaseLifecycle.start(purchaseInput())],
    events: purchaseEvents,
    diagram: { document: readFileSync(new URL('../README.md', import.meta.url), 'utf8'), name: 'purchase' },
    alwaysEnds: true,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared statuses', () => expect(purchaseLifecycle.states).toEqual(purchaseStatuses))
})

describe('a purchase', () => {
  const start = purchaseLifecycle.start(purchaseInput())

  it.each<[PurchaseEvent['type'], object]>([
    ['paid', { paidAt: at, failedAt: null }],
    ['error', { paidAt: null, failedAt: at }],
  ])('ends %s and stays there', (type, context) => {
    const ended = takeAll(purchaseLifecycle, start, [{ type, at }])
    expect(ended).toMatchObject({ state: type, context })
    expect(purchaseLifecycle.apply(ended, { type: 'paid', at })).toMatchObject({ ok: false, code: 'LIFECYCLE_STATE_FINAL' })
  })

  it('never goes back to a page that was opened', () => {
    const executed = takeAll(purchaseLifecycle, start, [{ type: 'pending_execute', at }])
    expect(purchaseLifecycle.apply(executed, { type: 'viewed', at })).toMatchObject({ ok: false, accepted: ['paid', 'error'] })
  })

  it.each([{ type: 'paid' }, { type: 'paid', at: 1705035600 }, { type: 'paid', at: '2024-01-15' }])(
    'refuses %o without a moment',
    (event) => {
      expect(purchaseLifecycle.apply(start, event as PurchaseEvent)).toMatchObject({ ok: false, code: 'LIFECYCLE_EVENT_INVALID' })
    },
  )

  it.each([{ reference: '' }, { at: 'now' }])('does not start with %o', (change) => {
    expect(() => purchaseLifecycle.start(purchaseInput(change))).toThrow(expect.objectContaining({ code: 'PAYTOTA_INPUT_INVALID' }))
  })

  it('is restored from JSON, and garbage is not', () => {
    expect(purchaseLifecycle.restore(JSON.parse(JSON.stringify(start)))).toStrictEqual(start)
    expect(() => purchaseLifecycle.restore({ ...start, context: { ...start.context, paidAt: 7 } })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_CONTEXT_INVALID' }),
    )
  })
})

describe('a status', () => {
  it.each([
    ['created', 'open', false, false],
    ['viewed', 'open', false, false],
    ['pending_execute', 'open', false, true],
    ['paid', 'paid', true, true],
    ['error', 'not_paid', true, true],
    ['a_status_of_tomorrow', 'unknown', false, false],
    ['__proto__', 'unknown', false, false],
    [null, 'unknown', false, false],
  ])('%s means %s, is final: %s, and was executed: %s', (status, outcome, final, executed) => {
    expect([purchaseOutcome(status), isPurchaseFinal(status), wasExecuted(status)]).toEqual([outcome, final, executed])
    expect(readPurchaseStatus(status)).toBe(outcome === 'unknown' ? undefined : status)
  })
})

describe('followPurchase', () => {
  const start = purchaseLifecycle.start(purchaseInput())
  const wire = (status: string) => purchaseSchema.parse(parseJson(wirePurchaseText({ status })))

  it('ends in the same state for answers in any order and number', () => {
    const answers = ['created', 'viewed', 'pending_execute', 'paid'].map(wire)
    fc.assert(
      fc.property(fc.shuffledSubarray([...answers, ...answers]), (seen) => {
        const ended = seen.reduce(followPurchase, start)
        const latest = Math.max(-1, ...seen.map(({ status }) => purchaseStatuses.indexOf(status as 'paid')))
        expect(ended.state).toBe(purchaseStatuses[Math.max(0, latest)])
      }),
    )
  })

  it('takes a status of tomorrow as data', () => {
    expect(followPurchase(start, wire('a_status_of_tomorrow'))).toStrictEqual(start)
  })

  it('goes by the status when the history is missing', () => {
    expect(followPurchase(start, { ...wire('paid'), status_history: null }).state).toBe('paid')
  })
})

describe('readCallback', () => {
  it.each([
    ['text', wirePurchaseText({ status: 'paid' })],
    ['bytes', new TextEncoder().encode(wirePurchaseText({ status: 'paid' }))],
    ['an object', JSON.parse(wirePurchaseText({ status: 'paid' })) as object],
  ])('reads %s', (_, body) => {
    expect(readCallback(body)).toEqual({
      fetchPurchase: '5322be8e-af12-4afd-be2c-2a4bdd77c273',
      untrustedHint: { status: 'paid', eventType: 'purchase.paid' },
    })
  })

  it.each([
    ['nothing', '', 'body'],
    ['a form', 'id=1', 'body'],
    ['a list', '[]', 'body'],
    ['no id', '{"status":"paid"}', 'missing'],
    ['an inherited id', '{"__proto__":{"id":"x"}}', 'missing'],
    ['an id that is a number', '{"id":7}', 'id'],
    ['an id that is a path', '{"id":"../../admin"}', 'id'],
  ])('refuses %s', (_, body, problem) => {
    expect(() => readCallback(body)).toThrow(
      expect.objectContaining({ code: 'PAYTOTA_CALLBACK_INVALID', context: { field: 'id', problem } }),
    )
  })

  it('takes any claim as a hint', () => {
    expect(readCallback('{"id":"a-1","status":7}').untrustedHint).toEqual({ status: null, eventType: null })
  })
})
