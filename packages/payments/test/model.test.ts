import { readFileSync } from 'node:fs'
import { modelChecks } from '@foliokit/lifecycle/testing'
import { xstateOracle } from '@foliokit/lifecycle/xstate'
import { rupees } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { mandateLifecycle, mandateStatuses, paymentLifecycle, paymentStatuses } from '../src/index.js'
import { createMandateMachine, createPaymentMachine } from '../src/machines.js'
import { mandateEvents, mandateInput, paymentEvents, paymentInput } from '../src/testing.js'

const document = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('the payment machine', () => {
  const checks = modelChecks({
    lifecycle: paymentLifecycle,
    oracle: xstateOracle(createPaymentMachine()),
    starts: (['netbanking', 'upi', 'nach'] as const).map((type) => paymentLifecycle.start(paymentInput({ type }))),
    events: paymentEvents,
    diagram: { document, name: 'payment' },
    alwaysEnds: true,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared statuses', () => expect(paymentLifecycle.states).toEqual(paymentStatuses))
})

describe('the mandate machine', () => {
  const checks = modelChecks({
    lifecycle: mandateLifecycle,
    oracle: xstateOracle(createMandateMachine()),
    starts: [
      mandateLifecycle.start(mandateInput({ type: 'NACH', limit: rupees('20000000') })),
      mandateLifecycle.start(mandateInput({ type: 'UPI' })),
      mandateLifecycle.start(mandateInput({ gateway: 'bse', validTo: '2034-01-14' })),
    ],
    events: mandateEvents,
    diagram: { document, name: 'mandate' },
    alwaysEnds: true,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared statuses', () => expect(mandateLifecycle.states).toEqual(mandateStatuses))
})
