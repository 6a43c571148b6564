import { CodedError, type Issue } from '@foliokit/errors'
import type { Operation } from '@foliokit/api'
import type { Certainty } from '@foliokit/http'

/**
 * What the client itself refuses, beside the `HTTP_*` and `AUTH_*` errors that pass through it:
 *
 * - `CLIENT_INPUT_INVALID`: an argument breaks the contract; nothing was sent. `context.issues` lists fields and reasons.
 * - `CLIENT_ANSWER_UNREADABLE`: a success whose body breaks the contract. Of a write the outcome is unknown.
 * - `CLIENT_LIST_INCOMPLETE`: a `/v2` list came full, or an `/api` list answered another page than asked: rows may be missing.
 */
export type ClientErrorCode = 'CLIENT_INPUT_INVALID' | 'CLIENT_ANSWER_UNREADABLE' | 'CLIENT_LIST_INCOMPLETE'

/** One field that broke the contract. Values are left out: they may be personal data. */
export type FieldIssue = Pick<Issue, 'path' | 'message'>

/** Makes the error of arguments that break the contract. */
export function inputInvalid(row: Operation, issues: readonly FieldIssue[]): CodedError<ClientErrorCode> {
  const named = issues.map(({ path, message }) => `${path.join('.') || 'argument'}: ${message}`).join('; ')
  return clientError('CLIENT_INPUT_INVALID', row, `nothing was sent; ${named}.`, 'not-sent', { issues })
}

/** Makes the error of a success that cannot be read. */
export function answerUnreadable(row: Operation, issues: readonly FieldIssue[]): CodedError<ClientErrorCode> {
  const fields = issues.map(({ path }) => path.join('.') || 'body')
  const certainty = row.effect === 'read' ? 'done' : 'unknown'
  return clientError('CLIENT_ANSWER_UNREADABLE', row, `the answer breaks the contract at ${fields.join(', ')}.`, certainty, { issues })
}

/** Makes the error of a list that came full. */
export function listIncomplete(row: Operation, cap: number): CodedError<ClientErrorCode> {
  const message = `the list came full (${cap} rows), so older rows may be missing: narrow the query, or ask for newestOnly.`
  return clientError('CLIENT_LIST_INCOMPLETE', row, message, 'done', { cap })
}

/** Makes the error of a page that was not asked for. */
export function wrongPage(asked: number, answered: number): CodedError<ClientErrorCode> {
  const message = `Page ${asked} was asked for and page ${answered} answered: the rest of the list cannot be reached.`
  return new CodedError('CLIENT_LIST_INCOMPLETE', message, { context: { certainty: 'done', asked, answered } })
}

function clientError(
  code: ClientErrorCode,
  row: Operation,
  message: string,
  certainty: Certainty,
  context: Readonly<Record<string, unknown>>,
): CodedError<ClientErrorCode> {
  return new CodedError(code, `${row.name}: ${message}`, { context: { operation: row.name, path: row.path, certainty, ...context } })
}
