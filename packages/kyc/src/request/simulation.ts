import type { Issue } from '@foliokit/errors'
import { broken, noIssues } from '../rule.js'

/** The statuses that the platform's test environment brings a KYC request to when asked, and from which it does (v2 documents, KYC requests). */
export const kycSimulations = {
  successful: ['submitted'],
  rejected: ['submitted'],
  expired: ['pending', 'esign_required'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A status that can be simulated. v1 knows no simulated expiry. */
export type SimulatedKycStatus = keyof typeof kycSimulations

/**
 * Checks a simulation before it is asked for. Returns at most one issue, never throws.
 *
 * @example
 * checkKycSimulation('successful', 'pending') // [{ code: 'KYC_SIMULATION_NOT_FROM_STATUS', ... }]
 */
export function checkKycSimulation(to: SimulatedKycStatus, from: string): readonly Issue<'KYC_SIMULATION_NOT_FROM_STATUS'>[] {
  const sources: readonly string[] = kycSimulations[to]
  if (sources.includes(from)) return noIssues
  const message = `A KYC request becomes ${to} from ${sources.join(' or ')}, not from ${from}.`
  return broken('KYC_SIMULATION_NOT_FROM_STATUS', ['status'], message, { from, sources })
}
