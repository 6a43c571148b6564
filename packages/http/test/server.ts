import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Server as SocketServer, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import type { HttpRequest, Operation } from '../src/index.js'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
})

/** Starts an HTTP server on a free loopback port for the length of one test. Returns its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  return open(server, () => server.closeAllConnections())
}

/** Starts a server that answers in raw bytes, for what no HTTP library would send. */
export async function serveSocket(listener: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createSocketServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    listener(socket)
  })
  return open(server, () => sockets.forEach((socket) => socket.destroy()))
}

/** Opens a server for the length of one test. Returns its origin, as of plain http. */
export async function open(server: Server | SocketServer, dropConnections: () => void): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        dropConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** An origin where nobody listens any more. */
export async function closedOrigin(): Promise<string> {
  const server = createSocketServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

/** A read of one purchase. */
export const fetchPurchase: Operation = { name: 'fetchMfPurchase', path: '/v2/mf_purchases/:id', effect: 'read' }
/** A create that carries a reference. */
export const createPurchase: Operation = { name: 'createMfPurchase', path: '/v2/mf_purchases', effect: 'reconcilable' }
/** A payment, which nothing can look up by a reference of ours. */
export const createPayment: Operation = { name: 'createNachPayment', path: '/api/pg/payments/nach', effect: 'at-most-once' }

/** A request of an operation to an origin. */
export function request(origin: string, operation: Operation = fetchPurchase): HttpRequest {
  const body = operation.effect === 'read' ? undefined : '{"amount":5000}'
  return { operation, method: body === undefined ? 'GET' : 'POST', url: `${origin}${operation.path}`, headers: {}, body }
}
