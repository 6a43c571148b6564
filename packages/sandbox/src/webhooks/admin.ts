import type { Sandbox } from '../create-sandbox.js'
import { jsonResponse, type SandboxRequest, type SandboxResponse } from '../wire/exchange.js'
import { notFound, Refusal } from '../wire/refusal.js'
import type { WebhookFault } from './fault.js'

const faultsPath = '/_sandbox/webhooks/faults'

/**
 * The switches of webhooks, for a sandbox that is served: `GET /_sandbox/webhooks` tells the webhooks and their secrets,
 * `/_sandbox/webhooks/deliveries` the latest attempts; `/_sandbox/webhooks/faults` tells (`GET`), injects (`POST`) and clears
 * (`DELETE`, with an id behind it one) faults of deliveries. `undefined` for anything else.
 */
export function webhookAdmin({ webhooks }: Sandbox, { method, target, body }: SandboxRequest): SandboxResponse | undefined {
  switch (`${method} ${target}`) {
    case 'GET /_sandbox/webhooks':
      return jsonResponse(200, { data: webhooks.subscriptions() })
    case 'GET /_sandbox/webhooks/deliveries':
      return jsonResponse(200, { data: webhooks.deliveries() })
    case `GET ${faultsPath}`:
      return jsonResponse(200, { data: webhooks.faults.list() })
    case `POST ${faultsPath}`:
      return jsonResponse(200, { id: webhooks.faults.inject(faultOf(body)) })
    case `DELETE ${faultsPath}`:
      webhooks.faults.clear()
      return jsonResponse(200, { data: [] })
  }
  if (method !== 'DELETE' || !target.startsWith(`${faultsPath}/`)) return undefined
  if (!webhooks.faults.remove(target.slice(faultsPath.length + 1))) throw notFound('fault')
  return jsonResponse(200, { data: webhooks.faults.list() })
}

/** A fault holds small numbers only, so the platform's own JSON will do; the sandbox checks it. */
function faultOf(body: string): WebhookFault {
  try {
    return JSON.parse(body) as WebhookFault
  } catch {
    throw new Refusal(400, 'JSON parse error')
  }
}
