import { memoryInbox, type Judge, type WebhookEvent } from '@foliokit/client/webhooks'
import { describe, expect, it } from 'vitest'
import { webhooksInAnyOrder } from '../src/webhooks/any-order.js'
import { streamOf } from '../src/webhooks/stream.js'

const seed = Number(process.env['SIMULATION_SEED'] ?? 1)

describe('two thousand orders of webhooks', () => {
  it('end in the same state (R3)', async () => {
    const { runs, failures } = await webhooksInAnyOrder({ runs: 2000, seed })
    expect(failures.slice(0, 3), `run again with SIMULATION_SEED=${failures[0]?.seed}`).toEqual([])
    expect(runs).toBe(2000)
  })

  it('do not under a store that takes whatever comes last, or the same event twice: both are caught', async () => {
    const lastWins = () => {
      const kept = memoryInbox()
      return { ...kept, keep: (event: WebhookEvent) => kept.keep(event, () => 'newest') }
    }
    const forgets = () => {
      const kept = memoryInbox()
      return {
        ...kept,
        keep: async (event: WebhookEvent, judge: Judge) => {
          await kept.keep(event, judge)
          return 'newest' as const
        },
      }
    }
    for (const store of [lastWins, forgets]) {
      expect((await webhooksInAnyOrder({ runs: 20, seed, store })).failures.length).toBeGreaterThan(10)
    }
  })

  it('are of lives that hold what can happen', async () => {
    const types = new Set<string>()
    for (let each = 0; each < 20; each += 1) for (const { event } of (await streamOf(each)).posted) types.add(event.type)
    expect([...types].sort()).toMatchInlineSnapshot(`
      [
        "mandate.approved",
        "mandate.cancelled",
        "mandate.created",
        "mandate.rejected",
        "mf_purchase.cancelled",
        "mf_purchase.confirmed",
        "mf_purchase.created",
        "mf_purchase.failed",
        "mf_purchase.reversed",
        "mf_purchase.review_completed",
        "mf_purchase.submitted",
        "mf_purchase.successful",
        "mf_purchase_plan.activated",
        "mf_purchase_plan.cancelled",
        "mf_purchase_plan.created",
        "mf_redemption.confirmed",
        "mf_redemption.created",
        "mf_redemption.submitted",
        "mf_redemption.successful",
        "payment.failed",
        "payment.pending",
        "payment.submitted",
        "payment.success",
      ]
    `)
  })
})
