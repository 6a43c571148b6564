import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, decodeMultipart, encodeMultipart, maxFileBytes, type MultipartFields } from '../src/index.js'

const name = fc.stringMatching(/^[a-z_]{1,12}$/)
const text = fc.string({ unit: 'grapheme' })
const file = fc.record({
  filename: fc.stringMatching(/^[\w .()-]{1,40}$/),
  content_type: fc.constantFrom('image/png', 'application/pdf'),
  bytes: fc.uint8Array({ maxLength: 200 }),
})
const fields = fc.dictionary(name, fc.oneof(text, file), { maxKeys: 4, noNullPrototype: true })

describe('multipart/form-data (RFC 7578)', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const { contentType, bytes } = encodeMultipart(given)
        expect(decodeMultipart(contentType, bytes)).toEqual(given)
      }),
      { seed: 20240112 },
    )
  })

  it('is read by the platform’s own reader', async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (given) => {
        fc.pre(Object.keys(given).length > 0)
        const { contentType, bytes } = encodeMultipart(given)
        const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
        expect([...form.keys()]).toEqual(Object.keys(given))
        for (const [key, value] of form) {
          const sent = given[key]
          if (typeof value === 'string' || typeof sent !== 'object') expect(value).toBe(sent)
          else
            expect([value.name, value.type, new Uint8Array(await value.arrayBuffer())]).toEqual([
              sent.filename,
              sent.content_type,
              sent.bytes,
            ])
        }
      }),
      { seed: 20240112 },
    )
  })

  it('reads what the platform’s own writer writes', async () => {
    const form = new FormData()
    form.append('purpose', 'Passport, page 1 – größer')
    form.append('file', new File([new Uint8Array([0, 13, 10, 45, 45, 255])], 'scan.png', { type: 'image/png' }))
    const response = new Response(form)
    const contentType = response.headers.get('content-type') ?? ''
    expect(decodeMultipart(contentType, new Uint8Array(await response.arrayBuffer()))).toEqual({
      purpose: 'Passport, page 1 – größer',
      file: { filename: 'scan.png', content_type: 'image/png', bytes: new Uint8Array([0, 13, 10, 45, 45, 255]) },
    })
  })

  it('takes a boundary that stands in no field', () => {
    const given: MultipartFields = { a: 'foliokit', b: '\r\n--foliokit-0\r\n' }
    const { contentType, bytes } = encodeMultipart(given)
    expect(contentType).toBe('multipart/form-data; boundary=foliokit-1')
    expect(decodeMultipart(contentType, bytes)).toEqual(given)
  })

  it('reads nothing of a body that is cut off, has a name twice or is of another type', () => {
    const { contentType, bytes } = encodeMultipart({
      a: 'one',
      file: { filename: 'x.png', content_type: 'image/png', bytes: new Uint8Array(40) },
    })
    for (let length = 0; length < bytes.length - 4; length += 1)
      expect(decodeMultipart(contentType, bytes.subarray(0, length))).toBeUndefined()
    const twice =
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n2\r\n--x--\r\n'
    expect(decodeMultipart('multipart/form-data; boundary=x', new TextEncoder().encode(twice))).toBeUndefined()
    expect(decodeMultipart('multipart/form-data; boundary=x', new TextEncoder().encode(twice.replace('"a"', '"b"')))).toEqual({
      a: '2',
      b: '1',
    })
    expect(decodeMultipart('application/json', bytes)).toBeUndefined()
  })
})

describe('a file to upload', () => {
  const { body } = contract['files.create']
  const png = { filename: 'scan.png', content_type: 'image/png', bytes: new Uint8Array(1) }

  it.each([
    ['a type that is not taken', { content_type: 'text/html' }, 'file.content_type', 'must be one of image/jpeg'],
    ['no bytes', { bytes: new Uint8Array() }, 'file.bytes', 'must not be empty'],
    ['more than 10 MB', { bytes: new Uint8Array(maxFileBytes + 1) }, 'file.bytes', 'must be at most 10485760 bytes'],
    ['text for bytes', { bytes: 'abc' }, 'file.bytes', 'must be bytes'],
    ['a name that ends a header', { filename: 'a"\r\nx: y' }, 'file.filename', 'must be 1 to 255 characters'],
  ])('is refused with %s', (_, change, path, message) => {
    const result = body.safeParse({ file: { ...png, ...change } })
    expect(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, expect.stringContaining(message)]])
  })

  it('may be 10 MB', () => {
    expect(body.safeParse({ file: { ...png, bytes: new Uint8Array(maxFileBytes) }, purpose: 'proof' }).success).toBe(true)
  })
})
