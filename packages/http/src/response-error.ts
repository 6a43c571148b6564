import { CodedError } from '@foliokit/errors'
import { fieldNames, hideDetails, parseDetails } from './error-details.js'
import type { Certainty, HttpErrorContext } from './http-error.js'
import { requestId, type HttpResponse, type Operation } from './transport.js'

/** What an answer other than success means. */
export type ResponseErrorCode =
  | 'HTTP_BAD_REQUEST'
  | 'HTTP_UNAUTHORIZED'
  | 'HTTP_FORBIDDEN'
  | 'HTTP_NOT_FOUND'
  | 'HTTP_CONFLICT'
  | 'HTTP_UNPROCESSABLE'
  | 'HTTP_TOO_MANY_REQUESTS'
  | 'HTTP_REQUEST_REFUSED'
  | 'HTTP_SERVER_ERROR'
  | 'HTTP_STATUS_UNEXPECTED'

/** The context of an error of `responseError`. */
export interface ResponseErrorContext extends HttpErrorContext {
  readonly status: number
  /** The names of the refused fields. What the platform said about them is in `errorDetails`. */
  readonly fields: readonly string[]
  /** The platform's own code, where it sent one. */
  readonly platformCode?: string | undefined
}

/**
 * Makes a coded error of an answer that is not a success, from any of the platform's error bodies: its objects, a bare text, HTML, or
 * nothing (domain §10).
 *
 * A 4xx is a definite no (`certainty: 'done'`). A 5xx, a 408 and any other status leave open whether a write took effect
 * (`'unknown'`): the error may come from a proxy in front of a platform that went on working. Neither message nor context holds
 * text of the body; `errorDetails(error)` does.
 *
 * @example
 * if (response.status >= 400) throw responseError(response, request.operation)
 */
export function responseError(
  response: HttpResponse,
  operation: Operation,
  options: { readonly parse?: (text: string) => unknown } = {},
): CodedError<ResponseErrorCode> {
  const { status, attempts } = response
  const { name, path } = operation
  const { platformCode, ...details } = parseDetails(response.text, options.parse ?? JSON.parse)
  const fields = fieldNames(details.fields)
  const context = {
    operation: name,
    path,
    status,
    certainty: certainty(status),
    attempts,
    requestId: requestId(response),
    fields,
    platformCode,
  } satisfies ResponseErrorContext
  const named = fields.length === 0 ? '' : ` (fields: ${fields.join(', ')})`
  const error = new CodedError(codeOf(status), `${name}: the platform answered with status ${status}${named}.`, { context })
  hideDetails(error, details)
  return error
}

const codes: Readonly<Record<number, ResponseErrorCode>> = {
  400: 'HTTP_BAD_REQUEST',
  401: 'HTTP_UNAUTHORIZED',
  403: 'HTTP_FORBIDDEN',
  404: 'HTTP_NOT_FOUND',
  409: 'HTTP_CONFLICT',
  422: 'HTTP_UNPROCESSABLE',
  429: 'HTTP_TOO_MANY_REQUESTS',
}

function codeOf(status: number): ResponseErrorCode {
  if (status >= 500 && status < 600) return 'HTTP_SERVER_ERROR'
  if (status >= 400 && status < 500) return codes[status] ?? 'HTTP_REQUEST_REFUSED'
  return 'HTTP_STATUS_UNEXPECTED'
}

function certainty(status: number): Certainty {
  return status >= 400 && status < 500 && status !== 408 ? 'done' : 'unknown'
}
