import { readFileSync } from 'node:fs'
import { modelChecks } from '@foliokit/lifecycle/testing'
import { xstateOracle } from '@foliokit/lifecycle/xstate'
import { describe, expect, it } from 'vitest'
import {
  createRedemptionLifecycle,
  createSwitchLifecycle,
  redemptionGateways,
  withdrawalGateways,
  withdrawalStates,
} from '../../src/index.js'
import { createRedemptionMachine, createSwitchMachine } from '../../src/machines.js'
import { redemptionEvents, redemptionInput, switchEvents, switchInput } from '../../src/testing.js'

const plans = [null, { systematic: true }, { systematic: false }]
const document = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const shared = {
  diagram: { document, name: 'withdrawal', options: { startIn: ['pending', 'under_review'], guards: false } },
  limit: 2_000,
} as const

describe('the redemption machine', () => {
  const gateways = { ...redemptionGateways, house: { ...redemptionGateways.rta, consent: 'none' as const } }
  const lifecycle = createRedemptionLifecycle({ gateways })
  const checks = modelChecks({
    ...shared,
    lifecycle,
    oracle: xstateOracle(createRedemptionMachine({ gateways })),
    starts: Object.keys(gateways).flatMap((gateway) => plans.map((plan) => lifecycle.start(redemptionInput({ gateway, plan })))),
    events: redemptionEvents,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared states', () => expect(lifecycle.states).toEqual(withdrawalStates))
})

describe('the switch machine', () => {
  const gateways = { ...withdrawalGateways, house: { ...withdrawalGateways.bse, consent: 'none' as const } }
  const lifecycle = createSwitchLifecycle({ gateways })
  const checks = modelChecks({
    ...shared,
    lifecycle,
    oracle: xstateOracle(createSwitchMachine({ gateways })),
    starts: Object.keys(gateways).flatMap((gateway) => plans.map((plan) => lifecycle.start(switchInput({ gateway, plan })))),
    events: switchEvents,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared states', () => expect(lifecycle.states).toEqual(withdrawalStates))
})
