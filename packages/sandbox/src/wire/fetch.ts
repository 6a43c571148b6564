import { abortReason, fetched, type SandboxAbortSignal } from '../faults/failing-fetch.js'
import type { SandboxFaults } from '../faults/sandbox-faults.js'
import type { Timer } from '../faults/timer.js'
import type { SandboxRequest, SandboxResponse } from './exchange.js'

/** What `fetch` may be called with here. */
export interface SandboxFetchInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly signal?: SandboxAbortSignal | null | undefined
}

/** The platform's own `Response`, under whichever types a project has for it. */
export interface SandboxFetchResponse {
  readonly status: number
  readonly ok: boolean
  readonly headers: { get(name: string): string | null; forEach(visit: (value: string, name: string) => void): void }
  readonly body: { getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> } } | null
  text(): Promise<string>
  json(): Promise<unknown>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A function with the shape of `fetch` that never leaves the process. */
export type SandboxFetch = (url: string, init?: SandboxFetchInit) => Promise<SandboxFetchResponse>

interface Platform {
  readonly Response: new (
    body: string | Uint8Array<ArrayBuffer>,
    init: { status: number; headers: Record<string, string> },
  ) => SandboxFetchResponse
  readonly TextEncoder: new () => { encode(text: string): Uint8Array }
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string }
  readonly URL: new (url: string) => { readonly pathname: string; readonly search: string }
}

/** A body as the router takes it: text, but for one that may hold a file. */
export function bodyOf(contentType: string | undefined, body: string | Uint8Array): Pick<SandboxRequest, 'body' | 'bytes'> {
  const { TextDecoder, TextEncoder } = globalThis as unknown as Platform
  if (/^multipart\//i.test(contentType ?? '')) return { body: '', bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body }
  return { body: typeof body === 'string' ? body : new TextDecoder().decode(body) }
}

/** What a `fetch` is made of. */
export interface FetchParts {
  readonly handle: (request: SandboxRequest) => SandboxResponse
  readonly faults: SandboxFaults
  /** What a slow answer waits on. */
  readonly after: Timer
  /** What happens before an answer is seen. */
  readonly goesBefore: () => Promise<unknown> | undefined
}

/** Makes a `fetch` of what answers requests, and of the faults in their way. The host in the address does not matter. */
export function fetchOver({ handle, faults, after, goesBefore }: FetchParts): SandboxFetch {
  const platform = globalThis as unknown as Platform
  return async (address, init = {}) => {
    const signal = init.signal ?? undefined
    if (signal?.aborted === true) throw abortReason(signal)
    const url = new platform.URL(address)
    const headers = Object.fromEntries(Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
    const { body = '' } = init
    const method = (init.method ?? 'GET').toUpperCase()
    const request = { method, target: url.pathname + url.search, headers, ...bodyOf(headers['content-type'], body) }
    const met = faults.meet(request)
    if (met !== undefined) {
      const delivery = met.deliver(request)
      await goesBefore()
      return fetched(delivery, after, signal)
    }
    const answer = handle(request)
    await goesBefore()
    return new platform.Response(answer.bytes ?? answer.body, { status: answer.status, headers: { ...answer.headers } })
  }
}
