import { webhookError } from '../webhook-error.js'

/** Joins pieces of a body up to a limit: `undefined` once there is more. */
export function gather(maxBytes: number): { readonly add: (piece: Uint8Array) => boolean; readonly bytes: () => Uint8Array } {
  const pieces: Uint8Array[] = []
  let length = 0
  return {
    add(piece) {
      length += piece.length
      if (length > maxBytes) return false
      pieces.push(piece)
      return true
    },
    bytes() {
      const whole = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        whole.set(piece, at)
        at += piece.length
      }
      return whole
    },
  }
}

/** Whether a body says of itself that it is longer than what is taken. */
export function isDeclaredLonger(contentLength: string | null | undefined, maxBytes: number): boolean {
  return Number(contentLength ?? 0) > maxBytes
}

/** A parser had the body before us. */
export function consumed(right: string) {
  return webhookError(
    'CLIENT_WEBHOOK_BODY_CONSUMED',
    `A body parser read the request before the webhook did, so the signed bytes are gone: ${right}.`,
    { right },
  )
}

/** The body did not come to its end. */
export function unreadable() {
  return webhookError('CLIENT_WEBHOOK_BODY_UNREADABLE', 'The connection ended before the body of the event did.')
}

/** The body is longer than what is taken. */
export function tooLarge(maxBytes: number) {
  return webhookError('CLIENT_WEBHOOK_BODY_TOO_LARGE', `The body has more than ${maxBytes} bytes.`, { maxBytes })
}
