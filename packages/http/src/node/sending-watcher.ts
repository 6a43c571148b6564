/// <reference types="node" />
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { SendingWatch, WatchSending } from '../watch-sending.js'

/** What one call's `fetch` has made of it so far. */
interface Progress {
  made: boolean
  sent: boolean
  /** Where it goes. */
  readonly origins: Set<string>
}

/**
 * Watches Node's own `fetch` send, by the channels that undici publishes on: a request that exists and whose headers were not
 * written has not left, whether its connection was refused, is still being made, or broke in its handshake (reliability §2).
 * What follows the headers is never taken for unsent, nor is a request that no channel told of: one that waits in a pool of limited
 * size, or one that another `fetch` makes. It stays subscribed, so make one per process, before the first request.
 *
 * @example
 * const transport = withTimeout(fetchTransport({ watchSending: sendingWatcher() }))
 */
export function sendingWatcher(): WatchSending {
  const calls = new AsyncLocalStorage<Progress>()
  const requests = new WeakMap<object, Progress>()
  const silent = new Set<string>()

  // A request is made while the call's own `fetch` runs, so it is found by context; from then on it is known by itself, as a
  // socket's events run in the context of whichever call opened it.
  subscribe('undici:request:create', (message) => {
    const { request } = message as { readonly request: { readonly origin?: string | URL | null } }
    const progress = calls.getStore()
    if (progress === undefined) return
    progress.made = true
    progress.origins.add(originOf(request.origin))
    requests.set(request, progress)
  })
  const sent = (message: unknown) => {
    const progress = requests.get((message as { readonly request: object }).request)
    if (progress !== undefined) progress.sent = true
  }
  subscribe('undici:client:sendHeaders', sent)
  subscribe('undici:request:bodySent', sent)
  subscribe('undici:request:headers', sent)
  // Not every version of undici tells when it sends over HTTP/2: there nothing is proven.
  subscribe('undici:client:connected', (message) => {
    const { connectParams, socket } = message as Connected
    if (socket?.alpnProtocol === 'h2') silent.add(`${connectParams.protocol ?? 'https:'}//${connectParams.host ?? ''}`)
  })

  return (): SendingWatch => {
    const progress: Progress = { made: false, sent: false, origins: new Set() }
    return {
      run: (send) => calls.run(progress, send),
      known() {
        if (progress.sent) return 'sent'
        return progress.made && ![...progress.origins].some((origin) => silent.has(origin)) ? 'not-sent' : 'unknown'
      },
    }
  }
}

interface Connected {
  readonly connectParams: { readonly host?: string; readonly protocol?: string }
  readonly socket?: { readonly alpnProtocol?: string | false | null }
}

function originOf(origin: string | URL | null | undefined): string {
  return typeof origin === 'string' ? origin : (origin?.origin ?? '')
}
