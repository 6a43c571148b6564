import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Makes a rule that refuses to change a member once it is set. Sending it as it is passes. */
export function setOnce(...fields: readonly string[]): Rule<object, { readonly stored?: object | null | undefined }, 'KYC_SET_ONCE'> {
  return (draft, { stored }) =>
    fields.flatMap((field) => {
      const [given, held] = [memberOf(draft, field), memberOf(stored, field)]
      if (given === undefined || !isFilled(held) || given === held) return noIssues
      return broken('KYC_SET_ONCE', [field], `${field} is set and cannot be changed. Create another KYC request.`)
    })
}
