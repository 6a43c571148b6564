import { checkKycSimulation, isKycRequestDue, kycRequestSeconds, type KycRequestEvent, type SimulatedKycStatus } from '@foliokit/kyc'
import type { World } from '../../store/world.js'
import { refuseIssues } from '../orders/place-order.js'
import { takeStep } from '../take-step.js'
import { timing } from '../timing.js'
import { findingsOf, simulatedFindings } from './findings.js'
import type { KycRequestRecord } from './kyc-request-record.js'

/** Lets a new KYC request begin: it expires unless it is submitted in time. */
export function beginKycRequest(world: World, record: KycRequestRecord): void {
  world.clock.schedule(world.clock.now() + kycRequestSeconds * 1000, () => {
    const at = world.clock.stamp()
    if (isKycRequestDue(record.stored, at)) takeStep(world, record, { type: 'expired', at })
  })
  prepareKycRequest(world, record)
}

/** Lets a complete KYC request go on: to the investor's signature, under v1 straight to the fund house. Not when it changes before. */
export function prepareKycRequest(world: World, record: KycRequestRecord): void {
  const { stored } = record
  if (stored.context.fieldsNeeded.length > 0) return
  world.clock.schedule(world.clock.now() + timing.kycPrepared, () => {
    if (record.stored !== stored) return
    if (stored.context.api === 'v1') submitKycRequest(world, record)
    else takeStep(world, record, { type: 'esign_required', at: world.clock.stamp() })
  })
}

/** Submits a KYC request: the fund house decides by the test values in it. */
export function submitKycRequest(world: World, record: KycRequestRecord): void {
  takeStep(world, record, { type: 'submitted', at: world.clock.stamp() })
  if (world.processing !== 'automatic') return
  world.clock.schedule(world.clock.now() + timing.kycDecided, () => {
    if (record.stored.state === 'submitted') takeStep(world, record, decision(world, record))
  })
}

function decision(world: World, record: KycRequestRecord): KycRequestEvent {
  const at = world.clock.stamp()
  const details = findingsOf(record)
  return details === undefined ? { type: 'succeeded', at } : { type: 'rejected', at, details }
}

/** Brings a KYC request to a status at once. */
export function simulateKycRequest(world: World, record: KycRequestRecord, status: SimulatedKycStatus): void {
  refuseIssues(checkKycSimulation(status, record.stored.state))
  const at = world.clock.stamp()
  if (status === 'successful') takeStep(world, record, { type: 'succeeded', at })
  else if (status === 'expired') takeStep(world, record, { type: 'expiry_simulated', at })
  else takeStep(world, record, { type: 'rejected', at, details: findingsOf(record) ?? simulatedFindings })
}
