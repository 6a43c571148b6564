import { joined } from './joined.js'
import type { FetchResponse } from './platform.js'

/**
 * Reads a body to its end. Returns `undefined` as soon as it is known to be longer than the limit, without reading on.
 *
 * The count runs over the bytes that arrive, so neither a missing nor a lying `content-length`, nor a small compressed body that
 * unpacks into a large one, gets past it.
 */
export async function readBody(response: FetchResponse, maxBytes: number): Promise<Uint8Array | undefined> {
  if (response.body === undefined || response.body === null) {
    const bytes = new Uint8Array(await response.arrayBuffer())
    return bytes.byteLength > maxBytes ? undefined : bytes
  }
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(chunks, length)
    if (value === undefined) continue
    length += value.byteLength
    if (length > maxBytes) return undefined
    chunks.push(value)
  }
}
