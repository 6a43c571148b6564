import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFormData, encodeFormData } from '../src/form-data.js'

describe('a form', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('foliokit', '--foliokit', 'foliokit-0', 'a\r\n--foliokit--', ''))

  it('is read as it was written, whatever stands in its values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('phone', 'pm', 'note'), value), (fields) => {
        const { contentType, body } = encodeFormData(fields)
        expect(decodeFormData(contentType, body)).toEqual({ ...fields })
      }),
    )
  })

  it('is one that the platform reads too', async () => {
    const { contentType, body } = encodeFormData({ phone: '256751123456', pm: 'foliokit' })
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
    expect([...form.entries()]).toEqual([
      ['phone', '256751123456'],
      ['pm', 'foliokit'],
    ])
  })

  const part = '--b\r\nContent-Disposition: form-data; name="pm"\r\n\r\nairtel\r\n'
  it.each([
    ['another type', 'application/json', `${part}--b--\r\n`],
    ['no boundary', 'multipart/form-data', `${part}--b--\r\n`],
    ['no end', 'multipart/form-data; boundary=b', part],
    ['a name twice', 'multipart/form-data; boundary=b', `${part}${part}--b--\r\n`],
    ['a part without a name', 'multipart/form-data; boundary=b', '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n'],
    ['a part without a head', 'multipart/form-data; boundary=b', '--b\r\nx\r\n--b--\r\n'],
  ])('is none with %s', (_, contentType, body) => {
    expect(decodeFormData(contentType, body)).toBeUndefined()
  })
})
