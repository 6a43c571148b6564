import type { AbortSignalLike } from './platform.js'
import type { Operation, Transport } from './transport.js'

/**
 * Makes a `fetch`-shaped function of a transport, for code that asks for one: a token source then shares the transport's limits,
 * retries and log.
 *
 * The operation is what its requests are: give a token endpoint the effect `read`, as asking twice yields two tokens and no harm
 * (reliability §1).
 */
export function fetchThrough(transport: Transport, operation: Operation): ThroughFetch {
  return async (url, init) => {
    const { method, headers, body, signal } = init
    const response = await transport({ operation, method, url, headers, body }, { signal })
    return {
      status: response.status,
      headers: { get: (name) => response.headers[name.toLowerCase()] ?? null },
      text: () => Promise.resolve(response.text),
    }
  }
}

/** The part of `fetch` that `fetchThrough` provides. */
export type ThroughFetch = (
  url: string,
  init: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
    readonly signal?: AbortSignalLike | undefined
  },
) => Promise<{ readonly status: number; readonly headers: { get(name: string): string | null }; text(): Promise<string> }>
