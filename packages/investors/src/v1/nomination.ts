import { isMinor } from '../age.js'
import type { InvestorIssueCode } from '../issue-codes.js'
import { isGiven, memberOf } from '../members.js'
import { comparePercentages, isPercentage, missingToHundred, percentage, sumOfPercentages, type Percentage } from '../percentage.js'
import { broken, noIssues, type DatedContext, type InvestorIssue, type Rule } from '../rule.js'
import { civilDate } from '../rules/civil-date.js'
import { inside } from '../rules/inside.js'
import { requiredIf } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import { share } from '../rules/share.js'
import type { V1NominationDraft, V1NomineeDraft } from './draft.js'

const nominees = ['nominee1', 'nominee2', 'nominee3'] as const

/** Refuses a share that is no whole number: v1 takes an integer (v1 documents, nominee). */
export function wholeShare(draft: V1NomineeDraft): readonly InvestorIssue<'INVESTORS_PERCENTAGE_NOT_WHOLE'>[] {
  const value = memberOf(draft, 'allocation_percentage')
  if (!isPercentage(value) || !value.includes('.')) return noIssues
  return broken('INVESTORS_PERCENTAGE_NOT_WHOLE', ['allocation_percentage'], 'allocation_percentage must be a whole number.')
}

/** The rules of one nominee, in the order they are reported (v1 documents, nominee). A minor needs a guardian. */
export const v1NomineeRules: readonly Rule<V1NomineeDraft, DatedContext, InvestorIssueCode>[] = Object.freeze([
  required('name'),
  required('date_of_birth'),
  civilDate('date_of_birth'),
  required('relationship'),
  required('allocation_percentage'),
  share('allocation_percentage'),
  wholeShare,
  requiredIf('guardian_name', 'the nominee is a minor', (whole, { today }) => isMinor(whole('date_of_birth'), today)),
  requiredIf('guardian_relationship', 'the nominee is a minor', (whole, { today }) => isMinor(whole('date_of_birth'), today)),
])

/** Refuses a missing nominee while those before have less than 100 in all (v1 documents, nomination). The first is missing unless skipped. */
export function nomineesComplete(draft: V1NominationDraft): readonly InvestorIssue<'INVESTORS_REQUIRED_IF'>[] {
  if (memberOf(draft, 'skip_nomination') !== false) return noIssues
  const missing = nominees.find((nominee) => !isGiven(memberOf(draft, nominee)))
  if (missing === undefined) return noIssues
  const shares = sharesOf(draft, nominees.slice(0, nominees.indexOf(missing)))
  if (!shares.every(isPercentage) || comparePercentages(sumOfPercentages(shares), percentage('100')) >= 0) return noIssues
  const when = missing === 'nominee1' ? 'skip_nomination is false' : 'the nominees before have less than 100 in all'
  return broken('INVESTORS_REQUIRED_IF', [missing], `${missing} is required when ${when}.`, { when })
}

/** Refuses shares of nominees that do not make exactly 100, once there are all of them. `nearest` is what the last nominee should have. */
export function v1AllocationsMakeHundred(draft: V1NominationDraft): readonly InvestorIssue<'INVESTORS_ALLOCATION_NOT_100'>[] {
  const named = nominees.filter((nominee) => isGiven(memberOf(draft, nominee)))
  const shares = sharesOf(draft, named)
  const last = named.at(-1)
  if (last === undefined || !shares.every(isPercentage)) return noIssues
  const sum = sumOfPercentages(shares)
  const isShort = comparePercentages(sum, percentage('100')) < 0
  if (sum === percentage('100') || (isShort && last !== 'nominee3' && nomineesComplete(draft).length > 0)) return noIssues
  const nearest = missingToHundred(shares.slice(0, -1) as Percentage[])
  const message = `The shares of the nominees must make 100, not ${sum}.`
  return broken('INVESTORS_ALLOCATION_NOT_100', [last, 'allocation_percentage'], message, { sum }).map((issue) =>
    nearest === undefined ? issue : { ...issue, nearest },
  )
}

/** The rules of a v1 investor's nominees, in the order they are reported (v1 documents, nomination). */
export const v1NominationRules: readonly Rule<V1NominationDraft, DatedContext, InvestorIssueCode>[] = Object.freeze([
  required('skip_nomination'),
  nomineesComplete,
  inside('nominee1', v1NomineeRules),
  inside('nominee2', v1NomineeRules),
  inside('nominee3', v1NomineeRules),
  v1AllocationsMakeHundred,
])

function sharesOf(draft: V1NominationDraft, named: readonly (typeof nominees)[number][]): readonly unknown[] {
  return named.map((nominee) => memberOf(memberOf(draft, nominee), 'allocation_percentage'))
}
