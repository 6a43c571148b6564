/**
 * Tells whether a failed `fetch` proves that no byte of the request left: the name was not found, nobody listened, or the server's
 * certificate was refused. On Node the error's `cause` says so; where it says nothing, nothing is proven.
 *
 * It holds for a fetch that makes one attempt. One that retries by itself may have sent the request before the attempt that failed.
 */
export function provesNotSent(error: unknown): boolean {
  const cause = member(error, 'cause')
  const several = member(cause, 'errors')
  if (Array.isArray(several) && several.length > 0) return several.every(failedToConnect)
  return failedToConnect(cause)
}

/** The system's or TLS library's name for a failure, such as `ECONNREFUSED`. Its message is left out: it may quote the traffic. */
export function failureName(error: unknown): string | undefined {
  const cause = member(error, 'cause')
  const name = member(cause, 'code') ?? member(error, 'code')
  return typeof name === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(name) ? name : undefined
}

/** A certificate is checked before the first byte of a request is written. */
const certificateRefused = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

function failedToConnect(cause: unknown): boolean {
  const call = member(cause, 'syscall')
  const code = member(cause, 'code')
  if (call === 'connect' || call === 'getaddrinfo') return true
  return code === 'UND_ERR_CONNECT_TIMEOUT' || (typeof code === 'string' && certificateRefused.has(code))
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
