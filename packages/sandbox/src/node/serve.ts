/// <reference types="node" />
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AddressInfo } from 'node:net'
import { withAdmin } from '../admin.js'
import type { Sandbox } from '../create-sandbox.js'
import { errorResponse, type SandboxResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'

/** A sandbox that answers on a socket. */
export interface ServedSandbox {
  /** Where it listens: `http://127.0.0.1:4010`. */
  readonly url: string
  close(): Promise<void>
}

const maxBodyBytes = 10 * 1024 * 1024

/**
 * Serves a sandbox over HTTP on the loopback address, with its clock under `/_sandbox/clock`. Port 0 picks a free one.
 *
 * It listens on 127.0.0.1 and nowhere else: whoever reaches it may move its clock.
 */
export function serveSandbox(sandbox: Sandbox, options: { readonly port?: number } = {}): Promise<ServedSandbox> {
  const handle = withAdmin(sandbox)
  const app = new Hono()
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => toResponse(errorResponse(new Refusal(413, `the body is longer than ${maxBodyBytes} bytes`))),
    }),
  )
  app.all('*', async ({ req }) => {
    const { pathname, search } = new URL(req.url)
    return toResponse(handle({ method: req.method, target: pathname + search, headers: req.header(), body: await req.text() }))
  })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, ({ port }: AddressInfo) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise((closed, failed) => server.close((error) => (error ? failed(error) : closed()))),
      })
    })
    server.once('error', reject)
  })
}

function toResponse({ status, headers, body }: SandboxResponse): Response {
  return new Response(body, { status, headers: { ...headers } })
}
