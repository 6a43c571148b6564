import type { AnswerOf, Contract } from '@foliokit/api'
import {
  checkIdentityDocument,
  identityDocumentLifecycle,
  identityDocumentSeconds,
  type IdentityDocumentDraft,
  type IdentityDocumentLifecycle,
  type StoredIdentityDocument,
} from '@foliokit/kyc'
import { latestInstant } from '@foliokit/lifecycle'
import { digilockerPath } from '../../pages/address.js'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { refuseIssues } from '../orders/place-order.js'
import { takeStep } from '../take-step.js'
import type { KycRequestRecord } from './kyc-request-record.js'
import { requestNamed } from './request-named.js'

/** An identity document as the sandbox keeps it. */
export interface IdentityDocumentRecord {
  readonly object: 'identity_document'
  readonly id: string
  readonly request: KycRequestRecord
  readonly postbackUrl: string
  /** What was fetched. */
  data: Readonly<Record<'number' | 'line_1' | 'city' | 'pincode' | 'country', string>> | null
  readonly lifecycle: IdentityDocumentLifecycle
  stored: StoredIdentityDocument
}

/** Opens the fetch of an Aadhaar for a KYC request: its link works for an hour (domain §8). */
export function createIdentityDocument(
  world: World,
  tenant: Tenant,
  body: IdentityDocumentDraft & { readonly kyc_request: string; readonly postback_url: string },
): IdentityDocumentRecord {
  const request = requestNamed(tenant, body.kyc_request)
  refuseIssues(checkIdentityDocument(body, { request: { id: request.id, status: request.stored.state } }))
  const record: IdentityDocumentRecord = {
    object: 'identity_document',
    id: `iddoc_${world.random.hex(32)}`,
    request,
    postbackUrl: body.postback_url,
    data: null,
    lifecycle: identityDocumentLifecycle,
    stored: identityDocumentLifecycle.start({ at: world.clock.stamp() }),
  }
  tenant.identityDocuments.set(record.id, record)
  world.clock.schedule(world.clock.now() + identityDocumentSeconds * 1000, () => {
    if (record.stored.state === 'pending') takeStep(world, record, { type: 'expired', at: world.clock.stamp() })
  })
  return record
}

/** The investor let the Aadhaar be fetched. It is made up, but for the last four digits where the KYC request has them. */
export function fetchAadhaar(world: World, record: IdentityDocumentRecord): void {
  takeStep(world, record, { type: 'succeeded', at: world.clock.stamp() })
  const known = record.request.members['aadhaar_number']
  record.data = {
    number: (typeof known === 'string' ? known : world.random.digits(4)).padStart(16, '0'),
    line_1: '24, 12th Main Road, Jayanagar',
    city: 'Bengaluru',
    pincode: '560041',
    country: 'in',
  }
}

/** The identity document as the platform answers it. */
export function identityDocumentAnswer(world: World, record: IdentityDocumentRecord): AnswerOf<Contract['identityDocuments.fetch']> {
  const { state, context } = record.stored
  return {
    object: record.object,
    id: record.id,
    type: 'aadhaar',
    kyc_request: record.request.id,
    fetch: {
      redirect_url: state === 'pending' ? `${world.publicUrl()}${digilockerPath(record.id)}` : null,
      postback_url: record.postbackUrl,
      status: state,
      reason: context.reason,
      expires_at: context.expiresAt,
    },
    data: record.data,
    created_at: context.createdAt,
    updated_at: latestInstant(context.createdAt, context.succeededAt, context.failedAt, context.expiredAt),
  }
}
