import { CodedError } from '@foliokit/errors'
import { isInstant, type InstantText } from '@foliokit/lifecycle'

/**
 * The moment some whole seconds after another, in the offset and with the fraction of the first. Exact. Throws `KYC_INSTANT_INVALID` for
 * what is no instant.
 *
 * @example
 * instantAfter('2019-11-09T13:26:38.946+0530', 5 * 86_400) // '2019-11-14T13:26:38.946+0530'
 */
export function instantAfter(at: InstantText, seconds: number): InstantText {
  if (!isInstant(at)) {
    throw new CodedError('KYC_INSTANT_INVALID', 'An instant must be a date and time with an offset, such as 2024-01-15T10:00:00+05:30.', {
      context: { instant: at },
    })
  }
  // Seconds are added to the clock on the wall, which never jumps: an offset is fixed. The fraction and the offset stay as text.
  const later = new Date(Date.parse(`${at.slice(0, 19)}Z`) + seconds * 1_000)
  return `${later.toISOString().slice(0, 19)}${at.slice(19)}`
}
