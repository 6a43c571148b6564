import { readFileSync } from 'node:fs'
import { modelChecks } from '@foliokit/lifecycle/testing'
import { xstateOracle } from '@foliokit/lifecycle/xstate'
import { describe, expect, it } from 'vitest'
import { createPurchaseLifecycle, purchaseGateways, purchaseStates } from '../../src/index.js'
import { createPurchaseMachine } from '../../src/machines.js'
import { purchaseEvents, purchaseInput } from '../../src/testing.js'

const gateways = { ...purchaseGateways, ondc_early: { ...purchaseGateways.ondc, payment: 'either' as const } }
const plans = [null, { systematic: true }, { systematic: false }]

describe('the purchase machine', () => {
  const lifecycle = createPurchaseLifecycle({ gateways })
  const checks = modelChecks({
    lifecycle,
    oracle: xstateOracle(createPurchaseMachine({ gateways })),
    starts: Object.keys(gateways).flatMap((gateway) => plans.map((plan) => lifecycle.start(purchaseInput({ gateway, plan })))),
    events: purchaseEvents,
    diagram: {
      document: readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
      name: 'purchase',
      options: { startIn: ['pending', 'under_review'], guards: false },
    },
    limit: 2_000,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared states', () => expect(lifecycle.states).toEqual(purchaseStates))
})
