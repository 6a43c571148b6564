/// <reference types="node" />
import { serve, type HttpBindings } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { withAdmin } from '../admin.js'
import { maxFileBytes } from '@foliokit/api'
import type { Sandbox } from '../create-sandbox.js'
import { errorResponse, type SandboxResponse } from '../wire/exchange.js'
import { bodyOf } from '../wire/fetch.js'
import type { WebhookFetch } from '../webhooks/post.js'
import { Refusal } from '../wire/refusal.js'
import { carry, isBeforeTheBody } from './carry-fault.js'
import { doorOf } from './door.js'

/** A sandbox that answers on a socket. */
export interface ServedSandbox {
  /** Where it listens: `http://127.0.0.1:4010`. */
  readonly url: string
  /** Stops listening. A request that has not arrived whole within a second is cut off. */
  readonly close: () => Promise<void>
}

/**
 * Serves a sandbox over HTTP on the loopback address, with its clock under `/_sandbox/clock` and its faults under `/_sandbox/faults`. Port
 * 0 picks a free one. While it is served, the addresses it gives out are of the server, unless it was made with a `publicUrl`.
 *
 * It listens on 127.0.0.1 and nowhere else: whoever reaches it may move its clock.
 */
export function serveSandbox(sandbox: Sandbox, options: { readonly port?: number } = {}): Promise<ServedSandbox> {
  const handle = withAdmin(sandbox)
  let shutDoor = (_milliseconds: number): void => undefined
  const answer = async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    const head = { method: request.method, target: pathname + search, headers: Object.fromEntries(request.headers) }
    const met = sandbox.faults.meet(head)
    const body = isBeforeTheBody(met?.failure) ? new Uint8Array() : await readBody(request)
    if (body === undefined) return toResponse(errorResponse(new Refusal(413, `the body is longer than ${maxBodyBytes} bytes`)))
    const whole = { ...head, ...bodyOf(head.headers['content-type'], body) }
    const answered = met === undefined ? handle(whole) : met.deliver(whole)
    await sandbox.settled()
    return 'kind' in answered ? carry(answered, bindings, shutDoor, toResponse) : toResponse(answered)
  }
  return new Promise((resolve, reject) => {
    const fetch = answer as (request: Request, bindings: unknown) => Promise<Response>
    const server = serve({ fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, ({ port }: AddressInfo) => {
      const url = `http://127.0.0.1:${port}`
      const door = doorOf(server, port)
      shutDoor = door.shutFor
      sandbox.serveAt(url)
      sandbox.webhooks.deliverThrough(postOverNetwork)
      resolve({
        url,
        close() {
          sandbox.serveAt(null)
          sandbox.webhooks.deliverThrough(null)
          return door.close(patience)
        },
      })
    })
    server.once('error', reject)
  })
}

/** Posts an event with the platform's own `fetch`, and leaves the answer's body alone. */
const postOverNetwork: WebhookFetch = async (url, init) => {
  const answer = await fetch(url, init)
  void answer.body?.cancel().catch(() => undefined)
  return answer
}

/** How long a request that is still arriving may keep a closing server, in milliseconds. */
const patience = 1000

/** The largest file, and what stands around it. */
const maxBodyBytes = maxFileBytes + 64 * 1024

/** Reads a body up to the limit; `undefined` for a longer one. A declared length is refused before a byte is read. */
async function readBody(request: Request): Promise<Uint8Array | undefined> {
  const declared = request.headers.get('content-length')
  if (declared !== null) return Number(declared) > maxBodyBytes ? undefined : new Uint8Array(await request.arrayBuffer())
  if (request.headers.get('transfer-encoding') === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > maxBodyBytes) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function toResponse({ status, headers, body, bytes }: SandboxResponse): Response {
  return new Response(status === 204 ? null : (bytes ?? body), { status, headers: { ...headers } })
}
