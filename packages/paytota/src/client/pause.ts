import { transportError, type AbortSignalLike, type Clock } from '@foliokit/http'
import { paytotaContract } from '../contract.js'

/** Waits, or throws `HTTP_ABORTED` as soon as the signal fires. Leaves neither a timer nor a listener. */
export function pause(clock: Clock, milliseconds: number, signal: AbortSignalLike | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = () =>
      reject(
        transportError(
          'HTTP_ABORTED',
          'given up while waiting for the purchase.',
          { operation: paytotaContract['paytotaPurchases.fetch'] },
          {
            certainty: 'unknown',
          },
        ),
      )
    if (signal?.aborted === true) return aborted()
    const onAbort = () => {
      cancel()
      signal?.removeEventListener('abort', onAbort)
      aborted()
    }
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    })
    signal?.addEventListener('abort', onAbort)
  })
}
