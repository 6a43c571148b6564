import { CodedError } from '@foliokit/errors'
import type { HttpRequest } from './transport.js'

/** Headers that say who asks, or how the message is framed: no observer's to set. */
const reserved: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-tenant-id',
])

/**
 * Checks headers that an observer adds to a request, all or nothing.
 *
 * @throws CodedError `HTTP_HEADER_REFUSED`, which names the header and never its value
 */
export function addedHeaders(request: HttpRequest, added: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const present = new Set(Object.keys(request.headers).map((name) => name.toLowerCase()))
  for (const [name, value] of Object.entries(added)) {
    const problem = problemOf(name, value, present)
    if (problem === undefined) continue
    const shown = token.test(name) ? name : 'unnamed'
    throw new CodedError('HTTP_HEADER_REFUSED', `The header "${shown}" of a hook was not added: ${problem}.`, {
      context: { header: shown },
    })
  }
  return added
}

const token = /^[A-Za-z0-9_-]{1,64}$/

function problemOf(name: string, value: unknown, present: ReadonlySet<string>): string | undefined {
  if (!token.test(name)) return 'a name has letters, digits, - and _ only, at most 64'
  if (reserved.has(name.toLowerCase())) return 'it is not an observer’s to set'
  if (present.has(name.toLowerCase())) return 'the request has it already'
  return typeof value === 'string' && /^[\x20-\x7e]{0,4096}$/.test(value)
    ? undefined
    : 'its value must be printable ASCII, at most 4,096 characters'
}
