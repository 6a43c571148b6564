import { createPurchaseLifecycle, purchaseGateways, purchaseStates } from '../../src/index.js'
import { createPurchaseMachine } from '../../src/machines.js'
import { purchaseEvents, purchaseInput } from '../../src/testing.js'
import { describeModel } from '../model-suite.js'

const gateways = { ...purchaseGateways, ondc_early: { ...purchaseGateways.ondc, payment: 'either' as const } }
const lifecycle = createPurchaseLifecycle({ gateways })

describeModel({
  name: 'purchase',
  lifecycle,
  machine: createPurchaseMachine({ gateways }),
  states: purchaseStates,
  starts: Object.keys(gateways).flatMap((gateway) =>
    [null, { systematic: true }, { systematic: false }].map((plan) => lifecycle.start(purchaseInput({ gateway, plan }))),
  ),
  events: purchaseEvents,
  diagram: { name: 'purchase', options: { startIn: ['pending', 'under_review'], guards: false } },
})
