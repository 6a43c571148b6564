import * as z from 'zod'

/** A file as a body of `multipart/form-data` carries it. */
export interface UploadedFile {
  readonly filename: string
  readonly content_type: string
  readonly bytes: Uint8Array
}

/** The fields of a body of `multipart/form-data`, by name. */
export type MultipartFields = Readonly<Record<string, string | UploadedFile | undefined>>

/** A body of `multipart/form-data` with the header that says how to read it. */
export interface MultipartBody {
  readonly contentType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The most a file may hold, in bytes (vendor's reference, files). */
export const maxFileBytes = 10 * 1024 * 1024

/**
 * The types of files that are taken: jpg, jpeg, png, mp4, webm, pdf and tiff (vendor's reference, files), and csv and dbf, which the feeds of
 * the registrars are (field notes §2.8).
 */
export const fileTypes = [
  'image/jpeg',
  'image/png',
  'video/mp4',
  'video/webm',
  'application/pdf',
  'image/tiff',
  'text/csv',
  'application/vnd.dbf',
] as const

/** A file that may be uploaded: 1 byte to 10 MB, of a type that is taken. */
export const fileSchema = z.strictObject({
  filename: z
    .string()
    .regex(/^[^"\\/\p{Cc}\p{Surrogate}]{1,255}$/u, 'must be 1 to 255 characters without quotes, slashes and control characters'),
  content_type: z.enum(fileTypes, `must be one of ${fileTypes.join(', ')}`),
  bytes: z
    .instanceof(Uint8Array, { error: 'must be bytes' })
    .refine(({ length }) => length > 0, 'must not be empty')
    .refine(({ length }) => length <= maxFileBytes, `must be at most ${maxFileBytes} bytes (10 MB)`),
})

/**
 * Writes fields as `multipart/form-data` (RFC 7578). The boundary is the first of a row of names that stands nowhere in the fields, so the
 * same fields give the same bytes.
 */
export function encodeMultipart(fields: MultipartFields): MultipartBody {
  const parts = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  const contents = parts.map(({ value }) => (typeof value === 'string' ? utf8.encode(value) : value.bytes))
  let boundary = 'foliokit'
  for (let n = 0; contents.some((content) => indexOf(content, utf8.encode(boundary), 0) >= 0); n += 1) boundary = `foliokit-${n}`
  const chunks = parts.flatMap(({ name, value }, index) => {
    const head =
      typeof value === 'string'
        ? `Content-Disposition: form-data; name="${name}"`
        : `Content-Disposition: form-data; name="${name}"; filename="${value.filename}"\r\nContent-Type: ${value.content_type}`
    return [utf8.encode(`--${boundary}\r\n${head}\r\n\r\n`), contents[index] ?? new Uint8Array(), utf8.encode('\r\n')]
  })
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: joined([...chunks, utf8.encode(`--${boundary}--\r\n`)]) }
}

/**
 * Reads `multipart/form-data`, for a server that receives it. `undefined` for what is not of that form; a name that stands twice is not
 * either: which one counts is anyone's guess.
 */
export function decodeMultipart(contentType: string, bytes: Uint8Array): Record<string, string | UploadedFile> | undefined {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean)
  if (boundary === undefined) return undefined
  const fields: Record<string, string | UploadedFile> = Object.create(null) as Record<string, string | UploadedFile>
  const delimiter = utf8.encode(`\r\n--${boundary}`)
  // The first delimiter may stand at the very start, without the line break that ends a part.
  let at = startsWith(bytes, delimiter.subarray(2), 0) ? delimiter.length - 2 : -1
  while (at >= 0) {
    if (startsWith(bytes, dashes, at)) return { ...fields }
    if (!startsWith(bytes, lineBreak, at)) return undefined
    const headEnd = indexOf(bytes, emptyLine, at)
    const end = indexOf(bytes, delimiter, headEnd)
    if (headEnd < 0 || end < 0) return undefined
    const head = read.decode(bytes.subarray(at, headEnd))
    const content = bytes.subarray(headEnd + emptyLine.length, end)
    const name = /^content-disposition:\s*form-data;.*?\bname="([^"]*)"/im.exec(head)?.[1]
    if (name === undefined || name in fields) return undefined
    const filename = /^content-disposition:.*\bfilename="([^"]*)"/im.exec(head)?.[1]
    const type = /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream'
    fields[name] = filename === undefined ? read.decode(content) : { filename, content_type: type, bytes: content.slice() }
    at = end + delimiter.length
  }
  return undefined
}

interface Platform {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string }
}
const platform = globalThis as unknown as Platform
const utf8 = new platform.TextEncoder()
const read = new platform.TextDecoder()
const lineBreak = utf8.encode('\r\n')
const emptyLine = utf8.encode('\r\n\r\n')
const dashes = utf8.encode('--')

function startsWith(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false
  return true
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  if (from < 0) return -1
  for (let at = bytes.indexOf(wanted[0] ?? 0, from); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (startsWith(bytes, wanted, at)) return at
  return -1
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
