import type { SandboxFetchResponse } from '../wire/fetch.js'
import type { BodyDelivery, Delivery } from './faulty-exchange.js'
import type { FaultName } from './fault-kinds.js'
import type { Timer } from './timer.js'

/** The part of an abort signal that is heeded. The platform's `AbortSignal` is one. */
export interface SandboxAbortSignal {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

interface BodyControl {
  enqueue(chunk: Uint8Array): void
  error(reason: unknown): void
  close(): void
}

interface Platform {
  readonly Response: new (body: unknown, init: { status: number; headers: Record<string, string> }) => SandboxFetchResponse
  readonly ReadableStream: new (source: { start(control: BodyControl): void; cancel(): void }) => unknown
  readonly TextEncoder: new () => { encode(text: string): Uint8Array }
  readonly DOMException: new (message: string, name: string) => Error
}

const platform = () => globalThis as unknown as Platform

/** Why a signal fired, as `fetch` rejects with it. */
export function abortReason(signal: SandboxAbortSignal): unknown {
  return signal.reason ?? new (platform().DOMException)('This operation was aborted', 'AbortError')
}

/** Lets a delivery happen to a caller of `fetch`, with the errors of Node's. */
export function fetched(delivery: Delivery, after: Timer, signal: SandboxAbortSignal | undefined): Promise<SandboxFetchResponse> {
  switch (delivery.kind) {
    case 'unsent': {
      const failure = failed(unsentBy[delivery.fault] ?? {})
      if (delivery.fault !== 'connect-timeout') return Promise.reject(failure)
      return waited(after, delivery.delay, signal).then(() => Promise.reject(failure))
    }
    case 'lost':
      if (delivery.how === 'silence') return waited(after, undefined, signal).then(() => new Promise<never>(() => undefined))
      return Promise.reject(failed(delivery.how === 'reset' ? reset : closed))
    case 'answered':
      if (delivery.wait === 0) return Promise.resolve(responseOf(delivery, after, signal))
      return waited(after, delivery.wait, signal).then(() => responseOf(delivery, after, signal))
  }
}

/** What Node's `fetch` names as the cause of a request that never left. */
const unsentBy: Readonly<Partial<Record<FaultName, object>>> = {
  'connection-refused': { code: 'ECONNREFUSED', syscall: 'connect' },
  'name-not-found': { code: 'ENOTFOUND', syscall: 'getaddrinfo' },
  'certificate-refused': { code: 'CERT_HAS_EXPIRED' },
  'connect-timeout': { code: 'UND_ERR_CONNECT_TIMEOUT' },
}
const reset = { code: 'ECONNRESET', syscall: 'read' }
const closed = { code: 'UND_ERR_SOCKET' }

function failed(facts: object, message = 'fetch failed'): TypeError {
  const { code } = facts as { readonly code?: string }
  return new TypeError(message, { cause: Object.assign(new Error(code), facts) })
}

/** Waits, for ever where no time is given, or rejects as soon as the signal fires. */
function waited(after: Timer, milliseconds: number | undefined, signal: SandboxAbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel =
      milliseconds === undefined
        ? () => undefined
        : after(milliseconds, () => {
            signal?.removeEventListener('abort', onAbort)
            resolve()
          })
    const onAbort = () => {
      cancel()
      signal?.removeEventListener('abort', onAbort)
      if (signal !== undefined) reject(abortReason(signal) as Error)
    }
    signal?.addEventListener('abort', onAbort)
  })
}

function responseOf(
  { response, body, pause }: Extract<Delivery, { kind: 'answered' }>,
  after: Timer,
  signal: SandboxAbortSignal | undefined,
): SandboxFetchResponse {
  const { Response, TextEncoder } = platform()
  const { status, headers } = response
  const whole = response.bytes ?? response.body
  const init = { status, headers: { ...headers } }
  if (body === 'whole') return new Response(status === 204 ? null : whole, init)
  const bytes = typeof whole === 'string' ? new TextEncoder().encode(whole) : whole
  return new Response(brokenStream(bytes, body, pause, after, signal), init)
}

/** A body that drips, stalls or breaks off, as a stream. */
function brokenStream(
  bytes: Uint8Array,
  how: Exclude<BodyDelivery, 'whole'>,
  pause: number,
  after: Timer,
  signal: SandboxAbortSignal | undefined,
): unknown {
  let stop = (): void => undefined
  return new (platform().ReadableStream)({
    start(control) {
      const onAbort = () => {
        stop()
        if (signal !== undefined) control.error(abortReason(signal))
      }
      signal?.addEventListener('abort', onAbort)
      stop = () => signal?.removeEventListener('abort', onAbort)
      if (how === 'slow-drip') {
        const unlink = stop
        const cancel = drip(pieces(bytes), pause, after, control, unlink)
        stop = () => {
          cancel()
          unlink()
        }
        return
      }
      control.enqueue(halfOf(bytes))
      if (how === 'stall-in-body') return
      stop()
      control.error(failed(closed, 'terminated'))
    },
    cancel: () => stop(),
  })
}

/** Hands over a piece now and the others a pause apart, then ends. Calling what it returns stops it. */
function drip(rest: readonly Uint8Array[], pause: number, after: Timer, control: BodyControl, ended: () => void): () => void {
  let cancel = (): void => undefined
  const next = (index: number) => {
    const piece = rest[index]
    if (piece !== undefined) control.enqueue(piece)
    if (index + 1 < rest.length) {
      cancel = after(pause, () => next(index + 1))
      return
    }
    ended()
    control.close()
  }
  next(0)
  return () => cancel()
}

/** The first half of a body. */
export function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

/** A body in ten pieces, or one for each byte of a shorter one. */
export function pieces(bytes: Uint8Array): readonly Uint8Array[] {
  const size = Math.max(1, Math.ceil(bytes.length / 10))
  const count = Math.max(1, Math.ceil(bytes.length / size))
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
}
