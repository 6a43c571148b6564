import type { Inbox } from '../inbox.js'
import { answerFetch, type FetchRequestLike, type PlatformResponse } from './fetch.js'

/** The part of a context of Hono that is used. */
export interface HonoContextLike {
  readonly req: { readonly raw: FetchRequestLike }
  /** Throws where the platform has none. */
  readonly executionCtx: { waitUntil(work: Promise<unknown>): void }
}

/**
 * Makes a handler for Hono. A body that a middleware read before, with `c.req.json()` say, is refused: Hono would write it again from what
 * it parsed. It throws `CLIENT_WEBHOOK_BODY_CONSUMED`, which `app.onError` answers with 500, and the platform posts it again.
 *
 * @example
 * app.post('/hook', honoWebhook(inbox))
 */
export function honoWebhook(inbox: Inbox): (context: HonoContextLike) => Promise<PlatformResponse> {
  return (context) => answerFetch(inbox, context.req.raw, { waitUntil: (work) => executionOf(context)?.waitUntil(work) })
}

/** What waits for work after the answer: nothing on a server that goes on by itself. */
function executionOf(context: HonoContextLike): HonoContextLike['executionCtx'] | undefined {
  try {
    return context.executionCtx
  } catch {
    return undefined
  }
}
