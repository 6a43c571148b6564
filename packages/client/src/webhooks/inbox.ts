import { isCodedError, type CodedError } from '@foliokit/errors'
import type { SubtleCryptoLike, UnsignedPolicy, WebhookSecrets } from '@foliokit/auth'
import type { WebhookEvent } from './event.js'
import { judgeOf, objectKey, type InboxStore, type KeptAs } from './inbox-store.js'
import { comparePositions, positionOf } from './position.js'
import { receiveWebhook } from './receive.js'
import { webhookError } from './webhook-error.js'

/** How an inbox is set up. */
export interface InboxOptions {
  /** The secrets by webhook id, or what looks them up for each event, so that a new one counts at once. */
  readonly secrets: WebhookSecrets | (() => WebhookSecrets | Promise<WebhookSecrets>)
  readonly store: InboxStore
  /**
   * What you do with an event that is the newest of its object. It runs after the answer, one at a time for each object. It may run
   * again for the same event when it failed or the process ended: let the second time change nothing.
   */
  readonly handle: (event: WebhookEvent) => Promise<void> | void
  /** Default `refuse`. */
  readonly unsigned?: UnsignedPolicy | undefined
  /** The most bytes of a body. Default 1 MiB. */
  readonly maxBytes?: number | undefined
  /**
   * Hears what went wrong: a code, without a byte of what came in. `thrown` is what your own secrets, store or handler threw, as it is:
   * whether it may be logged, you know.
   */
  readonly onProblem?: ((problem: CodedError, thrown?: unknown) => void) | undefined
  /** Default: the platform's `crypto.subtle`. */
  readonly subtle?: SubtleCryptoLike | undefined
  /** Begins the handler in a later turn, when the answer is on its way. Default: the platform's `setTimeout` with 0. */
  readonly later?: ((begin: () => void) => void) | undefined
}

/** What came in. */
export interface ReceivedWebhook {
  /** The bytes of the body as they came. */
  readonly body: Uint8Array
  /** The `FP-Signature` header. */
  readonly signature: string | null | undefined
}

/** What to answer, and what follows. */
export interface InboxAnswer {
  /** 200: kept, or known. 401: no right signature. 400: signed, and no event. 413: too long. 503: not kept, post it again. */
  readonly status: 200 | 400 | 401 | 413 | 503
  /** What became of it, `refused` for every status but 200. */
  readonly outcome: KeptAs | 'refused'
  /** Settles, and never rejects, when the handler has run: where a platform ends with the answer, hand it to `waitUntil`. */
  readonly handled: Promise<void>
}

/** Takes events in: each once, in the order of its object, kept before it is answered. */
export interface Inbox {
  readonly maxBytes: number
  readonly receive: (received: ReceivedWebhook) => Promise<InboxAnswer>
  /** Handles what was kept and not handled, since the process ended or the handler failed. Returns how many events it handled. */
  readonly drain: (limit?: number) => Promise<number>
  /** Tells of a problem on the way to the inbox: what the adapters call. */
  readonly report: (problem: CodedError) => void
}

interface Platform {
  setTimeout(callback: () => void, milliseconds: number): unknown
}

/**
 * Makes an inbox (reliability §6). It verifies, reads, keeps, and answers; then it handles. A copy of an event is answered and dropped;
 * so is one that is older than what is known of its object. A final state is never left again.
 *
 * @example
 * const inbox = createInbox({ secrets: { ntwhsc_1: secret('s3cr3t') }, store: memoryInbox(), handle: (event) => save(event) })
 * const { status } = await inbox.receive({ body, signature: request.headers.get('fp-signature') })
 */
export function createInbox(options: InboxOptions): Inbox {
  const { store, handle, unsigned, subtle, maxBytes = 1024 * 1024 } = options
  const { later = (begin) => void (globalThis as unknown as Platform).setTimeout(begin, 0) } = options
  const lanes = new Map<string, Promise<unknown>>()
  const report = (problem: CodedError, thrown?: unknown) => {
    try {
      options.onProblem?.(problem, thrown)
    } catch {
      // A log that fails must not turn an event that was kept into one that is posted again.
    }
  }
  const refused = (status: InboxAnswer['status']): InboxAnswer => ({ status, outcome: 'refused', handled: Promise.resolve() })

  const run = async (event: WebhookEvent): Promise<boolean> => {
    try {
      await handle(event)
      await store.handled(event)
      return true
    } catch (thrown) {
      const { id, type } = event
      const message = 'The handler of an event failed; it stays unhandled until the inbox is drained.'
      report(webhookError('CLIENT_WEBHOOK_HANDLER_FAILED', message, { event: id, type }), thrown)
      return false
    }
  }
  /** Runs the handler after those of the same object. */
  const inTurn = (event: WebhookEvent): Promise<boolean> => {
    const key = objectKey(event)
    if (key === undefined) return run(event)
    const turn = (lanes.get(key) ?? Promise.resolve()).then(() => run(event))
    lanes.set(key, turn)
    void turn.then(() => {
      if (lanes.get(key) === turn) lanes.delete(key)
    })
    return turn
  }

  return {
    maxBytes,
    report,
    async receive({ body, signature }) {
      if (body.length > maxBytes) {
        report(webhookError('CLIENT_WEBHOOK_BODY_TOO_LARGE', `The body has more than ${maxBytes} bytes.`, { maxBytes }))
        return refused(413)
      }
      let secrets: WebhookSecrets
      try {
        secrets = typeof options.secrets === 'function' ? await options.secrets() : options.secrets
      } catch (thrown) {
        report(webhookError('CLIENT_WEBHOOK_SECRETS_UNAVAILABLE', 'The secrets of the webhooks could not be looked up.'), thrown)
        return refused(503)
      }
      let event: WebhookEvent
      try {
        event = await receiveWebhook(body, signature, secrets, { unsigned, subtle })
      } catch (error) {
        if (!isCodedError(error)) throw error
        report(error)
        return refused(statuses[error.code] ?? 503)
      }
      let outcome: KeptAs
      try {
        outcome = await store.keep(event, judgeOf(event))
      } catch (thrown) {
        const { id, type } = event
        report(webhookError('CLIENT_WEBHOOK_NOT_STORED', 'The store did not keep an event.', { event: id, type }), thrown)
        return refused(503)
      }
      if (outcome !== 'newest') return { status: 200, outcome, handled: Promise.resolve() }
      const handled = new Promise<void>((resolve) => {
        later(() => void inTurn(event).then(() => resolve()))
      })
      return { status: 200, outcome, handled }
    },
    async drain(limit = 100) {
      const newest = new Map<string, WebhookEvent>()
      for (const event of await store.unhandled(limit)) {
        const key = objectKey(event) ?? `event ${event.id}`
        const other = newest.get(key)
        if (other === undefined || comparePositions(positionOf(other), positionOf(event)) < 0) newest.set(key, event)
      }
      const done = await Promise.all([...newest.values()].map(inTurn))
      return done.filter(Boolean).length
    },
  }
}

/** What a refused event is answered with. A platform without Web Crypto, or a secret that is none, is ours to mend: 503. */
const statuses: Readonly<Record<string, InboxAnswer['status']>> = {
  AUTH_WEBHOOK_UNSIGNED: 401,
  AUTH_WEBHOOK_SIGNATURE_INVALID: 401,
  CLIENT_WEBHOOK_EVENT_INVALID: 400,
}
