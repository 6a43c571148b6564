import { inspect } from 'node:util'
import { CodedError, isCodedError } from '@foliokit/errors'
import { describe, expect, it } from 'vitest'
import { clientCredentials, secret, type ClientCredentialsOptions, type FetchInit, type FetchLike } from '../src/index.js'

const clientSecret = 'cl13nt&s3cr=t+%ü'
const good = { access_token: 'eyJ.token-1', token_type: 'Bearer', expires_in: 1800, refresh_expires_in: 0, scope: 'default' }

/** A source whose token endpoint gives one answer, with the requests it got. */
function setUp(answer: Response | (() => Promise<Response>), options: Partial<ClientCredentialsOptions> = {}) {
  const requests: [string, FetchInit][] = []
  const fetch: FetchLike = (url, init) => {
    requests.push([url, init])
    return typeof answer === 'function' ? answer() : Promise.resolve(answer.clone())
  }
  let time = 0
  const source = clientCredentials({
    fetch,
    baseUrl: 'https://platform.example',
    tenant: 'acme',
    clientId: 'acme-server',
    clientSecret: secret(clientSecret),
    now: () => time,
    ...options,
  })
  return { source, requests, advance: (milliseconds: number) => (time += milliseconds) }
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const failure = (promise: Promise<string>) =>
  promise.then(
    (token) => ({ code: `no error: ${token}` }),
    (error: unknown) => error,
  )

describe('clientCredentials', () => {
  it('posts the form of the document to the tenant’s endpoint', async () => {
    const { source, requests } = setUp(json(200, good), { baseUrl: 'https://platform.example/', tenant: 'acme/india' })
    expect(await source.token()).toBe('eyJ.token-1')
    const [url, init] = requests[0] as [string, FetchInit]
    expect(url).toBe('https://platform.example/v2/auth/acme%2Findia/token')
    expect(init).toMatchObject({
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(Object.fromEntries(new URLSearchParams(init.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'acme-server',
      client_secret: clientSecret,
    })
    expect(init.body).toContain('client_secret=cl13nt%26s3cr%3Dt%2B%25%C3%BC')
  })

  it('sends a scope when one is given', async () => {
    const { source, requests } = setUp(json(200, good), { scope: 'partner' })
    await source.token()
    expect(requests[0]?.[1].body).toMatch(/&scope=partner$/)
  })

  it.each([
    ['seconds as text', { ...good, expires_in: '1800' }, 1_800],
    ['a fraction of a second', { ...good, expires_in: 90.5 }, 90.5],
    ['a type in another case', { ...good, token_type: 'bearer' }, 1_800],
    ['fields it does not know', { ...good, 'not-before-policy': 0 }, 1_800],
  ])('accepts %s', async (_, body, lifetime) => {
    const { source, requests, advance } = setUp(json(200, body))
    await source.token()
    advance(lifetime * 1_000 - 1)
    await source.token()
    expect(requests).toHaveLength(2)
  })

  it.each([
    ['no JSON', new Response('<html>ok</html>'), 'not a JSON object'],
    ['a truncated body', new Response('{"access_token":"ey'), 'not a JSON object'],
    ['nothing', new Response(null, { status: 204 }), 'not a JSON object'],
    ['a list', json(200, [good]), 'not a JSON object'],
    ['no token', json(200, { ...good, access_token: undefined }), 'access_token'],
    ['an empty token', json(200, { ...good, access_token: '' }), 'access_token'],
    ['a token with a line break', json(200, { ...good, access_token: 'ey\r\nx-injected: 1' }), 'access_token'],
    ['a token that is a number', json(200, { ...good, access_token: 7 }), 'access_token'],
    ['another type', json(200, { ...good, token_type: 'MAC' }), 'token_type'],
    ['no type', json(200, { ...good, token_type: undefined }), 'token_type'],
    ['no lifetime', json(200, { ...good, expires_in: undefined }), 'expires_in'],
    ['a lifetime of zero', json(200, { ...good, expires_in: 0 }), 'expires_in'],
    ['a negative lifetime', json(200, { ...good, expires_in: '-1' }), 'expires_in'],
    ['a lifetime that is no number', json(200, { ...good, expires_in: 'soon' }), 'expires_in'],
    ['an endless lifetime', new Response('{"access_token":"t","token_type":"Bearer","expires_in":1e999}'), 'expires_in'],
  ])('refuses a success with %s', async (_, answer, problem) => {
    const error = await failure(setUp(answer).source.token())
    expect(error).toMatchObject({ code: 'AUTH_ANSWER_INVALID', context: { tenant: 'acme', status: answer.status } })
    expect((error as Error).message).toContain(problem)
  })

  it.each([
    [401, { error: 'invalid_client', error_description: 'x' }, 'AUTH_CREDENTIALS_REFUSED', 'invalid_client'],
    [400, { error: 'unauthorized_client' }, 'AUTH_CREDENTIALS_REFUSED', 'unauthorized_client'],
    [401, { error: { message: 'invalid client or invalid client credentials' } }, 'AUTH_CREDENTIALS_REFUSED', undefined],
    [403, {}, 'AUTH_CREDENTIALS_REFUSED', undefined],
    [400, { error: 'Realm does not exist' }, 'AUTH_TENANT_UNKNOWN', undefined],
    [404, { error: 'Realm does not exist' }, 'AUTH_TENANT_UNKNOWN', undefined],
    [404, {}, 'AUTH_TENANT_UNKNOWN', undefined],
    [408, {}, 'AUTH_SERVER_UNAVAILABLE', undefined],
    [429, {}, 'AUTH_SERVER_UNAVAILABLE', undefined],
    [500, {}, 'AUTH_SERVER_UNAVAILABLE', undefined],
    [503, {}, 'AUTH_SERVER_UNAVAILABLE', undefined],
    [307, {}, 'AUTH_ANSWER_INVALID', undefined],
  ])('gives status %i with %o the code %s', async (status, body, code, oauthError) => {
    const error = await failure(setUp(json(status, body)).source.token())
    expect(error).toMatchObject({ code, context: { tenant: 'acme', status, certainty: 'not-sent', oauthError } })
  })

  it('keeps a coded error of its transport as the cause, and no other', async () => {
    const lost = new CodedError('HTTP_CONNECTION_FAILED', 'lost', { context: { certainty: 'unknown' } })
    expect(await failure(setUp(() => Promise.reject(lost)).source.token())).toMatchObject({ code: 'AUTH_SERVER_UNAVAILABLE', cause: lost })
    const other = await failure(setUp(() => Promise.reject(new TypeError('fetch failed'))).source.token())
    expect(other).toMatchObject({ code: 'AUTH_SERVER_UNAVAILABLE', context: { tenant: 'acme', certainty: 'not-sent' } })
    expect(other).not.toHaveProperty('cause')
  })

  it.each([
    ['baseUrl', { baseUrl: 'http://platform.example' }],
    ['baseUrl', { baseUrl: 'http://127.0.0.1.platform.example' }],
    ['baseUrl', { baseUrl: 'platform.example' }],
    ['baseUrl', { baseUrl: 'https://user:password@platform.example' }],
    ['baseUrl', { baseUrl: 'https://platform.example/?a=1' }],
    ['tenant', { tenant: '' }],
    ['tenant', { tenant: '..' }],
    ['clientId', { clientId: '' }],
  ])('refuses at once a %s of %o', (field, options) => {
    expect(() => setUp(json(200, good), options)).toThrow(
      expect.objectContaining({ code: 'AUTH_CONFIG_INVALID', context: { certainty: 'not-sent', field } }),
    )
  })

  it('refuses a secret that is plain text, and takes plain http on this machine', async () => {
    expect(() => setUp(json(200, good), { clientSecret: 'plain' as never })).toThrow(
      expect.objectContaining({ code: 'AUTH_SECRET_INVALID' }),
    )
    for (const baseUrl of ['http://127.0.0.1:4010', 'http://localhost:4010', 'http://[::1]:4010']) {
      expect(await setUp(json(200, good), { baseUrl }).source.token()).toBe('eyJ.token-1')
    }
  })
})

describe('the canary', () => {
  const planted = `${clientSecret} ABCDE1234F eyJ.canary`
  const values = [clientSecret, encodeURIComponent(clientSecret), 'ABCDE1234F', 'eyJ.canary']

  it.each([
    ['a refusal', () => Promise.resolve(json(401, { error: planted, error_description: planted }))],
    ['HTML', () => Promise.resolve(new Response(`<html>${planted}</html>`, { status: 502 }))],
    ['a success without a type', () => Promise.resolve(json(200, { access_token: 'eyJ.canary', scope: planted }))],
    ['a success with a bad token', () => Promise.resolve(json(200, { ...good, access_token: `${planted}\n` }))],
    ['no JSON', () => Promise.resolve(new Response(planted))],
    ['a fetch that quotes the request', () => Promise.reject(new Error(planted, { cause: planted }))],
  ])('is found in no view of an error after %s', async (_, answer) => {
    const { source } = setUp(answer)
    const error = await failure(source.token())
    if (!isCodedError(error)) throw error
    const views = [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), String(error.stack)].join('\n')
    expect(values.filter((value) => views.includes(value))).toEqual([])
  })

  it('is found in no view of a source that holds a secret and a token', async () => {
    const { source } = setUp(json(200, { ...good, access_token: 'eyJ.canary' }))
    await source.token()
    expect(values.filter((value) => inspect(source, { depth: null, showHidden: true }).includes(value))).toEqual([])
  })
})
