/// <reference types="node" />
import type * as Crypto from 'node:crypto'
import type { ByteSource } from './byte-source.js'
import { feedError } from './feed-error.js'

/**
 * SHA-256 of a file in hexadecimal, read as a stream: Web Crypto would need the whole file in memory. Keep it with the file operation
 * and compare it before reading: the same bytes are the same file, whatever its name.
 *
 * @throws CodedError `HOLDINGS_FEED_DIGEST_UNAVAILABLE` in a runtime without `node:crypto`, such as a browser; `readFeed` needs none
 */
export async function digestFeed(source: ByteSource): Promise<string> {
  const hash = await sha256()
  for await (const chunk of source) hash.update(chunk)
  return hash.digest('hex')
}

/** A source whose bytes are hashed as they pass. */
export function digesting(source: ByteSource): { readonly source: AsyncIterable<Uint8Array>; readonly digest: () => string } {
  let hash: StreamHash | undefined
  async function* pass(): AsyncGenerator<Uint8Array, void> {
    hash = await sha256()
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  }
  return { source: pass(), digest: () => hash?.digest('hex') ?? '' }
}

/** Put together here, so that a bundle for a browser, which never hashes a file, can be made without Node's modules. */
const nodeCrypto = ['node', 'crypto'].join(':')

/** A hash that takes bytes as they come. Said here, so that the declarations name nothing of Node. */
interface StreamHash {
  update(bytes: Uint8Array): unknown
  digest(encoding: 'hex'): string
}

/** Node's: no other runtime hashes a stream. It is loaded when a file is hashed, so that reading one needs no Node. */
export async function sha256(load: () => Promise<unknown> = () => import(/* @vite-ignore */ nodeCrypto)): Promise<StreamHash> {
  const { createHash } = (await load().catch(unavailable)) as typeof Crypto
  return createHash('sha256')
}

function unavailable(): never {
  const message =
    'To hash a file as it is read takes node:crypto, which this runtime does not have. readFeed reads the file without a digest.'
  throw feedError('HOLDINGS_FEED_DIGEST_UNAVAILABLE', message, { needs: 'node:crypto' })
}
