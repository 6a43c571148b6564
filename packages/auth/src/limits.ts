import { authError } from './auth-error.js'
import { platform, type AbortSignalLike, type PlatformAbortSignal } from './platform.js'

/** Calls back once after a delay in milliseconds; the returned function cancels it. */
export type Timer = (milliseconds: number, callback: () => void) => () => void

/** The platform's `setTimeout`. */
export const platformTimer: Timer = (milliseconds, callback) => {
  const timer = platform().setTimeout(callback, milliseconds)
  return () => platform().clearTimeout(timer)
}

/** The error of a caller who gave up. */
export const aborted = () => authError('AUTH_ABORTED', 'The wait for a token was given up by its caller.')

/** Does work once, and gives it up at the timeout whether or not it heeds its signal. */
export async function limited<Value>(work: (signal: PlatformAbortSignal) => Promise<Value>, timeout: number, after: Timer): Promise<Value> {
  const controller = new (platform().AbortController)()
  let cancel = () => {}
  const expiry = new Promise<never>((_, reject) => {
    cancel = after(timeout, () => {
      reject(authError('AUTH_TIMEOUT', `No token came within ${timeout} ms.`, { timeout }))
      controller.abort()
    })
  })
  try {
    return await Promise.race([work(controller.signal), expiry])
  } finally {
    cancel()
  }
}

/** Settles as the work does, or rejects when the signal fires, and leaves the work to the others who wait for it. */
export function settleOnAbort<Value>(signal: AbortSignalLike | undefined, work: Promise<Value>): Promise<Value> {
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
