/** Uses published entry points only: what another team would write. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { purchaseContext, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/paytota'
import { setupPurchase } from '@foliokit/paytota/machines'
import { purchaseInput } from '@foliokit/paytota/testing'
import { describe, expect, it } from 'vitest'
import { assign } from 'xstate'

const at = '2024-01-15T10:05:00Z'

describe('another team, without forking,', () => {
  it('lets a purchase wait for a check of its own before the PIN prompt', () => {
    const machine = setupPurchase<{ type: 'screened'; at: string }, { screenedAt: string | null }>()
      .extend({
        actions: { stampScreened: assign(({ event }) => ({ screenedAt: event.at })) },
        guards: { isScreened: ({ context }) => context.screenedAt !== null },
      })
      .createMachine({
        id: 'screened_purchase',
        initial: 'created',
        context: ({ input }) => ({ ...purchaseContext(input), screenedAt: null }),
        states: {
          ...purchaseStateTable,
          created: {
            on: {
              screened: { actions: ['stampScreened'] },
              pending_execute: { target: 'pending_execute', guard: 'isScreened', actions: ['stampExecuted'] },
            },
          },
        },
      })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...purchaseLifecycleParts() })
    const start = lifecycle.start(purchaseInput())
    expect(lifecycle.apply(start, { type: 'pending_execute', at })).toMatchObject({ ok: false, code: 'LIFECYCLE_GUARD_REFUSED' })
    const screened = lifecycle.apply(start, { type: 'screened', at })
    expect(screened.ok && lifecycle.apply(screened.next, { type: 'pending_execute', at })).toMatchObject({
      ok: true,
      to: 'pending_execute',
    })
  })
})
