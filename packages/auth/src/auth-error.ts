import { CodedError } from '@foliokit/errors'

/** Every code of this package. */
export type AuthErrorCode =
  | 'AUTH_SECRET_INVALID'
  | 'AUTH_CONFIG_INVALID'
  | 'AUTH_CREDENTIALS_REFUSED'
  | 'AUTH_TENANT_UNKNOWN'
  | 'AUTH_SERVER_UNAVAILABLE'
  | 'AUTH_ANSWER_INVALID'
  | 'AUTH_TIMEOUT'
  | 'AUTH_ABORTED'
  | 'AUTH_CRYPTO_MISSING'
  | 'AUTH_TIME_INVALID'
  | 'AUTH_LOGIN_BODY_NOT_EMPTY'
  | 'AUTH_REDIRECT_INVALID'
  | 'AUTH_LOGIN_REFUSED'
  | 'AUTH_LOGIN_ENDED'
  | 'AUTH_WEBHOOK_BODY_NOT_BYTES'
  | 'AUTH_WEBHOOK_ID_INVALID'
  | 'AUTH_WEBHOOK_UNSIGNED'
  | 'AUTH_WEBHOOK_SIGNATURE_INVALID'

/**
 * Makes an error of this package. Its certainty is always `not-sent`: whatever call wanted the token or the signature has not left.
 * Only coded errors become its cause, as others may quote a request.
 */
export function authError(
  code: AuthErrorCode,
  message: string,
  context: Readonly<Record<string, unknown>> = {},
  cause?: CodedError,
): CodedError<AuthErrorCode> {
  return new CodedError(code, message, { context: { certainty: 'not-sent', ...context }, cause })
}
