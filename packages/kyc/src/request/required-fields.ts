import { valueAt } from '../holder.js'
import { defaultKycRequirements, type FieldRequirement } from './requirements.js'

/** How to tell which fields are needed. */
export interface RequiredFieldsOptions {
  /** Default: `defaultKycRequirements`. Give `v1KycRequirements` for a request of v1. */
  readonly requirements?: readonly FieldRequirement[]
}

/**
 * The fields that a KYC request still needs before it can be signed, dotted as the platform writes them: `['signature', 'address.proof']`.
 * Read from `requirements.fields_needed` where the platform sent it, computed where it did not: of a draft, field by field, so a form can
 * ask as it goes. What an address needs is known once its `proof_type` is. Never throws.
 *
 * @example
 * requiredFields({ ...draft, signature: null }) // ['signature']
 */
export function requiredFields(request: object, options: RequiredFieldsOptions = {}): readonly string[] {
  const told = valueAt(request, ['requirements', 'fields_needed'])
  return Array.isArray(told) ? told.filter((field) => typeof field === 'string') : computedFields(request, options)
}

/** The same as computed, whatever the platform says: for a request with changes that it has not seen. */
export function computedFields(request: object, options: RequiredFieldsOptions = {}): readonly string[] {
  return (options.requirements ?? defaultKycRequirements).flatMap((requirement) => requirement(request))
}
