import { latestInstant, type InstantText } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { addDays, indiaDate } from '@foliokit/schedule'
import type { PlanContext, PlanInput } from './context.js'
import type { PlanEvent } from './events.js'
import { planKinds } from './kinds.js'
import type { StoredPlan } from './lifecycle.js'
import type { PlanState } from './states.js'

/** An input that starts a monthly plan of Rs 1000 on gateway rta; give what should differ. */
export function planInput(changes: Partial<PlanInput> = {}): PlanInput {
  return {
    gateway: 'rta',
    at: '2024-01-15T10:00:00+05:30',
    systematic: true,
    frequency: 'monthly',
    installmentDay: 5,
    numberOfInstallments: 12,
    amount: '1000.00',
    ...changes,
  }
}

/**
 * Builders of every event of a plan, in every variant that the guards tell apart, for `walk` and `paths` of
 * `@foliokit/lifecycle/testing`. Times never go back: an event happens when the last one did, an activation on the day that was asked for.
 */
export const planEvents: EventBuilders<PlanState, PlanContext, PlanEvent> = {
  review_completed: (stored) => ({ type: 'review_completed', at: lastTime(stored) }),
  consented: (stored) => [
    { type: 'consented', at: lastTime(stored), consent },
    { type: 'consented', at: lastTime(stored), consent, contacts: { emails: [consent.email], mobiles: [] } },
  ],
  confirmed: (stored) => [
    { type: 'confirmed', at: lastTime(stored), mandateStatus: 'APPROVED' },
    { type: 'confirmed', at: lastTime(stored), mandateStatus: 'APPROVED', consent },
    { type: 'confirmed', at: lastTime(stored) },
  ],
  submitted: (stored) => ({ type: 'submitted', at: lastTime(stored) }),
  activated: (stored) => ({ type: 'activated', at: activation(stored) }),
  installment_generated: (stored) => {
    const number = stored.context.generated + 1
    return { type: 'installment_generated', at: lastTime(stored), number, installmentDay: generationDay(stored) }
  },
  installment_ended: (stored) => {
    const { generated, failures } = stored.context
    const number = Math.min(generated, failures.ended + 1)
    return (['successful', 'failed', 'skipped'] as const).map((outcome) => ({
      type: 'installment_ended' as const,
      at: lastTime(stored),
      number: Math.max(1, number),
      outcome,
    }))
  },
  modified: (stored) => [
    { type: 'modified', at: lastTime(stored), amount: '1500.00' },
    { type: 'modified', at: lastTime(stored), mandate: '24' },
    { type: 'modified', at: lastTime(stored), installmentDay: 3 },
    { type: 'modified', at: lastTime(stored), numberOfInstallments: Math.max(1, stored.context.generated) },
  ],
  cancelled: (stored) => {
    const cancelled = { type: 'cancelled', at: lastTime(stored) } as const
    if (!planKinds[stored.context.kind].cancellationCode) return cancelled
    return [
      { ...cancelled, cancellationCode: 'invest_later' },
      { ...cancelled, cancellationCode: 'custom_reason', reason: 'Moves abroad' },
    ]
  },
  auto_cancelled: (stored) => ({ type: 'auto_cancelled', at: lastTime(stored) }),
  failed: (stored) => [
    { type: 'failed', at: lastTime(stored), reason: 'The registrar refused it' },
    { type: 'failed', at: lastTime(stored) },
  ],
}

const consent = { email: 'investor@example.com' }

/** When something last happened to a plan. */
function lastTime({ context }: StoredPlan): InstantText {
  const { createdAt, reviewCompletedAt, confirmedAt, submittedAt, activatedAt, cancelledAt, completedAt, failedAt } = context
  return latestInstant(createdAt, reviewCompletedAt, confirmedAt, submittedAt, activatedAt, cancelledAt, completedAt, failedAt)
}

/** Never before the day that was asked for. */
function activation(stored: StoredPlan): InstantText {
  const { activateAfter } = stored.context
  return activateAfter === null ? lastTime(stored) : latestInstant(lastTime(stored), `${activateAfter}T00:00:00+05:30`)
}

/** The day after the last one, or that of activation. */
function generationDay(stored: StoredPlan): string {
  const { lastGeneratedOn } = stored.context
  return addDays((lastGeneratedOn ?? indiaDate(lastTime(stored))) as Parameters<typeof addDays>[0], 1)
}
