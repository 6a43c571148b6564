import type { PaytotaRequest, PaytotaResponse } from './host.js'

/** What the sandbox's `fetch` may be called with. */
export interface PaytotaFetchInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** The platform's own `Response`, under whichever types a project has for it. */
export interface PaytotaFetchResponse {
  readonly status: number
  readonly ok: boolean
  readonly headers: { get(name: string): string | null; forEach(visit: (value: string, name: string) => void): void }
  readonly body: { getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> } } | null
  text(): Promise<string>
  json(): Promise<unknown>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A function with the shape of `fetch` that never leaves the process. */
export type PaytotaFetch = (url: string, init?: PaytotaFetchInit) => Promise<PaytotaFetchResponse>

interface Platform {
  readonly Response: new (body: string, init: { status: number; headers: Record<string, string> }) => PaytotaFetchResponse
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string }
  readonly URL: new (url: string) => { readonly pathname: string; readonly search: string }
}

/** Makes a `fetch` of a function that answers requests. The host in the address does not matter. */
export function fetchOver(handle: (request: PaytotaRequest) => PaytotaResponse): PaytotaFetch {
  const platform = globalThis as unknown as Platform
  return async (address, { method = 'GET', headers = {}, body = '' } = {}) => {
    const { pathname, search } = new platform.URL(address)
    const answer = handle({
      method: method.toUpperCase(),
      target: pathname + search,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      body: typeof body === 'string' ? body : new platform.TextDecoder().decode(body),
    })
    return new platform.Response(answer.body, { status: answer.status, headers: { ...answer.headers } })
  }
}
