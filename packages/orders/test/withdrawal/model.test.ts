import {
  createRedemptionLifecycle,
  createSwitchLifecycle,
  redemptionGateways,
  withdrawalGateways,
  withdrawalStates,
} from '../../src/index.js'
import { createRedemptionMachine, createSwitchMachine } from '../../src/machines.js'
import { redemptionEvents, redemptionInput, switchEvents, switchInput } from '../../src/testing.js'
import { describeModel } from '../model-suite.js'

const plans = [null, { systematic: true }, { systematic: false }]
const diagram = { name: 'withdrawal', options: { startIn: ['pending', 'under_review'], guards: false } }

const redemptions = { ...redemptionGateways, house: { ...redemptionGateways.rta, consent: 'none' as const } }
const redemption = createRedemptionLifecycle({ gateways: redemptions })
describeModel({
  name: 'redemption',
  lifecycle: redemption,
  machine: createRedemptionMachine({ gateways: redemptions }),
  states: withdrawalStates,
  starts: Object.keys(redemptions).flatMap((gateway) => plans.map((plan) => redemption.start(redemptionInput({ gateway, plan })))),
  events: redemptionEvents,
  diagram,
})

const switches = { ...withdrawalGateways, house: { ...withdrawalGateways.bse, consent: 'none' as const } }
const switching = createSwitchLifecycle({ gateways: switches })
describeModel({
  name: 'switch',
  lifecycle: switching,
  machine: createSwitchMachine({ gateways: switches }),
  states: withdrawalStates,
  starts: Object.keys(switches).flatMap((gateway) => plans.map((plan) => switching.start(switchInput({ gateway, plan })))),
  events: switchEvents,
  diagram,
})
