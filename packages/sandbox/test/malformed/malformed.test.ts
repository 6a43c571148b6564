import { encodeMultipart, wireErrorSchema } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import { sampleTenant } from '../../src/index.js'
import { login } from '../api.js'
import { malformed } from './malformed.js'
import { kycSandbox } from '../kyc/kyc.js'
import { resources } from './resources.js'

/** Refused bodies that each resource must get. */
const enough = 200

describe('a malformed body (domain §10)', () => {
  it.each(Object.entries(resources))('of %s is refused in the documented shape, and stores nothing', async (_, prepare) => {
    const untouched = kycSandbox()
    const valid = await prepare(untouched)
    const expected = await untouched.call(valid.method, valid.target, valid.body)
    expect(expected.status, expected.text).toBe(200)

    let api = kycSandbox()
    await prepare(api)
    let refused = 0
    for (let seed = 1; refused < enough; seed += 1) {
      const text = malformed(valid.body, seed)
      const { status, text: answer } = await api.call(valid.method, valid.target, text)
      if (status === 200) {
        // By luck it was still valid: on with a sandbox that has not taken it.
        expect(seed - refused, 'most bodies must be wrong').toBeLessThan(100)
        api = kycSandbox()
        await prepare(api)
        continue
      }
      refused += 1
      expect([400, 404], text.slice(0, 300)).toContain(status)
      const { error } = wireErrorSchema.parse(parseJson(answer))
      expect([error.status, error.message === '']).toEqual([status, false])
      for (const { field, message } of error.errors ?? []) expect([field, message]).not.toContain('')
      // No answer repeats who the investor is, nor a long text that was sent.
      expect(answer).not.toMatch(/[A-Z]{5}3751[A-Z]|\d{9}|x{200}/)
    }
    // Ids are made up one after the other: had anything been stored or begun, the same body would now get another one.
    expect((await api.call(valid.method, valid.target, valid.body)).text).toBe(expected.text)
  })

  it('of files.create is refused in the documented shape, and stores nothing', async () => {
    const { sandbox, call } = kycSandbox()
    const file = { filename: 'scan.png', content_type: 'image/png', bytes: new Uint8Array(64).fill(7) }
    const { contentType, bytes } = encodeMultipart({ file, purpose: 'proof' })
    const { token = '' } = await login(sandbox, sampleTenant)
    for (let length = 0; length < enough; length += 1) {
      const headers = { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': contentType }
      const answer = sandbox.handle({ method: 'POST', target: '/files', headers, body: '', bytes: bytes.subarray(0, length) })
      expect(answer.status).toBe(400)
      wireErrorSchema.parse(parseJson(answer.body))
    }
    expect((await call('GET', '/files')).json['data']).toEqual([])
  })
})
