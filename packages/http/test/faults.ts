import type { Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { Certainty, TransportErrorCode } from '../src/index.js'
import { closedOrigin, open, serveSocket } from './server.js'

/** How a server fails, and what a transport makes of it when nothing limits its time. */
export interface Fault {
  readonly name: string
  /** Starts the server. `arrived` counts the bytes of requests that reached it. */
  readonly start: () => Promise<{ readonly origin: string; readonly arrived: () => number }>
  readonly outcome: Outcome | 'endless'
}

/** How a call ends by itself. */
type Outcome =
  | { readonly code: TransportErrorCode; readonly certainty: Certainty | 'either'; readonly onlyWithProof?: boolean }
  | { readonly status: number; readonly text: string }

/** Tells whether a fault ends a call without a limit of time. */
export const settles = (fault: Fault): fault is Fault & { readonly outcome: Outcome } => fault.outcome !== 'endless'

const answerHead = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'

/** Answers a request, in raw bytes, once the part of it that is named has arrived. */
function raw(when: 'accept' | 'headers' | 'body', answer: (socket: Socket) => void): Fault['start'] {
  return async () => {
    let arrived = 0
    const origin = await serveSocket((socket) => {
      let text = ''
      let answered = false
      const once = () => {
        if (!answered) answer(socket)
        answered = true
      }
      socket.on('data', (chunk: Buffer) => {
        arrived += chunk.byteLength
        text += chunk.toString()
        const body = text.split('\r\n\r\n')[1]
        if (when === 'headers' && body !== undefined) once()
        if (when === 'body' && body !== undefined && body.length >= Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0)) once()
      })
      if (when === 'accept') once()
    })
    return { origin, arrived: () => arrived }
  }
}

/** Writes a text byte by byte, for ever after its end. */
function drip(socket: Socket, text: string): void {
  let at = 0
  const timer = setInterval(() => socket.write(text[at++] ?? 'x'), 15)
  socket.on('close', () => clearInterval(timer))
}

const broken = { code: 'HTTP_CONNECTION_FAILED', certainty: 'unknown' } as const
const cut = { code: 'HTTP_BODY_INCOMPLETE', certainty: 'unknown' } as const

/** Every fault of the network and of a server's protocol (reliability §7), over real sockets. */
export const faults: readonly Fault[] = [
  {
    name: 'nobody listens',
    start: async () => ({ origin: await closedOrigin(), arrived: () => 0 }),
    outcome: { code: 'HTTP_CONNECTION_FAILED', certainty: 'not-sent' },
  },
  {
    name: 'the name does not exist',
    start: () => Promise.resolve({ origin: 'https://platform.invalid', arrived: () => 0 }),
    outcome: { code: 'HTTP_CONNECTION_FAILED', certainty: 'not-sent' },
  },
  {
    name: 'the TLS handshake is refused',
    async start() {
      const server = createTlsServer({}).on('tlsClientError', () => {})
      return { origin: (await open(server, () => {})).replace('http:', 'https:'), arrived: () => 0 }
    },
    outcome: { code: 'HTTP_CONNECTION_FAILED', certainty: 'not-sent', onlyWithProof: true },
  },
  {
    name: 'the server speaks no TLS',
    async start() {
      const origin = await serveSocket((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
      return { origin: origin.replace('http:', 'https:'), arrived: () => 0 }
    },
    outcome: { code: 'HTTP_CONNECTION_FAILED', certainty: 'not-sent', onlyWithProof: true },
  },
  {
    name: 'the TLS handshake stalls',
    async start() {
      const origin = await serveSocket(() => {})
      return { origin: origin.replace('http:', 'https:'), arrived: () => 0 }
    },
    outcome: 'endless',
  },
  {
    name: 'a reset at accept',
    start: raw('accept', (socket) => socket.resetAndDestroy()),
    outcome: { code: 'HTTP_CONNECTION_FAILED', certainty: 'either' },
  },
  { name: 'a reset after the headers', start: raw('headers', (socket) => socket.resetAndDestroy()), outcome: broken },
  { name: 'a reset after the body', start: raw('body', (socket) => socket.resetAndDestroy()), outcome: broken },
  { name: 'a close without an answer', start: raw('body', (socket) => socket.end()), outcome: broken },
  { name: 'a close inside the headers', start: raw('body', (socket) => socket.end(answerHead)), outcome: broken },
  { name: 'an answer that is not HTTP', start: raw('body', (socket) => socket.end('PAN ABCDE1234F\r\n\r\n')), outcome: broken },
  { name: 'no answer', start: raw('body', () => {}), outcome: 'endless' },
  { name: 'slow headers', start: raw('body', (socket) => drip(socket, `${answerHead}x-slow: `)), outcome: 'endless' },
  {
    name: 'a slow drip',
    start: raw('body', (socket) => socket.write(`${answerHead}content-length: 100000\r\n\r\n`, () => drip(socket, '{"id":"'))),
    outcome: 'endless',
  },
  {
    name: 'a stall in the body',
    start: raw('body', (socket) => socket.write(`${answerHead}content-length: 100\r\n\r\n{"id":`)),
    outcome: 'endless',
  },
  {
    name: 'a truncated length',
    start: raw('body', (socket) => socket.end(`${answerHead}content-length: 100\r\n\r\n{"id":"mfp_`)),
    outcome: cut,
  },
  {
    name: 'a truncated chunk',
    start: raw('body', (socket) => socket.end(`${answerHead}transfer-encoding: chunked\r\n\r\nff\r\n{"id":`)),
    outcome: cut,
  },
  {
    name: 'a missing last chunk',
    start: raw('body', (socket) => socket.end(`${answerHead}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`)),
    outcome: cut,
  },
  {
    name: 'a reset in the body',
    start: raw('body', (socket) =>
      socket.write(`${answerHead}content-length: 100\r\n\r\n{"id":`, () => setTimeout(() => socket.resetAndDestroy(), 20)),
    ),
    outcome: cut,
  },
  {
    name: 'an oversized body',
    start: raw('body', (socket) => socket.end(`${answerHead}content-length: 2000\r\n\r\n${'x'.repeat(2_000)}`)),
    outcome: { code: 'HTTP_RESPONSE_TOO_LARGE', certainty: 'unknown' },
  },
  {
    name: 'a redirect',
    start: raw('body', (socket) => socket.end('HTTP/1.1 307 Go\r\nlocation: https://other.example/\r\ncontent-length: 0\r\n\r\n')),
    outcome: { code: 'HTTP_REDIRECT_REFUSED', certainty: 'unknown' },
  },
  {
    name: 'a wrong content type',
    start: raw('body', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>')),
    outcome: { status: 200, text: '<html>' },
  },
  {
    name: 'an empty 200',
    start: raw('body', (socket) => socket.end(`${answerHead}content-length: 0\r\n\r\n`)),
    outcome: { status: 200, text: '' },
  },
  { name: 'a 204', start: raw('body', (socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n')), outcome: { status: 204, text: '' } },
  {
    name: 'a 502 in HTML',
    start: raw('body', (socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<html>')),
    outcome: { status: 502, text: '<html>' },
  },
]
