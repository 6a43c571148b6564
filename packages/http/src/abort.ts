import type { Clock } from './clock.js'
import { platform, type AbortSignalLike } from './platform.js'

/**
 * Makes an abort controller that follows a caller's signal. `unlink` takes our listener off that signal again: a signal may outlive
 * thousands of calls.
 */
export function followSignal(signal: AbortSignalLike | undefined): {
  readonly signal: AbortSignalLike
  readonly abort: () => void
  readonly unlink: () => void
} {
  const controller = new (platform().AbortController)()
  const abort = () => controller.abort()
  if (signal?.aborted === true) abort()
  signal?.addEventListener('abort', abort)
  return { signal: controller.signal, abort, unlink: () => signal?.removeEventListener('abort', abort) }
}

/** Settles as the work does, or rejects as soon as the signal fires, whether or not the work heeds it. Leaves no listener. */
export async function settleOnAbort<Value>(signal: AbortSignalLike, work: Promise<Value>, aborted: () => Error): Promise<Value> {
  const { promise, listener } = rejection(aborted)
  signal.addEventListener('abort', listener)
  try {
    return await Promise.race([work, promise])
  } catch (error) {
    // The work may notice the signal first; the caller gets the one error all the same.
    throw signal.aborted ? aborted() : error
  } finally {
    signal.removeEventListener('abort', listener)
  }
}

function rejection(reason: () => Error): { readonly promise: Promise<never>; readonly listener: () => void } {
  let listener = () => {}
  const promise = new Promise<never>((_, reject) => {
    listener = () => reject(reason())
  })
  return { promise, listener }
}

/** Waits, or rejects as soon as the signal fires. Leaves neither a timer nor a listener. */
export function waitFor(clock: Clock, milliseconds: number, signal: AbortSignalLike | undefined, aborted: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(aborted())
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    })
    const onAbort = () => {
      cancel()
      signal?.removeEventListener('abort', onAbort)
      reject(aborted())
    }
    signal?.addEventListener('abort', onAbort)
  })
}
