import type { Issue } from '@foliokit/errors'
import {
  checkKycRequest,
  checkV1KycRequest,
  computedFields,
  defaultKycRequirements,
  isAadhaarAddress,
  kycRequestLifecycle,
  v1KycRequirements,
  type FileFacts,
  type KycRequestVersion,
} from '@foliokit/kyc'
import { indiaDate } from '@foliokit/schedule'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { refuseIssues } from '../orders/place-order.js'
import { takeStep } from '../take-step.js'
import { identityDocumentAnswer, type IdentityDocumentRecord } from './identity-document.js'
import { beginKycRequest, prepareKycRequest } from './kyc-request-engine.js'
import { kycRequestAnswer, type KycRequestRecord } from './kyc-request-record.js'
import { namedFiles } from './named-files.js'
import { refuseOtherPan } from './own-pan.js'

type Members = Readonly<Record<string, unknown>>

const checks = { v1: checkV1KycRequest, v2: checkKycRequest } as const
const requirements = { v1: v1KycRequirements, v2: defaultKycRequirements } as const

/** Makes a KYC request of a body that its schema has read. */
export function createKycRequest(world: World, tenant: Tenant, api: KycRequestVersion, body: { readonly pan: string }): KycRequestRecord {
  refuseOtherPan(tenant, body.pan)
  const found = referencesOf(tenant, body)
  refuseUnfit(world, api, body, found)
  const members = membersOf(body, found)
  const at = world.clock.stamp()
  const record: KycRequestRecord = {
    object: 'kyc_request',
    id: api === 'v2' ? `kycr_${world.random.hex(32)}` : world.random.uuid(),
    pan: body.pan,
    otp: world.random.hex(6),
    members,
    files: found.files,
    filledAt: at,
    lifecycle: kycRequestLifecycle,
    stored: kycRequestLifecycle.start({ at, api, fieldsNeeded: fieldsNeeded(api, members) }),
  }
  tenant.kycRequests[api].set(record.id, record)
  beginKycRequest(world, record)
  return record
}

/** Fills a KYC request in further. A member that the body does not have stays, an object is replaced as a whole. */
export function fillKycRequest(world: World, tenant: Tenant, record: KycRequestRecord, body: object): void {
  const { api } = record.stored.context
  const found = referencesOf(tenant, body)
  refuseUnfit(world, api, body, found, record)
  const members = { ...record.members, ...membersOf(body, found) }
  const at = world.clock.stamp()
  takeStep(world, record, { type: 'updated', at, fieldsNeeded: fieldsNeeded(api, members) })
  record.members = members
  record.files = { ...record.files, ...found.files }
  record.filledAt = at
  prepareKycRequest(world, record)
}

/** What the ids in a body stand for, and the issues of those that stand for nothing. */
interface References {
  readonly files: Readonly<Record<string, FileFacts>>
  readonly document: IdentityDocumentRecord | undefined
  readonly unknown: readonly Issue[]
}

function referencesOf(tenant: Tenant, body: object): References {
  const unknown: Issue[] = []
  const files: Record<string, FileFacts> = {}
  for (const [field, id] of namedFiles(body)) {
    const file = tenant.files.get(id)
    if (file === undefined) unknown.push(absent(field, 'must be the id of an uploaded file'))
    else files[id] = { filename: file.filename, content_type: file.content_type, byte_size: file.bytes.length }
  }
  const { address } = body as { readonly address?: { readonly proof?: string } | null }
  if (!isAadhaarAddress(address)) return { files, document: undefined, unknown }
  const document = tenant.identityDocuments.get(address?.proof ?? '')
  if (document === undefined) unknown.push(absent('address.proof', 'must be the id of an identity document'))
  return { files, document, unknown }
}

const absent = (field: string, rule: string): Issue => ({
  code: 'SANDBOX_REFERENCE_UNKNOWN',
  path: field.split('.'),
  message: `not found: it ${rule}`,
  context: {},
})

function refuseUnfit(
  world: World,
  api: KycRequestVersion,
  body: object,
  { files, document, unknown }: References,
  record?: KycRequestRecord,
): void {
  const issues = checks[api](body, {
    today: indiaDate(world.clock.now()),
    stored: record === undefined ? undefined : kycRequestAnswer(record),
    identityDocument: document === undefined ? undefined : identityDocumentAnswer(world, document),
    files,
  })
  refuseIssues([...unknown, ...issues])
}

/** What a body fills in: empty text is nothing, and the address of an Aadhaar comes with it. */
function membersOf(body: object, { document }: References): Members {
  const given = Object.entries(body).filter(([name, value]) => name !== 'id' && value !== undefined)
  const members: Members = Object.fromEntries(given.map(([name, value]) => [name, value === '' ? null : (value as unknown)]))
  if (document === undefined) return members
  const { number: _, ...place } = document.data ?? { number: '' }
  return { ...members, address: { ...place, proof_type: 'aadhaar', proof: document.id } }
}

function fieldsNeeded(api: KycRequestVersion, members: Members): readonly string[] {
  return computedFields(members, { requirements: requirements[api] })
}
