import { isCodedError } from '@foliokit/errors'
import { systemClock, type Clock } from './clock.js'
import { attemptsOf } from './http-error.js'
import { requestId, type HttpResponse, type Transport } from './transport.js'

/** Everything that is ever logged of a call (reliability §5). No URL, query, header or body is among it. */
export interface HttpLogEntry {
  /** The operation's name. */
  readonly operation: string
  /** Its path template. */
  readonly path: string
  /** Absent when no answer came. */
  readonly status?: number | undefined
  /** From the call to its end, in milliseconds. */
  readonly duration: number
  readonly attempts: number
  readonly requestId?: string | undefined
  /** The error's code when the call threw; `UNCODED` for an error that has none. */
  readonly code?: string | undefined
}

/**
 * Hands one entry per call to your logger, after the call has ended. Put it outside the other wrappers to log a call with its
 * retries, or inside `withRetry` to log each attempt.
 *
 * A logger that throws does not change the outcome of a call that may have moved money: its error surfaces as an uncaught
 * exception, as an event listener's would.
 */
export function withLogging(transport: Transport, log: (entry: HttpLogEntry) => void, options: { readonly clock?: Clock } = {}): Transport {
  const { clock = systemClock } = options

  function tell(entry: HttpLogEntry): void {
    try {
      log(entry)
    } catch (error) {
      clock.after(0, () => {
        throw error
      })
    }
  }

  return async (request, call) => {
    const { name: operation, path } = request.operation
    const start = clock.now()
    let response: HttpResponse
    try {
      response = await transport(request, call)
    } catch (error) {
      const { code, status, id } = named(error)
      tell({ operation, path, status, duration: clock.now() - start, attempts: attemptsOf(error), requestId: id, code })
      throw error
    }
    const { status, attempts } = response
    tell({ operation, path, status, duration: clock.now() - start, attempts, requestId: requestId(response) })
    return response
  }
}

function named(error: unknown): { readonly code: string; readonly status?: number | undefined; readonly id?: string | undefined } {
  if (!isCodedError(error)) return { code: 'UNCODED' }
  const { status, requestId: id } = error.context
  return { code: error.code, status: typeof status === 'number' ? status : undefined, id: typeof id === 'string' ? id : undefined }
}
