import { transition, type AnyStateMachine } from 'xstate'
import type { Stored } from '../stored.js'
import type { ModelOracle } from '../testing/model.js'

/**
 * What xstate's pure `transition` makes of a step: the oracle that `modelChecks` of `@foliokit/lifecycle/testing` compares a lifecycle
 * with. In a final state nothing happens.
 *
 * @example
 * modelChecks({ lifecycle, oracle: xstateOracle(machine), starts, events })
 */
export function xstateOracle(machine: AnyStateMachine): ModelOracle {
  return (stored: Stored, event) => {
    const snapshot = machine.resolveState({ value: stored.state, context: stored.context })
    if (snapshot.status !== 'active') return stored
    const [next] = transition(machine, snapshot, event)
    return { state: next.value as string, context: next.context as unknown }
  }
}
