import { isCodedError } from '@foliokit/errors'
import type { Inbox, InboxAnswer } from '../inbox.js'
import { consumed, gather, isDeclaredLonger, tooLarge, unreadable } from './body.js'

/** The part of a `Request` that is used. */
export interface FetchRequestLike {
  readonly method: string
  readonly headers: { get(name: string): string | null }
  readonly bodyUsed: boolean
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
      cancel(reason?: unknown): Promise<unknown>
    }
  } | null
}

/** The platform's own `Response`, under whichever types a project has for it. */
export type PlatformResponse = typeof globalThis extends { Response: { prototype: infer Made } } ? Made : { readonly status: number }

/** How a platform is told to wait for the handler, as workers have it. */
export interface FetchWebhookContext {
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined
}

/**
 * Makes a handler of a `Request` that answers a `Response`: for workers, Deno, Bun and whatever speaks Fetch. Where the platform ends
 * with the answer, pass its context, so that it waits for your handler. It never rejects: a body that was read before is answered with
 * 500, so that the platform posts it again, and reported to `onProblem`.
 *
 * @example
 * export default { fetch: (request, env, context) => fetchWebhook(inbox)(request, context) }
 */
export function fetchWebhook(inbox: Inbox): (request: FetchRequestLike, context?: FetchWebhookContext) => Promise<PlatformResponse> {
  return async (request, context) => {
    try {
      return await answerFetch(inbox, request, context)
    } catch (error) {
      if (isCodedError(error)) inbox.report(error)
      return respond(500)
    }
  }
}

/** Answers a request, and throws for a body that was read before. */
export async function answerFetch(inbox: Inbox, request: FetchRequestLike, context: FetchWebhookContext = {}): Promise<PlatformResponse> {
  if (request.method !== 'POST') return respond(405, { allow: 'POST' })
  const body = await readFetch(request, inbox.maxBytes)
  if (body === undefined) {
    inbox.report(tooLarge(inbox.maxBytes))
    return respond(413)
  }
  const { status, handled }: InboxAnswer = await inbox.receive({ body, signature: request.headers.get('fp-signature') })
  context.waitUntil?.(handled)
  return respond(status)
}

interface Platform {
  readonly Response: new (body: null, init: { status: number; headers: Record<string, string> }) => PlatformResponse
}

function respond(status: number, headers: Record<string, string> = {}): PlatformResponse {
  return new (globalThis as unknown as Platform).Response(null, { status, headers })
}

/** The bytes of a body; `undefined` when there are more than are taken. */
async function readFetch({ bodyUsed, body, headers }: FetchRequestLike, maxBytes: number): Promise<Uint8Array | undefined> {
  if (bodyUsed) throw consumed('answer the webhook before anything calls json() or text() of its request')
  if (isDeclaredLonger(headers.get('content-length'), maxBytes)) return undefined
  const { add, bytes } = gather(maxBytes)
  const reader = body?.getReader()
  for (;;) {
    const piece = await reader?.read().catch(() => {
      throw unreadable()
    })
    if (piece === undefined || piece.done) return bytes()
    if (piece.value === undefined || add(piece.value)) continue
    await reader?.cancel().catch(() => undefined)
    return undefined
  }
}
