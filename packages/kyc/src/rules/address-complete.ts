import { addressAlwaysNeeds, addressNeeds } from '../address/needs.js'
import { dotted, isFilled, isObject, memberOf } from '../holder.js'
import { broken, noIssues, type FieldOf, type KycIssue, type Rule } from '../rule.js'

/** Makes a rule over an address that is given: it must hold its proof and all that the kind of proof asks for. An update replaces it as a whole. */
export function addressComplete<Draft extends object>(
  field: FieldOf<Draft>,
): Rule<Draft, unknown, 'KYC_REQUIRED' | 'KYC_REQUIRED_IF' | 'KYC_NOT_AN_OBJECT'> {
  return (draft) => {
    const address = memberOf(draft, field)
    if (!isFilled(address)) return noIssues
    if (!isObject(address)) return broken('KYC_NOT_AN_OBJECT', [field], `${field} must be an object.`)
    return addressNeeds(address).flatMap((name): readonly KycIssue<'KYC_REQUIRED' | 'KYC_REQUIRED_IF'>[] => {
      const path = [field, name]
      if (addressAlwaysNeeds.some((known) => known === name)) return broken('KYC_REQUIRED', path, `${dotted(path)} is required.`)
      const when = `proof_type is ${String(address['proof_type'])}`
      return broken('KYC_REQUIRED_IF', path, `${dotted(path)} is required where ${when}.`, { when })
    })
  }
}
