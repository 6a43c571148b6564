import { addressNeeds, isAadhaarAddress } from '../address/needs.js'
import { isFilled, memberOf, valueAt } from '../holder.js'

/** One thing a KYC request needs before it can be submitted: gives the fields that are still missing, dotted as the platform does. */
export type FieldRequirement = (request: object) => readonly string[]

/** Makes the requirement of a field, alone or together with others that may stand in for it. */
export function needsField(path: string, ...insteads: readonly string[]): FieldRequirement {
  const names = [path, ...insteads].map((name) => name.split('.'))
  return (request) => (names.some((name) => isFilled(valueAt(request, name))) ? [] : [path])
}

/** Makes the requirement of an address: the kind of its proof and the proof, then what that kind asks for. */
export function needsAddress(field: string, holds: FieldCondition = always): FieldRequirement {
  return (request) => (holds(request) ? addressNeeds(memberOf(request, field)).map((name) => `${field}.${name}`) : [])
}

/** Puts a condition on a requirement. */
export function needsIf(holds: FieldCondition, requirement: FieldRequirement): FieldRequirement {
  return (request) => (holds(request) ? requirement(request) : [])
}

/** What a requirement may depend on. */
export type FieldCondition = (request: object) => boolean

const always: FieldCondition = () => true
/** The one-time password on the way to an Aadhaar stands in for the verification in person (v2 documents, KYC requests). */
const isSeenInPerson: FieldCondition = (request) => !isAadhaarAddress(memberOf(request, 'address'))
const livesElsewhere: FieldCondition = (request) => memberOf(request, 'permanent_address_is_same_as_correspondence') === false

const person = [
  'name',
  'pan',
  'email',
  'date_of_birth',
  'mobile.isd',
  'mobile.number',
  'aadhaar_number',
  'gender',
  'marital_status',
  'country_of_birth',
  'residential_status',
  'occupation_type',
].map((field) => needsField(field))

/** One of the two names is needed (v1 documents, KYC requests). */
const parentOrSpouse = needsField('father_name', 'spouse_name')
const pictures = ['identity_proof', 'signature', 'photo'].map((field) => needsField(field))

/**
 * What a KYC request of v2 needs, in the order of a form. The documents name no list beyond the platform's own `fields_needed`, so
 * this is every field of the request table but those it calls optional by their nature: `line_2`, `line_3`, `mother_name` and the
 * proof of the bank account (our decision).
 */
export const defaultKycRequirements: readonly FieldRequirement[] = /* @__PURE__ */ Object.freeze([
  ...person,
  parentOrSpouse,
  needsAddress('address'),
  ...pictures,
  needsIf(isSeenInPerson, needsField('ipv_video')),
  needsField('geolocation.latitude'),
  needsField('geolocation.longitude'),
  needsField('bank_account.account_holder_name'),
  needsField('bank_account.account_number'),
  needsField('bank_account.ifsc_code'),
])

/** What a deprecated KYC request of v1 needs: two addresses or one that is both, no place and no bank account. */
export const v1KycRequirements: readonly FieldRequirement[] = /* @__PURE__ */ Object.freeze([
  ...person,
  parentOrSpouse,
  needsAddress('correspondence_address'),
  needsField('permanent_address_is_same_as_correspondence'),
  needsAddress('permanent_address', livesElsewhere),
  ...pictures,
  needsField('ipv_video'),
])
