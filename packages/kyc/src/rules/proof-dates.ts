import { member } from '@foliokit/lifecycle'
import { proofNeeds } from '../address/needs.js'
import { dotted, isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type FieldOf, type KycIssue, type Rule } from '../rule.js'

type DateCode = 'KYC_DATE_INVALID' | 'KYC_DATE_NOT_PAST' | 'KYC_DATE_NOT_FUTURE'

/**
 * Makes a rule over the dates of a proof of address: issued in the past, valid into the future. They count where the kind of proof asks
 * for them, and are ignored elsewhere.
 */
export function proofDates<Draft extends object>(field: FieldOf<Draft>): Rule<Draft, { readonly today: string }, DateCode> {
  return (draft, { today }) => {
    const address = memberOf(draft, field)
    const needs = proofNeeds(address)
    return (['proof_issue_date', 'proof_expiry_date'] as const)
      .filter((name) => needs.includes(name))
      .flatMap((name) => dateIssues(memberOf(address, name), [field, name], today))
  }
}

function dateIssues(
  value: unknown,
  path: readonly [string, 'proof_issue_date' | 'proof_expiry_date'],
  today: string,
): readonly KycIssue<DateCode>[] {
  if (!isFilled(value)) return noIssues
  const name = dotted(path)
  if (!member.civilDate.is(value)) return broken('KYC_DATE_INVALID', path, `${name} must be a date as YYYY-MM-DD.`)
  const date = value as string
  if (path[1] === 'proof_issue_date') {
    return date < today ? noIssues : broken('KYC_DATE_NOT_PAST', path, `${name} must be before ${today}.`, { today })
  }
  return date > today ? noIssues : broken('KYC_DATE_NOT_FUTURE', path, `${name} must be after ${today}: the proof has run out.`, { today })
}
