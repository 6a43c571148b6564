import { checkPan } from '@foliokit/identifiers'
import { isFilled, memberOf } from '../holder.js'
import { noIssues, type Rule } from '../rule.js'

/** Refuses what is no PAN. That of a company passes: a KYC check takes any (v2 documents, KYC checks). */
export const anyPan: Rule<object, unknown, 'KYC_PAN_INVALID'> = (draft) => {
  const value = memberOf(draft, 'pan')
  if (!isFilled(value)) return noIssues
  return checkPan(value as string).map(({ code, message, context }) => ({
    code: 'KYC_PAN_INVALID',
    path: ['pan'],
    message,
    context: { ...context, reason: code },
  }))
}
