import { isCodedError } from '@foliokit/errors'
import * as z from 'zod'
import type { Sandbox } from './create-sandbox.js'
import { faultAdmin } from './faults/admin.js'
import { decodeJsonBody } from './wire/decode.js'
import { errorResponse, jsonResponse, type SandboxRequest, type SandboxResponse } from './wire/exchange.js'
import { notFound, Refusal } from './wire/refusal.js'
import { webhookAdmin } from './webhooks/admin.js'
import { countCodec } from '@foliokit/money/zod'

const span = z.strictObject({ days: countCodec, hours: countCodec, minutes: countCodec, seconds: countCodec }).partial()
const move = z.union([z.strictObject({ advance: span }), z.strictObject({ to: z.string() })], {
  error: 'must be { advance: { days, hours, minutes, seconds } } or { to: instant }',
})

/**
 * Serves a sandbox together with its own switches, for a process of its own: `GET /_sandbox/clock` tells the virtual time, `POST` moves
 * it; `/_sandbox/webhooks` shows and steers the delivery of events, `/_sandbox/faults` what fails on purpose. The switches know no tenant and no token: bind them to loopback only.
 */
export function withAdmin(sandbox: Sandbox): (request: SandboxRequest) => SandboxResponse {
  return (request) => {
    if (!request.target.startsWith('/_sandbox/')) return sandbox.handle(request)
    try {
      return admin(sandbox, request)
    } catch (error) {
      if (error instanceof Refusal) return errorResponse(error)
      if (isCodedError(error)) return errorResponse(new Refusal(400, error.message))
      throw error
    }
  }
}

function admin(sandbox: Sandbox, request: SandboxRequest): SandboxResponse {
  const { method, target, body } = request
  const ofWebhooks = webhookAdmin(sandbox, request)
  if (ofWebhooks !== undefined) return ofWebhooks
  const ofFaults = faultAdmin(sandbox, request)
  if (ofFaults !== undefined) return ofFaults
  if (target !== '/_sandbox/clock' || (method !== 'GET' && method !== 'POST')) throw notFound('resource')
  if (method === 'POST') {
    const asked = decodeJsonBody(move, body) as z.output<typeof move>
    if ('to' in asked) sandbox.advanceTo(asked.to)
    else sandbox.advance(asked.advance)
  }
  return jsonResponse(200, { now: sandbox.stamp() })
}
