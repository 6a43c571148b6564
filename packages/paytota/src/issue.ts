import { CodedError, type Issue } from '@foliokit/errors'

/** Where a checked value stands in the object around it, outermost first. */
export type Path = Issue['path']

/** Writes down one broken rule. Never put personal data in its message or context. */
export const issue = <Code extends string>(
  code: Code,
  path: Path,
  message: string,
  context: Issue['context'] = {},
  nearest?: string,
): Issue<Code, string> => ({ code, path, message, context, ...(nearest !== undefined && { nearest }) })

/** Throws `PAYTOTA_INPUT_INVALID` when there are issues. Nothing was sent; a `nearest` stays out, since it may be a phone number. */
export function refuseInput(issues: readonly Pick<Issue, 'code' | 'path' | 'message'>[]): void {
  if (issues.length === 0) return
  const listed = issues.map(({ code, path, message }) => ({ code, path, message }))
  const message = listed.map(({ path, message }) => `${path.join('.') || 'argument'}: ${message}`).join(' ')
  throw new CodedError('PAYTOTA_INPUT_INVALID', `Nothing was sent. ${message}`, { context: { certainty: 'not-sent', issues: listed } })
}
