/**
 * What this package takes from the JavaScript platform, as types of its own: Node, browsers, workers and React Native all have it,
 * and a project needs neither DOM nor Node types to compile against us.
 */

/** The part of an abort signal that we use. The platform's `AbortSignal` is one. */
export interface AbortSignalLike {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The platform's own `AbortSignal`, under whichever types a project has for it. */
export type PlatformAbortSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } } ? Signal : AbortSignalLike

/** What `fetch` is called with. */
export interface FetchInit {
  method: string
  headers: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
  redirect: 'manual'
  signal: PlatformAbortSignal
}

/** The part of a `Response` that we use. */
export interface FetchResponse {
  readonly status: number
  /** `opaqueredirect` where a browser hides the redirect that it did not follow. */
  readonly type?: string
  readonly headers: { forEach(visit: (value: string, name: string) => void): void; get(name: string): string | null }
  /** Absent where the platform cannot stream, as in React Native. */
  readonly body?: FetchBody | null
  arrayBuffer(): Promise<ArrayBuffer>
}

/** The part of a `ReadableStream` that we use. */
export interface FetchBody {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> }
}

/** A function with the shape of the platform's `fetch`: the real one, a sandbox's, or one of your own. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>

/** The part of a `URL` that we use. */
export interface PlatformUrl {
  readonly protocol: string
  readonly origin: string
  readonly hostname: string
  readonly username: string
  readonly password: string
  readonly pathname: string
  readonly search: string
}

interface Platform {
  readonly fetch: Fetch
  readonly AbortController: new () => { readonly signal: PlatformAbortSignal; abort(): void }
  readonly TextEncoder: new () => { encode(text: string): Uint8Array }
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string }
  readonly URL: new (url: string) => PlatformUrl
  setTimeout(callback: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

/** The platform as it is at this moment: looked up on every use, so that fake timers and intercepted fetches take effect. */
export function platform(): Platform {
  return globalThis as unknown as Platform
}
