/** Uses published entry points only: what another team would write. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { redemptionContext, redemptionLifecycleParts, switchContext, switchLifecycleParts, withdrawalStateTable } from '@foliokit/orders'
import { setupRedemption, setupSwitch } from '@foliokit/orders/machines'
import { redemptionInput, switchInput } from '@foliokit/orders/testing'
import { describe, expect, it } from 'vitest'
import { and, assign } from 'xstate'

const at = '2024-01-15T10:00:00+05:30'
const confirmed = { type: 'confirmed', at, consent: { email: 'investor@example.com' } } as const
const { pending } = withdrawalStateTable

describe('another team, without forking,', () => {
  it('adds a state: a redemption above a limit is approved by a second person before it is confirmed', () => {
    const machine = setupRedemption<{ type: 'approved'; at: string; by: string }, { approvedBy: string | null }>()
      .extend({
        actions: {
          recordApproval: assign(({ event }) => (event.type === 'approved' ? { approvedBy: event.by, confirmedAt: event.at } : {})),
        },
      })
      .createMachine({
        id: 'approved_redemption',
        initial: 'pending',
        context: ({ input }) => ({ ...redemptionContext(input), approvedBy: null }),
        states: {
          ...withdrawalStateTable,
          pending: {
            on: { ...pending.on, confirmed: { ...pending.on.confirmed, target: 'awaiting_approval', actions: ['recordConsent'] } },
          },
          awaiting_approval: { on: { approved: { target: 'confirmed', actions: ['recordApproval'] } } },
        },
      })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...redemptionLifecycleParts() })
    const waiting = lifecycle.apply(lifecycle.start(redemptionInput()), confirmed)
    const approved = waiting.ok ? lifecycle.apply(waiting.next, { type: 'approved', at, by: 'checker' }) : waiting
    expect(approved).toMatchObject({
      ok: true,
      from: 'awaiting_approval',
      to: 'confirmed',
      next: { context: { approvedBy: 'checker', confirmedAt: at, consent: confirmed.consent } },
    })
  })

  it('records an outcome on no event of its own, which brings none', () => {
    const { submitted } = withdrawalStateTable
    const machine = setupRedemption<{ type: 'acknowledged'; at: string }>().createMachine({
      id: 'acknowledged_redemption',
      initial: 'submitted',
      context: ({ input }) => redemptionContext(input),
      states: { ...withdrawalStateTable, submitted: { on: { ...submitted.on, acknowledged: { actions: ['recordOutcome'] } } } },
    })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), version: 1 })
    const start = lifecycle.start(redemptionInput())
    expect(lifecycle.apply(start, { type: 'acknowledged', at })).toMatchObject({ ok: true, next: start })
  })

  it('refuses a transition: no switch is confirmed by night', () => {
    const machine = setupSwitch()
      .extend({ guards: { isDay: ({ event }) => event.at.slice(11, 13) >= '06' } })
      .createMachine({
        id: 'switch',
        initial: 'pending',
        context: ({ input }) => switchContext(input),
        states: {
          ...withdrawalStateTable,
          pending: { on: { ...pending.on, confirmed: { ...pending.on.confirmed, guard: and(['isDay', 'mayConfirm']) } } },
        },
      })
    const isDay = () => ({ code: 'HOUSE_CLOSED_BY_NIGHT', path: ['at'], message: 'Switches are confirmed from 06:00.', context: {} })
    const parts = switchLifecycleParts()
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...parts, reasons: { ...parts.reasons, isDay } })
    const start = lifecycle.start(switchInput())
    expect(lifecycle.apply(start, { ...confirmed, at: '2024-01-16T02:00:00+05:30' })).toMatchObject({
      ok: false,
      reasons: [{ code: 'HOUSE_CLOSED_BY_NIGHT' }],
    })
    expect(lifecycle.apply(start, confirmed).ok).toBe(true)
    expect(lifecycle.apply(start, { type: 'confirmed', at })).toMatchObject({ ok: false, reasons: [{ code: 'ORDERS_CONSENT_MISSING' }] })
  })
})
