/**
 * What this package takes from the JavaScript platform, as types of its own: a project needs neither DOM nor Node types to compile
 * against us.
 */

/** The part of an abort signal that we use. The platform's `AbortSignal` is one. */
export interface AbortSignalLike {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The platform's own `AbortSignal`, under whichever types a project has for it. */
export type PlatformAbortSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } } ? Signal : AbortSignalLike

/** What a token source calls `fetch` with. */
export interface FetchInit {
  method: 'POST'
  headers: Record<string, string>
  body: string
  redirect: 'manual'
  signal: PlatformAbortSignal
}

/** A function with the shape of the platform's `fetch`: the real one, a sandbox's, or one that carries your retries and limits. */
export type FetchLike = (url: string, init: FetchInit) => Promise<{ readonly status: number; text(): Promise<string> }>

/** The part of Web Crypto that we use. The platform's `crypto.subtle` is one. */
export interface SubtleCryptoLike {
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: { name: 'HMAC'; hash: 'SHA-256' },
    extractable: boolean,
    usages: 'sign'[],
  ): Promise<unknown>
  sign(algorithm: 'HMAC', key: never, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
}

/** The part of Web Crypto that hashes. The platform's `crypto.subtle` is one. */
export interface DigestLike {
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
}

interface Platform {
  readonly AbortController: new () => { readonly signal: PlatformAbortSignal; abort(): void }
  readonly crypto?: { readonly subtle?: SubtleCryptoLike & DigestLike }
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
  readonly URL: new (url: string) => {
    readonly protocol: string
    readonly hostname: string
    readonly username: string
    readonly password: string
    readonly search: string
    readonly hash: string
  }
  setTimeout(callback: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

/** The platform as it is at this moment: looked up on every use, so that fake timers take effect. */
export function platform(): Platform {
  return globalThis as unknown as Platform
}
