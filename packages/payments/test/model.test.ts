import { rupees } from '@foliokit/money'
import { mandateLifecycle, mandateStatuses, paymentLifecycle, paymentStatuses } from '../src/index.js'
import { createMandateMachine, createPaymentMachine } from '../src/machines.js'
import { mandateEvents, mandateInput, paymentEvents, paymentInput } from '../src/testing.js'
import { describeModel } from './model-suite.js'

describeModel({
  name: 'payment',
  lifecycle: paymentLifecycle,
  machine: createPaymentMachine(),
  states: paymentStatuses,
  starts: (['netbanking', 'upi', 'nach'] as const).map((type) => paymentLifecycle.start(paymentInput({ type }))),
  events: paymentEvents,
})

describeModel({
  name: 'mandate',
  lifecycle: mandateLifecycle,
  machine: createMandateMachine(),
  states: mandateStatuses,
  starts: [
    mandateLifecycle.start(mandateInput({ type: 'NACH', limit: rupees('20000000') })),
    mandateLifecycle.start(mandateInput({ type: 'UPI' })),
    mandateLifecycle.start(mandateInput({ gateway: 'bse', validTo: '2034-01-14' })),
  ],
  events: mandateEvents,
})
