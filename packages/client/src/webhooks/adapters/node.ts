import { isCodedError } from '@foliokit/errors'
import type { Inbox } from '../inbox.js'
import { consumed, gather, isDeclaredLonger, tooLarge, unreadable } from './body.js'

/** The part of a request of `node:http`, or of what Express makes of one, that is used. */
export interface NodeRequestLike {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** What a parser made of the body. Bytes, as `express.raw()` leaves them, are as good as the stream. */
  readonly body?: unknown
  readonly readableDidRead?: boolean
  readonly readableEnded?: boolean
  on(event: string, listener: (piece: Uint8Array) => void): unknown
  off(event: string, listener: (piece: Uint8Array) => void): unknown
  resume(): unknown
}

/** The part of a response of `node:http` that is used. */
export interface NodeResponseLike {
  writeHead(status: number, headers: Record<string, string>): { end(): unknown }
}

/**
 * Makes a listener for `http.createServer`, or for a framework that hands on the requests of `node:http`. It answers every request, and
 * never rejects: a body that a parser had first is answered with 500, so that the platform posts it again, and reported to `onProblem`.
 *
 * @example
 * createServer(nodeWebhook(inbox)).listen(3000)
 */
export function nodeWebhook(inbox: Inbox): (request: NodeRequestLike, response: NodeResponseLike) => Promise<void> {
  return async (request, response) => {
    try {
      await answerNode(inbox, request, response)
    } catch (error) {
      if (isCodedError(error)) inbox.report(error)
      end(response, 500)
    }
  }
}

/** Answers a request, and throws for a body that a parser had first. */
export async function answerNode(inbox: Inbox, request: NodeRequestLike, response: NodeResponseLike): Promise<void> {
  if (request.method !== 'POST') return end(response, 405, { allow: 'POST' })
  const body = await readNode(request, inbox.maxBytes)
  if (body === undefined) {
    inbox.report(tooLarge(inbox.maxBytes))
    return end(response, 413, { connection: 'close' })
  }
  const signature = request.headers['fp-signature']
  const { status } = await inbox.receive({ body, signature: typeof signature === 'string' ? signature : signature?.join(', ') })
  end(response, status)
}

function end(response: NodeResponseLike, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-length': '0', ...headers }).end()
}

/** The bytes of a body; `undefined` when there are more than are taken. */
async function readNode(request: NodeRequestLike, maxBytes: number): Promise<Uint8Array | undefined> {
  const { body, headers } = request
  if (body instanceof Uint8Array) return body.length > maxBytes ? undefined : body
  if (body !== undefined || request.readableDidRead === true || request.readableEnded === true) {
    throw consumed('mount the webhook before the parser, or give its path express.raw({ type: () => true })')
  }
  const length = headers['content-length']
  if (isDeclaredLonger(typeof length === 'string' ? length : undefined, maxBytes)) {
    request.resume()
    return undefined
  }
  const { add, bytes } = gather(maxBytes)
  return new Promise((resolve, reject) => {
    const leave = () => {
      request.off('data', onData)
      request.off('end', onEnd)
      request.off('close', onClose)
      request.off('error', onClose)
    }
    const onData = (piece: Uint8Array) => {
      if (add(piece)) return
      leave()
      request.resume()
      resolve(undefined)
    }
    const onEnd = () => {
      leave()
      resolve(bytes())
    }
    const onClose = () => {
      leave()
      reject(unreadable())
    }
    request.on('data', onData)
    request.on('end', onEnd)
    request.on('close', onClose)
    request.on('error', onClose)
  })
}
