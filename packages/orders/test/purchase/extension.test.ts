/** Uses published entry points only: what another team would write. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { takeAll } from '@foliokit/lifecycle/testing'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { createPurchaseLifecycle, purchaseContext, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/orders'
import { createPurchaseMachine, setupPurchase } from '@foliokit/orders/machines'
import { purchaseInput, sampleAllotment } from '@foliokit/orders/testing'
import { describe, expect, it } from 'vitest'
import { and, assign } from 'xstate'

const at = '2024-01-15T10:00:00+05:30'
const consented = { type: 'consented', at, consent: { email: 'investor@example.com' } } as const
const settled = { type: 'confirmed', at, settlementReference: 'mfsd_1' } as const

describe('another team, without forking,', () => {
  it('adds a state between two states: a second person approves before an order is confirmed', () => {
    const { pending } = purchaseStateTable
    const machine = setupPurchase<{ type: 'approved'; at: string; by: string }, { approvedBy: string | null }>()
      .extend({
        actions: {
          recordApproval: assign(({ event }) => (event.type === 'approved' ? { approvedBy: event.by, confirmedAt: event.at } : {})),
        },
      })
      .createMachine({
        id: 'approved_purchase',
        initial: 'pending',
        context: ({ input }) => ({ ...purchaseContext(input), approvedBy: null }),
        states: {
          ...purchaseStateTable,
          pending: { on: { ...pending.on, confirmed: { ...pending.on.confirmed, target: 'awaiting_approval' } } },
          awaiting_approval: { on: { approved: { target: 'confirmed', actions: ['recordApproval'] } } },
        },
      })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...purchaseLifecycleParts(), version: 1, migrations: {} })

    const waiting = takeAll(lifecycle, lifecycle.start(purchaseInput()), [consented, settled])
    expect(waiting.state).toBe('awaiting_approval')
    expect(lifecycle.accepts(waiting)).toEqual(['approved'])
    expect(takeAll(lifecycle, waiting, [{ type: 'approved', at, by: 'checker' }])).toMatchObject({
      state: 'confirmed',
      context: { approvedBy: 'checker', confirmedAt: at },
    })
  })

  it('refuses a transition: no retry by night', () => {
    const { failed } = purchaseStateTable
    const machine = setupPurchase()
      .extend({ guards: { isDay: ({ event }) => event.at.slice(11, 13) >= '06' } })
      .createMachine({
        id: 'purchase',
        initial: 'pending',
        context: ({ input }) => purchaseContext(input),
        states: { ...purchaseStateTable, failed: { on: { retried: { ...failed.on.retried, guard: and(['isDay', 'mayRetry']) } } } },
      })
    const isDay = () => ({ code: 'HOUSE_CLOSED_BY_NIGHT', path: ['at'], message: 'Retries are taken from 06:00.', context: {} })
    const lifecycle = defineLifecycle({
      machine: fromMachine(machine),
      ...purchaseLifecycleParts(),
      reasons: { ...purchaseLifecycleParts().reasons, isDay },
    })

    const failedOrder = takeAll(lifecycle, lifecycle.start(purchaseInput()), [
      consented,
      { type: 'payment_started', at },
      { type: 'payment_failed', at },
    ])
    expect(lifecycle.apply(failedOrder, { type: 'retried', at: '2024-01-16T02:00:00+05:30' })).toMatchObject({
      ok: false,
      reasons: [{ code: 'HOUSE_CLOSED_BY_NIGHT' }],
    })
    expect(lifecycle.apply(failedOrder, { type: 'retried', at: '2024-01-16T08:00:00+05:30' })).toMatchObject({ ok: true })
    expect(lifecycle.apply(failedOrder, { type: 'retried', at: '2024-02-16T08:00:00+05:30' })).toMatchObject({
      ok: false,
      reasons: [{ code: 'ORDERS_RETRY_WINDOW_OVER' }],
    })
  })

  it('replaces a guard of the machine as it stands', () => {
    const machine = createPurchaseMachine().provide({ guards: { gatewayCancels: () => false } })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...purchaseLifecycleParts() })
    expect(lifecycle.check(lifecycle.start(purchaseInput()), { type: 'cancelled', at }).ok).toBe(false)
  })

  it('reacts after a transition: remembers what was allotted in all', () => {
    const { submitted } = purchaseStateTable
    const machine = setupPurchase<never, { statement: readonly string[] }>()
      .extend({
        actions: {
          writeStatement: assign(({ context }) => ({ statement: [...context.statement, `${context.allotment?.allottedUnits} units`] })),
        },
      })
      .createMachine({
        id: 'stated_purchase',
        initial: 'pending',
        context: ({ input }) => ({ ...purchaseContext(input), statement: [] }),
        states: {
          ...purchaseStateTable,
          submitted: {
            on: {
              ...submitted.on,
              succeeded: { ...submitted.on.succeeded, actions: [...submitted.on.succeeded.actions, 'writeStatement'] },
            },
          },
        },
      })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...purchaseLifecycleParts() })
    const done = takeAll(lifecycle, lifecycle.start(purchaseInput()), [
      consented,
      settled,
      { type: 'submitted', at },
      { type: 'succeeded', at, allotment: sampleAllotment },
    ])
    expect(done.context.statement).toEqual(['1.689 units'])
  })

  it('reacts outside the machine, by what a step answers', () => {
    const lifecycle = createPurchaseLifecycle()
    const step = lifecycle.apply(lifecycle.start(purchaseInput()), { type: 'cancelled', at })
    expect(step.ok && [step.from, step.to]).toEqual(['pending', 'cancelled'])
  })
})
