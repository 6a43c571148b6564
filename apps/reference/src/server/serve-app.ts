import { CodedError } from '@foliokit/errors'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that listens. */
export interface ServedApp {
  readonly url: string
  /** Takes no more requests, and lets those under way end. */
  readonly close: () => Promise<void>
}

/**
 * Serves an application on this machine, on a port or on a free one for 0.
 *
 * @throws CodedError `APP_PORT_TAKEN`
 */
export function serveApp(app: Hono, port: number): Promise<ServedApp> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: bound }: AddressInfo) => {
      resolve({ url: `http://127.0.0.1:${bound}`, close: () => closed(server as Server) })
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(port) : error))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // What never ends by itself, such as a stream of events, is cut after a moment.
    setTimeout(() => server.closeAllConnections(), 1_000).unref()
  })
}

function taken(port: number): CodedError {
  const message = `Port ${port} is taken by another program. Stop that one, or choose another port with PORT; 0 picks a free one.`
  return new CodedError('APP_PORT_TAKEN', message, { context: { port } })
}
