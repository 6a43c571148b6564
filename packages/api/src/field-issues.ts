import type * as z from 'zod'

/**
 * The issues of a refused body or query, one by one. Where a body may have one of several forms, they are those of the form that knows
 * the most of the given members: the one that the caller meant.
 *
 * @example
 * fieldIssues(contract['purchases.create'].body.safeParse({ plan: 5 }).error) // about `plan`, not about a missing `scheme`
 */
export function fieldIssues(error: z.core.$ZodError): readonly z.core.$ZodIssue[] {
  return error.issues.flatMap(unfold)
}

function unfold(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const meant = [...issue.errors].sort((one, other) => unknownMembers(one) - unknownMembers(other))[0] ?? []
  return meant.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }))
}

function unknownMembers(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((total, issue) => total + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)
}
