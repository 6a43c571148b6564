/** Uses published entry points only: what another team would write. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { paymentContext, paymentLifecycleParts, paymentStateTable } from '@foliokit/payments'
import { setupPayment } from '@foliokit/payments/machines'
import { paymentInput } from '@foliokit/payments/testing'
import { describe, expect, it } from 'vitest'
import { assign } from 'xstate'

const at = '2024-01-15T10:05:00+05:30'

describe('another team, without forking,', () => {
  it('lets money that came too late be refunded', () => {
    const machine = setupPayment<{ type: 'refunded'; at: string }, { refundedAt: string | null }>()
      .extend({ actions: { stampRefunded: assign(({ event }) => ({ refundedAt: event.at })) } })
      .createMachine({
        id: 'refundable_payment',
        initial: 'PENDING',
        context: ({ input }) => ({ ...paymentContext(input), refundedAt: null }),
        states: {
          ...paymentStateTable,
          FAILED: { on: { refunded: { target: 'REFUNDED', actions: ['stampRefunded'] } } },
          REFUNDED: { type: 'final' },
        },
      })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...paymentLifecycleParts() })
    const failed = lifecycle.apply(lifecycle.start(paymentInput()), { type: 'failed', at })
    const refunded = failed.ok ? lifecycle.apply(failed.next, { type: 'refunded', at }) : failed
    expect(refunded).toMatchObject({ ok: true, to: 'REFUNDED', next: { context: { refundedAt: at } } })
  })
})
