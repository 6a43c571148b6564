import type { Inbox } from '../inbox.js'
import { answerNode, type NodeRequestLike, type NodeResponseLike } from './node.js'

/**
 * Makes a handler for Express 4 and 5. Mount it before `express.json()`, or give its path `express.raw({ type: () => true })`. A body
 * that a parser had first goes to `next` as `CLIENT_WEBHOOK_BODY_CONSUMED`: Express answers 500, and the platform posts it again.
 *
 * @example
 * app.post('/hook', expressWebhook(inbox))
 */
export function expressWebhook(
  inbox: Inbox,
): (request: NodeRequestLike, response: NodeResponseLike, next: (error?: unknown) => void) => Promise<void> {
  return async (request, response, next) => {
    try {
      await answerNode(inbox, request, response)
    } catch (error) {
      next(error)
    }
  }
}
