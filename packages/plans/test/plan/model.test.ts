import { readFileSync } from 'node:fs'
import { modelChecks } from '@foliokit/lifecycle/testing'
import { xstateOracle } from '@foliokit/lifecycle/xstate'
import { describe, expect, it } from 'vitest'
import { createPlanLifecycle, planGateways, planStates, type PlanKind } from '../../src/index.js'
import { createPlanMachine } from '../../src/machines.js'
import { planEvents, planInput } from '../../src/testing.js'

const document = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const consents = [null, { email: 'investor@example.com' }]

describe.each<[PlanKind]>([['purchase'], ['redemption'], ['switch']])('the %s plan machine', (kind) => {
  // A house gateway and a limit of one failure keep every edge a few steps away, for plans of any kind.
  const gateways = { ...planGateways, house: { ...planGateways.ondc, needsConsent: false, confirmsWithMandate: false } }
  const ends = { mandate: kind === 'purchase', firstInstallmentNow: false, cancellationCode: kind === 'purchase', endsByFailures: true }
  const options = { gateways, kinds: { purchase: ends, redemption: ends, switch: ends }, failureLimit: () => 1 }
  const lifecycle = createPlanLifecycle(kind, options)
  const starts = Object.keys(gateways).flatMap((gateway) =>
    [true, false].flatMap((systematic) =>
      consents.map((consent) =>
        lifecycle.start(planInput({ gateway, systematic, consent, numberOfInstallments: 2, ...(kind === 'purchase' && { mandate: '7' }) })),
      ),
    ),
  )
  const later = lifecycle.start(planInput({ activateAfter: '2024-02-01', consent: consents[1] }))
  const checks = modelChecks({
    lifecycle,
    oracle: xstateOracle(createPlanMachine(kind, options)),
    starts: [...starts, later],
    events: planEvents,
    diagram: { document, name: 'plan', options: { guards: false } },
    limit: 4_000,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared states', () => expect(lifecycle.states).toEqual(planStates))
})
