import type { Clock } from './clock.js'
import type { HttpLogEntry } from './log-entry.js'
import type { Transport } from './transport.js'
import { withHooks, type FailedCall } from './with-hooks.js'

/**
 * Hands one entry per call to your logger, after the call has ended. Put it outside the other wrappers to log a call with its
 * retries, or inside `withRetry` to log each attempt.
 *
 * A logger that throws does not change the outcome of a call that may have moved money: its error surfaces as an uncaught
 * exception, as an event listener's would.
 */
export function withLogging(
  transport: Transport,
  log: (entry: HttpLogEntry) => void,
  options: { readonly clock?: Clock | undefined } = {},
): Transport {
  const hooks = { answered: log, failed: (entry: FailedCall) => log(logEntry(entry)) }
  return withHooks(transport, () => hooks, options)
}

/** The allowlist again: what a hook is told beyond it stays out of the log. */
function logEntry({ operation, path, status, duration, attempts, requestId, code }: FailedCall): HttpLogEntry {
  return { operation, path, status, duration, attempts, requestId, code }
}
