/** Headlines of the packages whose headline is a step of a lifecycle: beside a spread by hand and xstate's pure `transition`. */
import { paymentLifecycle } from '@foliokit/payments'
import { createPaymentMachine } from '@foliokit/payments/machines'
import { purchasePlanLifecycle } from '@foliokit/plans'
import { createPlanMachine } from '@foliokit/plans/machines'
import { strict as assert } from 'node:assert'
import { transition } from 'xstate'
import { versionOf } from '../harness.mjs'

const at = '2024-01-15T10:00:00+05:30'

/** One step three ways, from the same start to the same end. */
function rowsOf({ lifecycle, machine, start, event, byHand }) {
  const snapshot = machine.resolveState({ value: start.state, context: start.context })
  const ours = () => lifecycle.apply(start, event)
  const theirs = () => transition(machine, snapshot, event)[0]
  const { next } = ours()
  assert.deepEqual([next.state, { ...next.context }], [theirs().value, { ...theirs().context }])
  assert.deepEqual({ state: next.state, context: { ...next.context } }, byHand(start, event))
  return [
    { name: 'a spread by hand, no checks (limit)', run: () => byHand(start, event), limit: true },
    { name: 'foliokit apply', run: ours },
    { name: `xstate ${versionOf('xstate')} transition`, run: theirs },
  ]
}

export function paymentRows() {
  const start = paymentLifecycle.start({ type: 'netbanking', at })
  const event = { type: 'succeeded', at: '2024-01-15T10:02:00+05:30' }
  const { next } = paymentLifecycle.apply(start, event)
  const changed = changes(start.context, next.context)
  const byHand = ({ context }) => ({ state: next.state, context: { ...context, ...changed } })
  return rowsOf({ lifecycle: paymentLifecycle, machine: createPaymentMachine(), start, event, byHand })
}

export function planRows() {
  const terms = { systematic: true, frequency: 'monthly', installmentDay: 10, numberOfInstallments: 12, amount: '1000.00' }
  const start = purchasePlanLifecycle.start({ gateway: 'rta', at, ...terms })
  const event = { type: 'consented', at, consent: { email: 'investor@example.com' } }
  const { next } = purchasePlanLifecycle.apply(start, event)
  const changed = changes(start.context, next.context)
  const byHand = ({ context }) => ({ state: next.state, context: { ...context, ...changed } })
  return rowsOf({ lifecycle: purchasePlanLifecycle, machine: createPlanMachine('purchase'), start, event, byHand })
}

function changes(before, after) {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value))
}
