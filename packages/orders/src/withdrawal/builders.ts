import { latestInstant, type InstantText } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { endOfDay } from '../order/times.js'
import type { WithdrawalContext, WithdrawalInput } from './context.js'
import type { WithdrawalEvent } from './events.js'
import type { WithdrawalState } from './states.js'

/** An input that starts a redemption or a switch of Rs 1000 on gateway rta: its window ends one working day on (domain §4.8). */
export const withdrawalInput: WithdrawalInput & { readonly amount: string } = {
  gateway: 'rta',
  at: '2024-01-15T10:00:00+05:30',
  scheduledOn: '2024-01-15',
  expiresAt: '2024-01-16T15:00:00+05:30',
  amount: '1000.00',
}

/** Makes the builders of every event, in every variant that the guards tell apart. Times never go back. */
export function withdrawalEvents<Outcome, Context extends WithdrawalContext<Outcome>>(
  outcome: Outcome,
): EventBuilders<WithdrawalState, Context, WithdrawalEvent<Outcome>> {
  const consent = { email: 'investor@example.com' }
  return {
    review_completed: (stored) => ({ type: 'review_completed', at: lastTime(stored) }),
    consented: (stored) => [
      { type: 'consented', at: lastTime(stored), consent },
      { type: 'consented', at: lastTime(stored), consent, contacts: { emails: [consent.email], mobiles: [] } },
    ],
    confirmed: (stored) => [
      { type: 'confirmed', at: lastTime(stored), consent: { isd_code: '+91', mobile: '9000000000' } },
      { type: 'confirmed', at: lastTime(stored) },
    ],
    submitted: (stored) => ({ type: 'submitted', at: lastTime(stored) }),
    succeeded: (stored) => ({ type: 'succeeded', at: lastTime(stored), outcome }),
    failed: (stored) => [
      { type: 'failed', at: lastTime(stored), failureCode: 'order_failure_at_gateway' },
      { type: 'failed', at: lastTime(stored), failureCode: 'a_code_of_tomorrow' },
    ],
    expired: (stored) => ({ type: 'expired', at: latestInstant(lastTime(stored), endOfDay(stored.context.expiresAt)) }),
    skipped: (stored) => ({ type: 'skipped', at: lastTime(stored) }),
    reversed: (stored) => ({ type: 'reversed', at: lastTime(stored) }),
  }
}

/** When something last happened to an order. */
function lastTime({ context }: { readonly context: WithdrawalContext<unknown> }): InstantText {
  const { createdAt, confirmedAt, submittedAt, succeededAt, failedAt, cancelledAt, reversedAt } = context
  return latestInstant(createdAt, confirmedAt, submittedAt, succeededAt, failedAt, cancelledAt, reversedAt)
}
