import type { Issue } from '@foliokit/errors'

/**
 * The issues of one field of a form: those whose path is the field or lies below it. Run all rules and take out what belongs to the field:
 * a rule over two members is then heard at the right one.
 *
 * @example
 * issuesAt(checkInvestorProfile(draft, { today }), 'pan')
 * issuesAt(checkInvestmentAccount(draft), 'folio_defaults', 'nominee1')
 */
export function issuesAt<Found extends Issue>(issues: readonly Found[], ...path: Issue['path']): readonly Found[] {
  return issues.filter((issue) => path.every((part, index) => issue.path[index] === part))
}
