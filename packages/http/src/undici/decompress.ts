/// <reference types="node" />
import { brotliDecompress, gunzip, inflate, type InputType, type ZlibOptions } from 'node:zlib'
import { settleOnAbort } from '../abort.js'
import { abortedWaiting, bodyIncomplete, responseTooLarge } from '../exchange-error.js'
import type { ExchangeCall, RawAnswer } from './exchange.js'

type Decompress = (bytes: InputType, options: ZlibOptions, done: (error: Error | null, result: Uint8Array) => void) => void

const decompressors: Readonly<Record<string, Decompress | undefined>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: brotliDecompress,
}

/** The bytes of an answer's body, decompressed under the limit where its headers say that it is compressed. */
export async function decompressed(answer: RawAnswer, { request, signal, maxResponseBytes }: ExchangeCall): Promise<Uint8Array> {
  const { headers, bytes } = answer
  const coding = headers['content-encoding']?.trim().toLowerCase()
  if (coding === undefined || coding === '' || coding === 'identity' || bytes.byteLength === 0) return bytes
  const decompress = decompressors[coding]
  if (decompress === undefined) throw bodyIncomplete(request, answer, { code: 'UNKNOWN_CONTENT_ENCODING' })
  const work = new Promise<Uint8Array>((resolve, reject) => {
    decompress(bytes, { maxOutputLength: maxResponseBytes }, (error, result) => {
      if (error === null) resolve(result)
      else if ((error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE')
        reject(responseTooLarge(request, answer, maxResponseBytes))
      else reject(bodyIncomplete(request, answer, error))
    })
  })
  return settleOnAbort(signal, work, () => abortedWaiting(request, 'unknown'))
}
