import type { SandboxRequest, SandboxResponse } from './exchange.js'

/** What `fetch` may be called with here. */
export interface SandboxFetchInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
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
  readonly Response: new (body: string, init: { status: number; headers: Record<string, string> }) => SandboxFetchResponse
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string }
  readonly URL: new (url: string) => { readonly pathname: string; readonly search: string }
}

/** Makes a `fetch` of a function that answers requests. The host in the address does not matter. */
export function fetchOver(handle: (request: SandboxRequest) => SandboxResponse): SandboxFetch {
  const platform = globalThis as unknown as Platform
  return async (address, init = {}) => {
    const url = new platform.URL(address)
    const headers = Object.fromEntries(Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
    const { body = '' } = init
    const answer = handle({
      method: (init.method ?? 'GET').toUpperCase(),
      target: url.pathname + url.search,
      headers,
      body: typeof body === 'string' ? body : new platform.TextDecoder().decode(body),
    })
    return new platform.Response(answer.body, { status: answer.status, headers: { ...answer.headers } })
  }
}
