import type { CodedError } from '@foliokit/errors'
import { transportError, type Certainty } from './http-error.js'
import { failureName } from './not-sent.js'
import { requestId, type HttpRequest, type HttpResponse } from './transport.js'

/** The head of an answer whose body may not follow. */
export type AnswerHead = Pick<HttpResponse, 'status' | 'headers'>

const facts = ({ status, headers }: AnswerHead) => ({ certainty: 'unknown', status, requestId: requestId({ headers }) }) as const

/** An answer that points elsewhere. */
export function redirectRefused(request: HttpRequest, head: AnswerHead): CodedError {
  const message = `answered with a redirect (${head.status}), which is never followed.`
  return transportError('HTTP_REDIRECT_REFUSED', message, request, facts(head))
}

/** An answer that ended too soon. Causes are reduced to their names: a parser's error quotes the bytes it could not read. */
export function bodyIncomplete(request: HttpRequest, head: AnswerHead, error: unknown): CodedError {
  const reason = failureName(error)
  return transportError('HTTP_BODY_INCOMPLETE', 'the answer broke off before its end.', request, { ...facts(head), reason })
}

/** An answer that is longer than the limit. */
export function responseTooLarge(request: HttpRequest, head: AnswerHead, maxResponseBytes: number): CodedError {
  const message = `the answer is longer than the limit of ${maxResponseBytes} bytes.`
  return transportError('HTTP_RESPONSE_TOO_LARGE', message, request, { ...facts(head), maxResponseBytes })
}

/** No answer at all. */
export function connectionFailed(request: HttpRequest, error: unknown, certainty: Certainty): CodedError {
  const reason = failureName(error)
  const message = certainty === 'not-sent' ? 'could not connect' : 'the connection failed before an answer came'
  const named = reason === undefined ? `${message}.` : `${message} (${reason}).`
  return transportError('HTTP_CONNECTION_FAILED', named, request, { certainty, reason })
}

/** Given up before the request was handed on. */
export function abortedUnsent(request: HttpRequest): CodedError {
  return transportError('HTTP_ABORTED', 'given up before it was sent.', request, { certainty: 'not-sent', attempts: 0 })
}

/** Given up under way. */
export function abortedWaiting(request: HttpRequest, certainty: Certainty): CodedError {
  const waited = certainty === 'not-sent' ? 'a connection' : 'the answer'
  return transportError('HTTP_ABORTED', `given up while waiting for ${waited}.`, request, { certainty })
}
