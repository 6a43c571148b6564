import { isJsonNumber, parseJson, type Json } from '@foliokit/money/json'
import { isCodedError } from '@foliokit/errors'
import type { Sandbox } from '../create-sandbox.js'
import { jsonResponse, type SandboxRequest, type SandboxResponse } from '../wire/exchange.js'
import { notFound, Refusal } from '../wire/refusal.js'
import type { Fault } from './fault.js'
import { faultKinds } from './fault-kinds.js'

const path = '/_sandbox/faults'

/**
 * The switches of faults, for a sandbox that is served: `GET /_sandbox/faults` tells those in force, `POST` injects one, `DELETE` ends all,
 * or one under its id; `GET /_sandbox/faults/kinds` tells what there is. `undefined` for anything else.
 */
export function faultAdmin({ faults }: Sandbox, { method, target, body }: SandboxRequest): SandboxResponse | undefined {
  if (target !== path && !target.startsWith(`${path}/`)) return undefined
  const id = target.slice(path.length + 1)
  if (id === '' && method === 'POST') return jsonResponse(200, { id: faults.inject(faultIn(body)) })
  if (id === 'kinds' && method === 'GET')
    return jsonResponse(200, { data: Object.entries(faultKinds).map(([fault, kind]) => ({ fault, ...kind })) })
  if (id === '' && method === 'DELETE') faults.clear()
  else if (id !== '' && method === 'DELETE') {
    if (!faults.remove(id)) throw notFound('fault')
  } else if (id !== '' || method !== 'GET') throw notFound('resource')
  return jsonResponse(200, { data: faults.list() })
}

/** Reads a fault as JSON; what is wrong with it `inject` says. */
function faultIn(body: string): Fault {
  try {
    return plain(parseJson(body)) as Fault
  } catch (error) {
    if (isCodedError(error, 'MONEY_JSON_MALFORMED')) throw new Refusal(400, 'JSON parse error')
    throw error
  }
}

/** JSON with its numbers as numbers: none here needs more digits. */
function plain(value: Json): unknown {
  if (isJsonNumber(value)) return Number(value.text)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item as Json)]))
}
