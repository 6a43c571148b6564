import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { isCodedError } from '@foliokit/errors'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secret, signWebhook, verifyWebhook, type SubtleCryptoLike } from '../src/index.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const body = bytes('{"id":"evt_1","amount":5113.0}')
const id = 'ntwhsc_1'
const key = 'whs-s3cr3t'
const secrets = { [id]: secret(key) }
const header = `${id}:${createHmac('sha256', key).update(body).digest('base64')}`

const refused = async (given: Promise<unknown>) => {
  const error = await given.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!isCodedError(error)) throw new Error('it was not refused with a coded error', { cause: error })
  return error
}

describe('the signature of a webhook', () => {
  it('is the id and the Base64 of HMAC-SHA256 over the raw bytes, as node:crypto makes it', async () => {
    expect(await signWebhook(body, { id, secret: secret(key) })).toBe(header)
    expect(await verifyWebhook(body, header, secrets)).toEqual({ signed: true, id })
  })

  it('verifies what was signed, whatever the bytes and the secret, and nothing else', async () => {
    const anySecret = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'Z', '9', '+', '/', '=', '_', 'é', 'क') })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), anySecret, anySecret, fc.nat(199), async (any, mine, other, at) => {
        const signed = await signWebhook(any, { id, secret: secret(mine) })
        expect(signed).toBe(`${id}:${createHmac('sha256', mine).update(any).digest('base64')}`)
        expect(await verifyWebhook(any, signed, { [id]: secret(mine) })).toEqual({ signed: true, id })
        if (other !== mine) expect((await refused(verifyWebhook(any, signed, { [id]: secret(other) }))).context['reason']).toBe('mismatch')
        const changed = new Uint8Array([...any, 0])
        changed[at % changed.length]! ^= 1
        expect((await refused(verifyWebhook(changed, signed, { [id]: secret(mine) }))).code).toBe('AUTH_WEBHOOK_SIGNATURE_INVALID')
      }),
      { numRuns: 100 },
    )
  })

  it('of 5113.0 does not sign 5113: the bytes count, not what they mean', async () => {
    const again = bytes(JSON.stringify(JSON.parse(new TextDecoder().decode(body))))
    expect((await refused(verifyWebhook(again, header, secrets))).context['reason']).toBe('mismatch')
  })

  it('may be made with any of the secrets of an id, while one is replaced', async () => {
    const rotating = { [id]: [secret('the-next-one'), secret(key)], ntwhsc_2: secret('another') }
    expect(await verifyWebhook(body, header, rotating)).toEqual({ signed: true, id })
    expect((await refused(verifyWebhook(body, header, { [id]: [] }))).context['reason']).toBe('unknown-id')
  })

  it.each([
    ['', 'malformed'],
    ['ntwhsc_1', 'malformed'],
    [header.slice(0, -1), 'malformed'],
    [` ${header}`.trimEnd() + ' ', 'malformed'],
    [`${header}, ${header}`, 'malformed'],
    [header.replace(id, 'ntwhsc_9'), 'unknown-id'],
    [header.replace(id, '__proto__'), 'unknown-id'],
    [header.replace(id, 'toString'), 'unknown-id'],
    [header.replace(id, id.toUpperCase()), 'unknown-id'],
    [`${id}:${'A'.repeat(43)}=`, 'mismatch'],
  ])('%j is refused as %s', async (given, reason) => {
    const error = await refused(verifyWebhook(body, given, secrets))
    expect([error.code, error.context['reason']]).toEqual(['AUTH_WEBHOOK_SIGNATURE_INVALID', reason])
  })

  it('is required, unless unsigned events are accepted; a wrong one is refused either way', async () => {
    for (const none of [null, undefined]) {
      expect((await refused(verifyWebhook(body, none, secrets))).code).toBe('AUTH_WEBHOOK_UNSIGNED')
      expect(await verifyWebhook(body, none, {}, { unsigned: 'accept' })).toEqual({ signed: false })
    }
    expect((await refused(verifyWebhook(body, `${id}:nonsense`, secrets, { unsigned: 'accept' }))).code).toBe(
      'AUTH_WEBHOOK_SIGNATURE_INVALID',
    )
  })

  it.each([
    ['text', '{"id":"evt_1"}'],
    ['an object', { id: 'evt_1' }],
    ['nothing', null],
  ])('is not checked against %s: a parser may have changed it', async (_, given) => {
    expect((await refused(verifyWebhook(given as never, header, secrets))).code).toBe('AUTH_WEBHOOK_BODY_NOT_BYTES')
    expect((await refused(signWebhook(given as never, { id, secret: secret(key) }))).code).toBe('AUTH_WEBHOOK_BODY_NOT_BYTES')
  })

  it('is of an id that a header can carry', async () => {
    for (const odd of ['', 'a:b', 'a b', 'a\n']) {
      expect((await refused(signWebhook(body, { id: odd, secret: secret(key) }))).code).toBe('AUTH_WEBHOOK_ID_INVALID')
    }
  })

  it('holds for the bytes as they were when they came in', async () => {
    const changing = new Uint8Array(body)
    const verified = verifyWebhook(changing, header, secrets)
    changing.fill(0)
    expect(await verified).toEqual({ signed: true, id })
  })

  it('is made as often for an unknown id as for a known one', async () => {
    const count = async (given: string) => {
      let signed = 0
      const { subtle } = globalThis.crypto
      const counting = {
        importKey: (...all: Parameters<SubtleCryptoLike['importKey']>) => subtle.importKey(...all),
        sign: (algorithm: 'HMAC', hmacKey: never, data: Uint8Array<ArrayBuffer>) => {
          signed += 1
          return subtle.sign(algorithm, hmacKey, data)
        },
      } satisfies SubtleCryptoLike
      await refused(verifyWebhook(body, given, secrets, { subtle: counting }))
      return signed
    }
    expect(await count(`ntwhsc_9:${'A'.repeat(43)}=`)).toBe(await count(`${id}:${'A'.repeat(43)}=`))
  })

  it('leaves neither the secret, nor the right signature, nor the body in an error', async () => {
    const personal = bytes('{"pan":"ABCDE1234F","mobile":"9876543210"}')
    const right = await signWebhook(personal, { id, secret: secret(key) })
    const wrong = `${id}:${'A'.repeat(43)}=`
    const errors = [
      await refused(verifyWebhook(personal, wrong, secrets)),
      await refused(verifyWebhook(personal, null, secrets)),
      await refused(verifyWebhook(personal, 'ABCDE1234F', secrets)),
      await refused(verifyWebhook(new TextDecoder().decode(personal) as never, right, secrets)),
    ]
    for (const error of errors) {
      const shown = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error) + String(error.stack)
      for (const canary of [key, right.slice(id.length + 1), 'ABCDE1234F', '9876543210']) expect(shown).not.toContain(canary)
    }
  })
})
