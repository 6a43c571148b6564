import { describe, expect, it } from 'vitest'
import {
  checkKycSimulation,
  kycRequestLifecycle,
  kycRequestStatuses,
  kycSimulations,
  type KycRequestEvent,
  type SimulatedKycStatus,
} from '../../src/index.js'
import { soon, stored } from '../fixture.js'

const events: Readonly<Record<SimulatedKycStatus, KycRequestEvent>> = {
  successful: { type: 'succeeded', at: soon },
  rejected: { type: 'rejected', at: soon },
  expired: { type: 'expiry_simulated', at: soon },
}

describe('a simulation', () => {
  const cases = (Object.keys(kycSimulations) as SimulatedKycStatus[]).flatMap((to) => kycRequestStatuses.map((from) => [to, from] as const))

  it.each(cases)('of %s from %s is allowed exactly where the lifecycle takes it', (to, from) => {
    const issues = checkKycSimulation(to, from)
    expect(issues.length === 0).toBe(kycRequestLifecycle.check(stored(from), events[to]).ok)
    for (const { code, path } of issues) expect([code, ...path]).toEqual(['KYC_SIMULATION_NOT_FROM_STATUS', 'status'])
  })
})
