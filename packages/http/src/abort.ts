import type { Clock } from './clock.js'
import type { AbortSignalLike } from './platform.js'

/**
 * Makes a signal that fires when a caller's does, or when `abort` is called. `unlink` takes our listener off the caller's signal again:
 * a signal may outlive thousands of calls.
 *
 * It is a plain object because the platform's `AbortController` costs more than every other step of a wrapper together.
 */
export function followSignal(parent: AbortSignalLike | undefined): {
  readonly signal: AbortSignalLike
  readonly abort: () => void
  readonly unlink: () => void
} {
  const listeners: (() => void)[] = []
  const signal = {
    aborted: parent?.aborted ?? false,
    addEventListener: (_: 'abort', listener: () => void) => void listeners.push(listener),
    removeEventListener(_: 'abort', listener: () => void) {
      const index = listeners.indexOf(listener)
      if (index >= 0) listeners.splice(index, 1)
    },
  }
  const abort = () => {
    if (signal.aborted) return
    signal.aborted = true
    for (const listener of listeners.splice(0)) listener()
  }
  parent?.addEventListener('abort', abort)
  return { signal, abort, unlink: () => parent?.removeEventListener('abort', abort) }
}

/** Settles as the work does, or rejects as soon as the signal fires, whether or not the work heeds it. Leaves no listener. */
export function settleOnAbort<Value>(signal: AbortSignalLike | undefined, work: Promise<Value>, aborted: () => Error): Promise<Value> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const unlink = () => signal.removeEventListener('abort', onAbort)
    const onAbort = () => {
      unlink()
      reject(aborted())
    }
    signal.addEventListener('abort', onAbort)
    work.then(
      (value) => {
        unlink()
        resolve(value)
      },
      (error: unknown) => {
        unlink()
        reject(error as Error)
      },
    )
  })
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
