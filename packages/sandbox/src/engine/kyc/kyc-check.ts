import type { AnswerOf, Contract } from '@foliokit/api'
import {
  checkKycCheck,
  isMismatchingTestDateOfBirth,
  kycTestCheck,
  kycTestOutcome,
  panTestOutcome,
  type KycTestOutcome,
} from '@foliokit/kyc'
import { indiaDate } from '@foliokit/schedule'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { invalidField } from '../../wire/refusal.js'
import { refuseIssues } from '../orders/place-order.js'
import { refuseOtherPan } from './own-pan.js'

/** A KYC check as the sandbox keeps it. */
export interface KycCheckRecord {
  readonly id: string
  readonly pan: string
  readonly dateOfBirth: string | null
  readonly createdAt: string
  outcome: KycTestOutcome
  fetchedAt: string
}

/** Asks the KRAs about a PAN. */
export function createKycCheck(
  world: World,
  tenant: Tenant,
  body: { readonly pan: string; readonly date_of_birth?: string | null | undefined },
): KycCheckRecord {
  const { pan, date_of_birth: dateOfBirth = null } = body
  refuseOtherPan(tenant, pan)
  refuseIssues(checkKycCheck(body, { today: indiaDate(world.clock.now()) }))
  if (panTestOutcome(pan) === 'invalid')
    throw invalidField('pan', 'is a test value for a PAN that nobody has: its 5th letter must not be I')
  if (dateOfBirth !== null && isMismatchingTestDateOfBirth(dateOfBirth))
    throw invalidField('date_of_birth', `does not match the PAN: ${dateOfBirth} is the test value that never does`)
  const at = world.clock.stamp()
  const record = { id: world.random.uuid(), pan, dateOfBirth, createdAt: at, fetchedAt: at, outcome: outcomeOf(tenant, pan) }
  tenant.kycChecks.set(record.id, record)
  return record
}

/** Asks the KRAs again. */
export function refetchKycCheck(world: World, tenant: Tenant, record: KycCheckRecord): void {
  record.outcome = outcomeOf(tenant, record.pan)
  record.fetchedAt = world.clock.stamp()
}

/** A KYC request that succeeded makes its investor compliant; before, the PAN decides. The KRAs know nobody of a PAN of no pattern. */
function outcomeOf({ kycRequests }: Tenant, pan: string): KycTestOutcome {
  for (const record of [...kycRequests.v1.values(), ...kycRequests.v2.values()])
    if (record.pan === pan && record.stored.state === 'successful') return 'compliant'
  return kycTestOutcome(pan) ?? 'unavailable'
}

/** The KYC check as the platform answers it. */
export function kycCheckAnswer({
  id,
  pan,
  dateOfBirth,
  createdAt,
  outcome,
  fetchedAt,
}: KycCheckRecord): AnswerOf<Contract['kycChecks.fetch']> {
  const { constraints, ...standing } = kycTestCheck(outcome)
  return {
    id,
    source_ref_id: null,
    pan,
    entity_details: outcome === 'unavailable' ? {} : dateOfBirth === null ? { name } : { name, ...sample, date_of_birth: dateOfBirth },
    ...standing,
    constraints: (constraints ?? []).map(({ type, amount }) => ({ type, amount: { ...amount } })),
    sources: [{ name: 'kra-cvl', fetched_at: fetchedAt }],
    created_at: createdAt,
    updated_at: fetchedAt,
  }
}

/** What the KRAs of this sandbox know of everyone. */
const name = 'Tony Soprano'
const address = {
  line_1: '24, 12th Main Road',
  line_2: 'Jayanagar',
  line_3: null,
  city: 'Bengaluru',
  pincode: '560041',
  state: 'Karnataka',
  country: 'India',
}
const sample = {
  gender: 'male',
  father_name: 'John Soprano',
  marital_status: 'married',
  nationality: 'indian',
  residential_status: 'resident_individual',
  correspondence_address: address,
  permanent_address: address,
  email: 'tony@example.com',
  mobile: '9000000001',
}
