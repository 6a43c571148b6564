import type { Refusal as StepRefusal } from '@foliokit/lifecycle'
import { Refusal } from '../wire/refusal.js'

/** A refused step of a lifecycle as a 400 that says why: the reasons of the guards, or the state and what it accepts. */
export function refusalOf(step: StepRefusal): Refusal {
  if (step.reasons.length > 0) {
    return new Refusal(
      400,
      step.reasons[0]?.message ?? step.code,
      step.reasons.map(({ path, message }) => ({ field: path.join('.') || 'state', message })),
    )
  }
  const accepted = step.accepted.length === 0 ? 'nothing more' : step.accepted.join(', ')
  const message = `not possible in state ${step.state}, which accepts ${accepted}`
  return new Refusal(400, message, [{ field: 'state', message }])
}
