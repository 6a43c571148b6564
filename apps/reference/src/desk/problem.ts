import { isCodedError, type Issue } from '@foliokit/errors'
import type { FieldIssue, ProblemShape } from './shapes.js'

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 502 | 503

/** A request that the desk refuses: nothing of it is stored or sent. */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly code: string
  readonly issues: readonly FieldIssue[]

  constructor(status: ProblemStatus, code: string, message: string, issues: readonly FieldIssue[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.issues = issues
  }

  shape(): ProblemShape {
    return { code: this.code, message: this.message, issues: this.issues }
  }
}

/** The same answer for what is not there and for what is another tenant's. */
export const notFound = (what: string) => new Problem(404, 'DESK_NOT_FOUND', `There is no such ${what}.`)

/** What was entered and cannot be taken, field by field. */
export const invalidInput = (issues: readonly FieldIssue[]) =>
  new Problem(400, 'DESK_INPUT_INVALID', 'Some of it cannot be taken as it is.', issues)

/** A step that comes first was left out. */
export const stepMissing = (message: string) => new Problem(409, 'DESK_STEP_MISSING', message)

/** Refuses what rules found wrong; `names` are the body's own words for the rules' fields. */
export function refuse(issues: readonly Issue[], names: Readonly<Record<string, string>> = {}): void {
  if (issues.length === 0) return
  throw invalidInput(
    issues.map(({ path, code, message, nearest }) => {
      const field = String(path[0] ?? '')
      return { field: names[field] ?? field, code, message, ...(nearest == null ? {} : { nearest: String(nearest as string | number) }) }
    }),
  )
}

/** What the platform refused, or did not answer, as a problem of the desk: its code, and the fields that it names. */
export function platformProblem(error: unknown): Problem {
  if (!isCodedError(error)) throw error
  const { fields } = error.context
  const named = Array.isArray(fields) ? fields.filter((field): field is string => typeof field === 'string') : []
  const isRefusal = ['HTTP_BAD_REQUEST', 'HTTP_UNPROCESSABLE', 'HTTP_CONFLICT', 'CLIENT_INPUT_INVALID', 'CLIENT_INTENT_CONFLICT'].includes(
    error.code,
  )
  const message = isRefusal
    ? 'The platform refuses it as it is.'
    : 'The platform did not take it; what was stored here stands, so try again.'
  return new Problem(
    isRefusal ? 400 : 502,
    error.code,
    message,
    named.map((field) => ({ field, code: error.code, message: `The platform does not accept this.` })),
  )
}
