import { checkPan, panHolder, type Pan } from '@foliokit/identifiers'
import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Refuses what is no PAN, and the PAN of anyone but an individual (v2 documents, KYC requests: "individual"; domain §8, fourth letter). */
export const individualPan: Rule<object, unknown, 'KYC_PAN_INVALID' | 'KYC_PAN_NOT_INDIVIDUAL'> = (draft) => {
  const value = memberOf(draft, 'pan')
  if (!isFilled(value)) return noIssues
  const [found] = checkPan(value as string)
  if (found !== undefined) return broken('KYC_PAN_INVALID', ['pan'], found.message, { ...found.context, reason: found.code })
  const holder = panHolder(value as Pan)
  if (holder === 'individual') return noIssues
  return broken('KYC_PAN_NOT_INDIVIDUAL', ['pan'], `pan must be that of an individual, with P as 4th letter, not of a ${holder}.`, {
    holder,
  })
}
