import { createHash, createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secret, signLogin, verifyLogin, type SubtleCryptoLike } from '../src/index.js'
import { base64 } from '../src/base64.js'
import { formBody } from '../src/form.js'
import { mfproDate, parseMfproDate } from '../src/mfpro-date.js'
import { equalInConstantTime } from '../src/verify-login.js'

const at = Date.UTC(2015, 7, 30, 12, 36, 0)
const acme = { tenant: 'acme', secret: secret('s3cr3t'), at }

describe('signLogin', () => {
  it.each([
    ['documented', 'k4qdGAcP7c24NvtFvf11h3Q5Zn9AJFvbcyOn8PwWXZ0='],
    ['raw', '/IlS8trfRF2mG1iEQFZRp+5WB9vlCjyDafLRL2BAIz0='],
  ] as const)('gives the vector of domain §9 in its %s form', async (form, signature) => {
    expect(await signLogin({ ...acme, form })).toEqual({
      Authorization: `acme:${signature}`,
      MFProDate: '20150830T123600Z',
      'Content-Type': 'application/json',
    })
  })

  it('signs the documented form unless told', async () => {
    expect(await signLogin(acme)).toEqual(await signLogin({ ...acme, form: 'documented' }))
  })

  it('agrees with the chain worked out by another library, for any tenant, secret and time', async () => {
    const name = fc.stringMatching(/^[!-9;-~]{1,20}$/)
    await fc.assert(
      fc.asyncProperty(name, name, fc.integer({ min: 0, max: 4_000_000_000_000 }), async (tenant, text, moment) => {
        const date = new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '')
        const sign = (key: string, value: string) => createHmac('sha256', key).update(value).digest('base64')
        const payload = ['POST', createHash('md5').digest('hex'), 'application/json', date, '/api/auth/tenant/login'].join('\n')
        const chain = [Buffer.from(payload).toString('base64'), date.slice(0, 8), tenant, 'mfprocybrilla']
        const headers = await signLogin({ tenant, secret: secret(text), at: moment })
        expect(headers).toMatchObject({ Authorization: `${tenant}:${chain.reduce(sign, text)}`, MFProDate: date })
      }),
    )
  })

  it('refuses a body, as only an empty one can be signed', async () => {
    await expect(signLogin({ ...acme, body: '{"a":1}' })).rejects.toMatchObject({
      code: 'AUTH_LOGIN_BODY_NOT_EMPTY',
      context: { length: 7 },
    })
    expect(await signLogin({ ...acme, body: '' })).toHaveProperty('Authorization')
  })

  it.each(['', 'a:b', 'a b', 'a\r\nx-injected: 1'])('refuses %j as a tenant', async (tenant) => {
    await expect(signLogin({ ...acme, tenant })).rejects.toMatchObject({ code: 'AUTH_CONFIG_INVALID', context: { field: 'tenant' } })
  })

  it('uses the Web Crypto it is given, and names what is missing where there is none', async () => {
    const keys: string[] = []
    const spy: SubtleCryptoLike = {
      importKey(format, key, ...rest) {
        keys.push(Buffer.from(key).toString())
        return crypto.subtle.importKey(format, key, ...rest)
      },
      sign: (algorithm, key, data) => crypto.subtle.sign(algorithm, key, data),
    }
    const headers = await signLogin({ ...acme, subtle: spy })
    expect(keys).toHaveLength(4)
    expect(keys[0]).toBe('s3cr3t')
    expect(headers).toEqual(await signLogin(acme))
    const original = Object.getOwnPropertyDescriptor(globalThis, 'crypto') as PropertyDescriptor
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true })
    try {
      await expect(signLogin(acme)).rejects.toMatchObject({ code: 'AUTH_CRYPTO_MISSING' })
    } finally {
      Object.defineProperty(globalThis, 'crypto', original)
    }
  })
})

describe('MFProDate', () => {
  it.each([
    [0, '19700101T000000Z'],
    [at, '20150830T123600Z'],
    [at + 999, '20150830T123600Z'],
    [Date.UTC(2000, 1, 29, 23, 59, 59), '20000229T235959Z'],
    [Date.UTC(2024, 11, 31, 18, 30), '20241231T183000Z'],
    [Date.UTC(2100, 1, 28), '21000228T000000Z'],
    [253_402_300_799_999, '99991231T235959Z'],
  ])('of %i is %s', (moment, text) => {
    expect(mfproDate(moment)).toBe(text)
  })

  it('agrees with the platform’s calendar at any moment, and reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (moment) => {
        const text = mfproDate(moment)
        expect(text).toBe(new Date(moment).toISOString().replace(/[-:]|\.\d+/g, ''))
        expect(parseMfproDate(text)).toBe(moment - (moment % 1_000))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 253_402_300_800_000])('refuses the moment %d', (moment) => {
    expect(() => mfproDate(moment)).toThrow(expect.objectContaining({ code: 'AUTH_TIME_INVALID' }))
  })

  it.each([
    '',
    '20150830T123600',
    '2015-08-30T12:36:00Z',
    '20150230T000000Z',
    '20151301T000000Z',
    '20150830T240000Z',
    '20150830T126000Z',
    '19691231T235959Z',
  ])('is not read from %j', (text) => {
    expect(parseMfproDate(text)).toBeUndefined()
  })
})

describe('verifyLogin', () => {
  const secretOf = (tenant: string) => (tenant === 'acme' ? secret('s3cr3t') : undefined)
  const received = async (changes: Partial<Parameters<typeof signLogin>[0]> = {}) => {
    const headers = await signLogin({ ...acme, ...changes })
    return { authorization: headers.Authorization, mfproDate: headers.MFProDate }
  }

  it.each(['documented', 'raw'] as const)('knows the tenant of a login signed in the %s form', async (form) => {
    const login = await received({ form })
    expect(await verifyLogin(login, { secretOf, at })).toBe('acme')
    expect(await verifyLogin(login, { secretOf, at, forms: [form] })).toBe('acme')
    expect(await verifyLogin(login, { secretOf, at, forms: [form === 'raw' ? 'documented' : 'raw'] })).toBeUndefined()
  })

  it('refuses another secret, another tenant, another moment and a changed signature', async () => {
    const login = await received()
    const forged = [
      await received({ secret: secret('other') }),
      await received({ tenant: 'other' }),
      { ...login, mfproDate: '20150830T123601Z' },
      { ...login, authorization: login.authorization.replace('acme:k', 'acme:l') },
      { ...login, authorization: login.authorization.slice(0, -1) },
      { ...login, authorization: 'acme:' },
      { ...login, authorization: ':' },
      { ...login, authorization: 'acme' },
      { ...login, authorization: '' },
      { ...login, mfproDate: 'yesterday' },
    ]
    expect(await Promise.all(forged.map((one) => verifyLogin(one, { secretOf, at })))).toEqual(forged.map(() => undefined))
  })

  it('refuses a login signed too long ago or too far ahead', async () => {
    const login = await received()
    const minutes = (count: number) => verifyLogin(login, { secretOf, at: at + count * 60_000 })
    expect([await minutes(15), await minutes(-15), await minutes(16), await minutes(-16)]).toEqual(['acme', 'acme', undefined, undefined])
  })

  it('compares whole texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
        expect(equalInConstantTime(one, other)).toBe(one === other)
      }),
    )
    expect(equalInConstantTime('abc', 'abd')).toBe(false)
    expect(equalInConstantTime('abc', 'abc')).toBe(true)
  })
})

describe('the encodings', () => {
  it('Base64 agrees with the platform’s for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      }),
    )
  })

  it('a form body is read back by the platform’s parser, for any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    fc.assert(
      fc.property(text, text, (client_id, client_secret) => {
        const body = formBody({ client_id, client_secret })
        expect(body).toMatch(/^[A-Za-z0-9%=&._-]*$/)
        expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ client_id, client_secret })
      }),
    )
  })
})
