import type { AnswerOf, Contract } from '@foliokit/api'
import { checkEsign, esignLifecycle, type EsignLifecycle, type StoredEsign } from '@foliokit/kyc'
import { esignPath } from '../../pages/address.js'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { refuseIssues } from '../orders/place-order.js'
import { refuseSteps, takeStep } from '../take-step.js'
import { submitKycRequest } from './kyc-request-engine.js'
import type { KycRequestRecord } from './kyc-request-record.js'
import { requestNamed } from './request-named.js'

/** An e-sign as the sandbox keeps it. */
export interface EsignRecord {
  readonly object: 'esign'
  readonly id: string
  readonly request: KycRequestRecord
  readonly postbackUrl: string
  /** The secret part of the address of its page. */
  readonly token: string
  readonly lifecycle: EsignLifecycle
  stored: StoredEsign
}

/** Opens the signing of a KYC request that is complete. */
export function createEsign(
  world: World,
  tenant: Tenant,
  body: { readonly kyc_request: string; readonly postback_url: string },
): EsignRecord {
  const request = requestNamed(tenant, body.kyc_request)
  refuseIssues(checkEsign(body, { request: { id: request.id, status: request.stored.state } }))
  const record: EsignRecord = {
    object: 'esign',
    id: world.random.uuid(),
    request,
    postbackUrl: body.postback_url,
    token: world.random.uuid(),
    lifecycle: esignLifecycle,
    stored: esignLifecycle.start({ at: world.clock.stamp() }),
  }
  tenant.esigns.set(record.id, record)
  return record
}

/** Refuses unless the investor can still sign: the KYC request waits for it, and neither this e-sign nor another one has signed it. */
export function refuseUnsignable(world: World, record: EsignRecord): void {
  const at = world.clock.stamp()
  refuseSteps(record, [{ type: 'succeeded', at }])
  refuseSteps(record.request, [{ type: 'submitted', at }])
}

/** The investor signed: the KYC request is submitted. */
export function sign(world: World, record: EsignRecord): void {
  refuseUnsignable(world, record)
  takeStep(world, record, { type: 'succeeded', at: world.clock.stamp() })
  submitKycRequest(world, record.request)
}

/** The e-sign as the platform answers it. */
export function esignAnswer(world: World, record: EsignRecord): AnswerOf<Contract['esigns.fetch']> {
  return {
    object: record.object,
    id: record.id,
    type: 'aadhaar',
    kyc_request: record.request.id,
    redirect_url: `${world.publicUrl()}${esignPath(record.id)}?token=${record.token}`,
    status: record.stored.state,
    postback_url: record.postbackUrl,
    created_at: record.stored.context.createdAt,
  }
}
