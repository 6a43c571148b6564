/// <reference types="node" />
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { setTimeout as sleep } from 'node:timers/promises'
import { halfOf, pieces } from '../faults/failing-fetch.js'
import type { Delivery } from '../faults/faulty-exchange.js'
import type { FaultName } from '../faults/fault-kinds.js'
import type { SandboxResponse } from '../wire/exchange.js'

/** The faults that happen before the body of a request is read: a server knows no operation before it has the head. */
const beforeTheBody: readonly FaultName[] = [
  'connection-refused',
  'name-not-found',
  'certificate-refused',
  'connect-timeout',
  'reset-at-accept',
  'reset-after-headers',
]

/** Whether a failure cuts a request off before its body. */
export function isBeforeTheBody(failure: FaultName | undefined): boolean {
  return failure !== undefined && beforeTheBody.includes(failure)
}

/**
 * Lets a delivery happen on the socket of a request: resets with RST, closes, stalls and truncates it. What takes time takes real time.
 * A server has no way back to before the connection: of what never leaves a caller, `connection-refused` resets this request and shuts
 * the door to the next ones for its `delay`, and the others reset it.
 */
export async function carry(
  delivery: Delivery,
  { outgoing }: HttpBindings,
  shutDoor: (milliseconds: number) => void,
  toResponse: (response: SandboxResponse) => Response,
): Promise<Response> {
  const { socket } = outgoing
  if (socket === null) return RESPONSE_ALREADY_SENT
  if (delivery.kind === 'lost') {
    if (delivery.how === 'reset') socket.resetAndDestroy()
    if (delivery.how === 'closed') socket.end()
    return RESPONSE_ALREADY_SENT
  }
  if (delivery.kind === 'unsent') {
    if (delivery.fault === 'connection-refused') shutDoor(delivery.delay)
    if (delivery.fault === 'connect-timeout') await pause(delivery.delay)
    socket.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }
  await pause(delivery.wait)
  if (delivery.body === 'whole') return toResponse(delivery.response)
  const { status, headers, body, bytes } = delivery.response
  const whole = bytes ?? Buffer.from(body)
  if (delivery.body === 'truncated-chunk') {
    outgoing.writeHead(status, { ...headers, 'transfer-encoding': 'chunked' }).flushHeaders()
    socket.write(`${whole.length.toString(16)}\r\n`)
    socket.end(halfOf(whole))
    return RESPONSE_ALREADY_SENT
  }
  outgoing.writeHead(status, { ...headers, 'content-length': whole.length })
  if (delivery.body === 'slow-drip') {
    void drip(pieces(whole), delivery.pause, outgoing)
    return RESPONSE_ALREADY_SENT
  }
  outgoing.write(halfOf(whole), () => {
    if (delivery.body === 'truncated-length') socket.end()
  })
  return RESPONSE_ALREADY_SENT
}

async function drip(all: readonly Uint8Array[], between: number, outgoing: HttpBindings['outgoing']): Promise<void> {
  for (const [index, piece] of all.entries()) {
    if (index > 0) await pause(between)
    if (outgoing.destroyed) return
    outgoing.write(piece)
  }
  outgoing.end()
}

/** Waits, and keeps no process alive for it. */
async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { ref: false })
}
