import type { Inbox } from '../inbox.js'
import { consumed } from './body.js'

/** The part of a request of Fastify that is used. */
export interface FastifyRequestLike {
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** The part of a reply of Fastify that is used. */
export interface FastifyReplyLike {
  code(status: number): { send(payload?: unknown): unknown }
}

/** The part of an instance of Fastify that is used. */
export interface FastifyLike {
  removeAllContentTypeParsers(): unknown
  addContentTypeParser(
    contentType: string,
    options: { parseAs: 'buffer'; bodyLimit: number },
    parser: (request: never, body: Buffer, done: (error: Error | null, body?: unknown) => void) => void,
  ): unknown
  post(path: string, handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>): unknown
}

/** The bytes that Fastify gives a parser, under whichever types a project has for them. */
type Buffer = typeof globalThis extends { Buffer: { prototype: infer Bytes } } ? Bytes : Uint8Array

/**
 * Makes a plugin for Fastify that serves the webhook at a path. Inside it, and nowhere else, bodies stay bytes; the other routes keep
 * their parsers.
 *
 * @example
 * app.register(fastifyWebhook(inbox, '/hook'))
 */
export function fastifyWebhook(inbox: Inbox, path: string): (instance: FastifyLike) => Promise<void> {
  return async (instance) => {
    instance.removeAllContentTypeParsers()
    instance.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: inbox.maxBytes }, (_request, body, done) => done(null, body))
    instance.post(path, fastifyWebhookHandler(inbox))
  }
}

/**
 * Makes the handler alone, for an instance whose parser leaves bodies as bytes (`parseAs: 'buffer'`). It throws
 * `CLIENT_WEBHOOK_BODY_CONSUMED` for a body that was parsed: Fastify answers 500, and the platform posts it again.
 */
export function fastifyWebhookHandler(inbox: Inbox): (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown> {
  return async ({ body = new Uint8Array(), headers }, reply) => {
    if (!(body instanceof Uint8Array)) throw consumed("register fastifyWebhook, or parse the path's bodies as 'buffer'")
    const signature = headers['fp-signature']
    const { status } = await inbox.receive({ body, signature: typeof signature === 'string' ? signature : signature?.join(', ') })
    return reply.code(status).send()
  }
}
