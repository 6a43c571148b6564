import { CodedError, isCodedError } from '@foliokit/errors'
import type { HttpRequest } from './transport.js'

/**
 * What is known of a call that failed: the request never left, or it may have taken effect, or the platform answered and its answer
 * stands.
 */
export type Certainty = 'not-sent' | 'unknown' | 'done'

/** Why there is no whole answer. Answers of status 400 and above have the codes of `responseError`. */
export type TransportErrorCode =
  | 'HTTP_URL_REFUSED'
  | 'HTTP_CONNECTION_FAILED'
  | 'HTTP_BODY_INCOMPLETE'
  | 'HTTP_RESPONSE_TOO_LARGE'
  | 'HTTP_REDIRECT_REFUSED'
  | 'HTTP_ABORTED'
  | 'HTTP_TIMEOUT'
  | 'HTTP_DEADLINE_EXCEEDED'

/** What every error of this package has in its `context`. Nothing of a query, a header or a body is among it. */
export interface HttpErrorContext {
  /** The operation's name and its path template. */
  readonly operation: string
  readonly path: string
  readonly certainty: Certainty
  /** How often it was tried, the failed try included; 0 when it was refused before the first. */
  readonly attempts: number
  readonly status?: number | undefined
  readonly requestId?: string | undefined
}

/** Makes an error of a transport, for a transport of your own. */
export function transportError(
  code: TransportErrorCode,
  message: string,
  request: Pick<HttpRequest, 'operation'>,
  facts: Partial<HttpErrorContext> & Pick<HttpErrorContext, 'certainty'> & Readonly<Record<string, unknown>>,
  cause?: CodedError,
): CodedError<TransportErrorCode> {
  const { name, path } = request.operation
  const context = { operation: name, path, attempts: 1, ...facts } satisfies HttpErrorContext
  return new CodedError(code, `${name}: ${message}`, { context, cause })
}

/** What an error says about its call. Errors that do not say leave it unknown. */
export function certaintyOf(error: unknown): Certainty {
  const certainty = isCodedError(error) ? error.context['certainty'] : undefined
  return certainty === 'not-sent' || certainty === 'done' ? certainty : 'unknown'
}

/** How often a failed call was tried: once where the error does not say, never where it says that nothing was sent. */
export function attemptsOf(error: unknown): number {
  const attempts = isCodedError(error) ? error.context['attempts'] : undefined
  return typeof attempts === 'number' ? attempts : certaintyOf(error) === 'not-sent' ? 0 : 1
}

/** The same error with another count of attempts. */
export function withAttempts(error: CodedError, attempts: number): CodedError {
  if (error.context['attempts'] === attempts) return error
  return new CodedError(error.code, error.message, { context: { ...error.context, attempts }, cause: error.cause })
}
