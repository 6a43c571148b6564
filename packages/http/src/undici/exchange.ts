import { abortedWaiting, bodyIncomplete, connectionFailed, redirectRefused, responseTooLarge } from '../exchange-error.js'
import { joined } from '../joined.js'
import type { AbortSignalLike } from '../platform.js'
import type { HttpRequest } from '../transport.js'
import type { DispatchedRequest, UndiciController, UndiciDispatcher } from './dispatcher.js'

/** The call that an exchange belongs to. */
export interface ExchangeCall {
  readonly request: HttpRequest
  readonly signal: AbortSignalLike | undefined
  readonly maxResponseBytes: number
}

/** An answer as it came, its body still compressed if it was. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** Sends one request and reads its answer to the end. Settles as soon as the signal fires; leaves no listener. */
export function exchange(dispatcher: UndiciDispatcher, dispatched: DispatchedRequest, call: ExchangeCall): Promise<RawAnswer> {
  const { request, signal, maxResponseBytes } = call
  return new Promise((resolve, reject) => {
    let started: UndiciController | undefined
    let settled = false
    let head: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined
    const chunks: Uint8Array[] = []
    let length = 0

    const certainty = () => (started === undefined ? 'not-sent' : 'unknown')
    const settle = (end: () => void) => {
      if (settled) return
      settled = true
      signal?.removeEventListener('abort', onAbort)
      end()
    }
    const fail = (error: Error) => settle(() => reject(error))
    /** Frees the socket of an answer that is not read to its end. */
    const giveUp = (error: Error) => {
      fail(error)
      started?.abort(error)
    }
    const onAbort = () => giveUp(abortedWaiting(request, certainty()))

    signal?.addEventListener('abort', onAbort)
    const handler = {
      onRequestStart(controller: UndiciController) {
        // Called just before the first byte is written, and once more when undici writes a request again after its connection broke. One
        // that was given up while it waited, or that was written before, stops here.
        const stop = settled || started !== undefined
        started = controller
        if (stop) controller.abort(new Error('not to be sent'))
      },
      onResponseStart(_: UndiciController, status: number, headers: Record<string, string | string[] | undefined>) {
        if (status < 200) return
        head = { status, headers: flattened(headers) }
        if (status < 400 && status >= 300) giveUp(redirectRefused(request, head))
      },
      onResponseData(_: UndiciController, chunk: Uint8Array) {
        length += chunk.byteLength
        chunks.push(chunk)
        if (length > maxResponseBytes && head !== undefined) giveUp(responseTooLarge(request, head, maxResponseBytes))
      },
      onResponseEnd() {
        settle(() =>
          head === undefined
            ? reject(connectionFailed(request, undefined, 'unknown'))
            : resolve({ ...head, bytes: joined(chunks, length) }),
        )
      },
      onResponseError(_: UndiciController, error: Error) {
        fail(head === undefined ? connectionFailed(request, error, certainty()) : bodyIncomplete(request, head, error))
      },
    }
    try {
      dispatcher.dispatch(dispatched, handler)
    } catch (error) {
      fail(connectionFailed(request, error, certainty()))
    }
  })
}

function flattened(headers: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ')
  }
  return flat
}
