import { describe, expect, it } from 'vitest'
import { loginTokens, secret, verifyLogin, type FetchInit, type FetchLike, type LoginTokensOptions } from '../src/index.js'

const good = '{"user":{"id":"1","name":"acme"},"token":"eyJ.v1"}'
const started = Date.UTC(2015, 7, 30, 12, 36)

function setUp(answer: () => Response = () => new Response(good), options: Partial<LoginTokensOptions> = {}) {
  const requests: [string, FetchInit][] = []
  const fetch: FetchLike = (url, init) => {
    requests.push([url, init])
    return Promise.resolve(answer())
  }
  let time = started
  const source = loginTokens({
    fetch,
    baseUrl: 'https://platform.example/',
    tenant: 'acme',
    secret: secret('s3cr3t'),
    now: () => time,
    ...options,
  })
  return { source, requests, advance: (milliseconds: number) => (time += milliseconds) }
}

describe('loginTokens (domain §9)', () => {
  it('posts an empty body with the signed headers of the document', async () => {
    const { source, requests } = setUp()
    expect(await source.token()).toBe('eyJ.v1')
    expect(requests).toEqual([
      [
        'https://platform.example/api/auth/tenant/login',
        expect.objectContaining({
          method: 'POST',
          body: '',
          redirect: 'manual',
          headers: {
            accept: 'application/json',
            Authorization: 'acme:k4qdGAcP7c24NvtFvf11h3Q5Zn9AJFvbcyOn8PwWXZ0=',
            MFProDate: '20150830T123600Z',
            'Content-Type': 'application/json',
          },
        }),
      ],
    ])
  })

  it('signs the moment of each login', async () => {
    const { source, requests, advance } = setUp()
    await source.token()
    advance(15 * 60_000)
    await source.token()
    const [, second] = requests.map(([, { headers }]) => headers)
    expect(second?.['MFProDate']).toBe('20150830T125100Z')
    const login = { authorization: second?.['Authorization'] ?? '', mfproDate: second?.['MFProDate'] ?? '' }
    expect(await verifyLogin(login, { at: started + 15 * 60_000, secretOf: () => secret('s3cr3t') })).toBe('acme')
  })

  it('keeps a token for its lifetime', async () => {
    const { source, requests, advance } = setUp(undefined, { lifetime: 60_000 })
    await source.token()
    advance(20_000)
    await source.token()
    expect(requests).toHaveLength(1)
    advance(40_000)
    await source.token()
    expect(requests).toHaveLength(2)
  })

  it.each([
    [401, '{"error":"text"}', 'AUTH_CREDENTIALS_REFUSED'],
    [404, '', 'AUTH_TENANT_UNKNOWN'],
    [503, '<html>', 'AUTH_SERVER_UNAVAILABLE'],
    [200, '{"token":"two words"}', 'AUTH_ANSWER_INVALID'],
    [200, '<html>', 'AUTH_ANSWER_INVALID'],
  ])('reads %i %s as %s, and repeats nothing of it', async (status, text, code) => {
    const { source } = setUp(() => new Response(text, { status }))
    const error: unknown = await source.token().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code, context: { certainty: 'not-sent', tenant: 'acme', status } })
    expect(JSON.stringify(error)).not.toContain('two words')
  })

  it.each([
    [{ lifetime: 0 }, 'AUTH_CONFIG_INVALID'],
    [{ baseUrl: 'http://platform.example' }, 'AUTH_CONFIG_INVALID'],
    [{ secret: {} as never }, 'AUTH_SECRET_INVALID'],
  ] as const)('refuses %o at once', (options, code) => {
    try {
      setUp(undefined, options)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code })
    }
  })
})
