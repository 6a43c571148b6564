import type { InstantText } from '@foliokit/lifecycle'
import type { PlanEvent } from '@foliokit/plans'
import { textOf } from '../event.js'
import { stateOf } from './orders.js'
import { consentOf, fact, inOrder, stamp, type AnyObject, type Known, type ToldOrFetch } from './told.js'

/** The code that the platform gives a plan it cancelled itself (domain §4.10). */
const autoCancelled = 'consecutive_failed_installment_limit_exceeded'

/**
 * What a plan of any kind tells of its life (domain §6). `time` is that of the event, for what the object has no stamp of: the steps of
 * gateway ondc. It does not tell which installments were generated, so a completed one is to be looked at with them.
 */
export function toldByPlan(object: AnyObject, time: InstantText, known: Known = {}): ToldOrFetch<PlanEvent> {
  const state = stateOf(object, String(textOf(object['object']) ?? 'mf_purchase_plan'))
  if (state === undefined) return 'fetch'
  const activatedAt = stamp(object, 'activated_at')
  const reached = (...states: readonly string[]) =>
    states.includes(state) || activatedAt !== undefined ? (activatedAt ?? time) : undefined
  const isOndc = textOf(object['gateway']) === 'ondc'
  const consent = consentOf(object, known)
  const [code, reason] = [textOf(object['cancellation_code']), textOf(object['reason'])]
  const words = { ...(code !== null && { cancellationCode: code }), ...(reason !== null && { reason }) }
  const facts = inOrder<PlanEvent>([
    consent === undefined ? [] : fact(activatedAt ?? time, null, (at) => [[{ type: 'consented', at, consent }]]),
    ...(isOndc
      ? [
          fact<PlanEvent>(reached('review_completed', 'confirmed', 'submitted'), 'review_completed', (at) => [
            [{ type: 'review_completed', at }],
          ]),
          // The exchange confirms with an approved mandate only (field notes §2.3).
          fact<PlanEvent>(reached('confirmed', 'submitted'), 'confirmed', (at) => [[{ type: 'confirmed', at, mandateStatus: 'APPROVED' }]]),
          fact<PlanEvent>(reached('submitted'), 'submitted', (at) => [[{ type: 'submitted', at }]]),
        ]
      : []),
    fact(activatedAt, 'active', (at) => [[{ type: 'activated', at }]]),
    fact<PlanEvent>(stamp(object, 'cancelled_at'), 'cancelled', (at) =>
      code === autoCancelled ? [[{ type: 'auto_cancelled', at }]] : [[{ type: 'cancelled', at, ...words }]],
    ),
    fact(stamp(object, 'failed_at'), 'failed', (at) => [[{ type: 'failed', at, ...(reason !== null && { reason }) }]]),
  ])
  return { state, facts }
}
