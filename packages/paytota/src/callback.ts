import { CodedError, isCodedError } from '@foliokit/errors'
import { parseJson } from '@foliokit/money/json'

/** What a callback tells you: which purchase to fetch. */
export interface Callback {
  /** The id of the purchase to fetch, with your secret key, before anything else. */
  readonly fetchPurchase: string
  /** What the sender claims. Anyone can send it: show it at most, never act on it. `null` is "not said". */
  readonly untrustedHint: { readonly status: string | null; readonly eventType: string | null }
}

interface Platform {
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string }
}

/**
 * Reads the body that Paytota posts to your webhook address. The documents name no signature, so anyone can send one: it yields the one
 * thing that can be done with it, to fetch the purchase and believe the answer to that (domain §12). Takes the raw text or bytes, or the
 * parsed object.
 *
 * Throws `PAYTOTA_CALLBACK_INVALID` when there is no id to fetch; a status it does not know is a hint like any other.
 *
 * @example
 * const { fetchPurchase } = readCallback(await request.text())
 * const purchase = await paytota.getPurchase(fetchPurchase)
 */
export function readCallback(body: string | Uint8Array | object): Callback {
  const read = body instanceof Uint8Array ? new (globalThis as unknown as Platform).TextDecoder().decode(body) : body
  const value: unknown = typeof read === 'string' ? parsed(read) : read
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('A callback must be a JSON object.', 'body')
  const claim = (name: string): unknown => (Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined)
  const id = claim('id')
  if (id === undefined) throw invalid('A callback must name the id of a purchase.', 'missing')
  if (typeof id !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(id)) {
    throw invalid('The id of a callback must be 1 to 64 letters, digits and hyphens.', 'id')
  }
  const text = (name: string): string | null => {
    const given = claim(name)
    return typeof given === 'string' && given !== '' ? given : null
  }
  return { fetchPurchase: id, untrustedHint: { status: text('status'), eventType: text('event_type') } }
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (isCodedError(error, 'MONEY_JSON_MALFORMED')) throw invalid('A callback must be JSON.', 'body')
    throw error
  }
}

/** The body stays out of the error: it is anyone's text. */
const invalid = (message: string, problem: 'body' | 'missing' | 'id') =>
  new CodedError('PAYTOTA_CALLBACK_INVALID', message, { context: { field: 'id', problem } })
