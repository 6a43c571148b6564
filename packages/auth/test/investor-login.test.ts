import { isCodedError } from '@foliokit/errors'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { beginInvestorLogin, investorTokens, readInvestorRedirect, reveal, secret, type FetchLike, type Secret } from '../src/index.js'
import { challengeOf } from '../src/pkce.js'

const at = { baseUrl: 'https://platform.example', tenant: 'acme', clientId: 'acme-app' }
const redirectUri = 'https://app.example/back'
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const codeOf = async (run: () => unknown) => {
  try {
    await run()
  } catch (error) {
    if (isCodedError(error)) return error.code
    throw error
  }
  return 'no error'
}

describe('the login of an investor (domain §9)', () => {
  it('makes the challenge of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  })

  it('begins with an address that carries the challenge and never the verifier', async () => {
    let byte = 0
    const login = await beginInvestorLogin({ ...at, redirectUri, random: (length) => new Uint8Array(length).fill((byte += 1)) })
    const url = new URL(login.url)
    expect(url.origin + url.pathname).toBe('https://platform.example/v2/auth/acme/auth')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'acme-app',
      redirect_uri: redirectUri,
      state: login.state,
      code_challenge: await challengeOf(reveal(login.verifier)),
      code_challenge_method: 'S256',
    })
    expect([login.state.length, reveal(login.verifier).length, login.url.includes(reveal(login.verifier))]).toEqual([43, 43, false])
    expect(inspect(login, { depth: 9 })).not.toContain(reveal(login.verifier))
  })

  it('differs every time', async () => {
    const [one, other] = [
      await beginInvestorLogin({ ...at, redirectUri, random }),
      await beginInvestorLogin({ ...at, redirectUri, random }),
    ]
    expect(one.state).not.toBe(other.state)
    expect(reveal(one.verifier)).not.toBe(reveal(other.verifier))
  })

  it.each([
    ['plain http', { ...at, baseUrl: 'http://platform.example' }],
    ['a tenant that is a dot segment', { ...at, tenant: '..' }],
    ['no client id', { ...at, clientId: '' }],
  ])('refuses %s', async (_, options) => {
    expect(await codeOf(() => beginInvestorLogin({ ...options, redirectUri, random }))).toBe('AUTH_CONFIG_INVALID')
  })
})

describe('the redirect back', () => {
  it('yields the code of this login', () => {
    expect(reveal(readInvestorRedirect(`${redirectUri}?code=abc%2B1&state=s1#top`, { state: 's1' }))).toBe('abc+1')
  })

  it.each([
    ['another state', `${redirectUri}?code=abc&state=s2`, 'AUTH_REDIRECT_INVALID'],
    ['no state', `${redirectUri}?code=abc`, 'AUTH_REDIRECT_INVALID'],
    ['no code', `${redirectUri}?state=s1`, 'AUTH_REDIRECT_INVALID'],
    ['a broken escape', `${redirectUri}?code=%zz&state=s1`, 'AUTH_REDIRECT_INVALID'],
    ['a refusal', `${redirectUri}?error=access_denied&state=s1`, 'AUTH_LOGIN_REFUSED'],
    ['a refusal of another login', `${redirectUri}?error=access_denied&state=s2`, 'AUTH_REDIRECT_INVALID'],
  ])('is refused with %s', async (_, address, code) => {
    expect(await codeOf(() => readInvestorRedirect(address, { state: 's1' }))).toBe(code)
  })

  it('is refused when there is no login to belong to', async () => {
    expect(await codeOf(() => readInvestorRedirect(`${redirectUri}?code=abc&state=`, { state: '' }))).toBe('AUTH_REDIRECT_INVALID')
  })
})

describe('an investor’s tokens', () => {
  /** A token endpoint that writes down what it was asked and answers from a list. */
  function endpoint(...answers: readonly { readonly status?: number; readonly body: object }[]) {
    const asked: Record<string, string>[] = []
    const fetch: FetchLike = async (_, { body }) => {
      const { status = 200, body: answer } = answers[asked.length] ?? expect.unreachable('one request too many')
      asked.push(Object.fromEntries(new URLSearchParams(body)))
      return { status, text: () => Promise.resolve(JSON.stringify(answer)) }
    }
    return { asked, fetch }
  }
  const granted = (token: string, refresh?: string) => ({
    body: { access_token: token, token_type: 'Bearer', expires_in: 300, ...(refresh !== undefined && { refresh_token: refresh }) },
  })
  const from = { code: secret('c1'), verifier: secret('v1'), redirectUri }

  it('come from the code once, then from the refresh token, which is handed out to be kept', async () => {
    const { asked, fetch } = endpoint(granted('t1', 'r1'), granted('t2', 'r2'), granted('t3'))
    const kept: Secret[] = []
    let now = 0
    const tokens = investorTokens({ ...at, fetch, from, now: () => now, onRefreshToken: (refresh) => kept.push(refresh) })
    expect(await tokens.token()).toBe('t1')
    now = 300_000
    expect(await tokens.token()).toBe('t2')
    now = 600_000
    expect(await tokens.token()).toBe('t3')
    expect(asked).toEqual([
      { client_id: 'acme-app', grant_type: 'authorization_code', code: 'c1', code_verifier: 'v1', redirect_uri: redirectUri },
      { client_id: 'acme-app', grant_type: 'refresh_token', refresh_token: 'r1' },
      { client_id: 'acme-app', grant_type: 'refresh_token', refresh_token: 'r2' },
    ])
    expect(kept.map(reveal)).toEqual(['r1', 'r2'])
  })

  it('go on from a refresh token that was kept', async () => {
    const { asked, fetch } = endpoint(granted('t1'))
    const tokens = investorTokens({ ...at, fetch, from: { refreshToken: secret('r9') }, now: () => 0 })
    expect(await tokens.token()).toBe('t1')
    expect(asked[0]).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'r9' })
  })

  it('never send a code twice: a lost answer ends the login', async () => {
    let sent = 0
    const fetch: FetchLike = () => {
      sent += 1
      return Promise.reject(new TypeError('the connection was reset'))
    }
    let now = 0
    const tokens = investorTokens({ ...at, fetch, from, now: () => now })
    expect(await codeOf(() => tokens.token())).toBe('AUTH_SERVER_UNAVAILABLE')
    now = 60_000
    expect(await codeOf(() => tokens.token())).toBe('AUTH_LOGIN_ENDED')
    expect(sent).toBe(1)
  })

  it('end when the platform refuses the refresh token', async () => {
    const { fetch } = endpoint({ status: 400, body: { error: 'invalid_grant' } })
    const tokens = investorTokens({ ...at, fetch, from: { refreshToken: secret('old') }, now: () => 0 })
    expect(await codeOf(() => tokens.token())).toBe('AUTH_LOGIN_ENDED')
  })

  it('never show a code, a verifier or a refresh token', async () => {
    const { fetch } = endpoint({ status: 500, body: { error: 'c1 v1' } })
    const tokens = investorTokens({ ...at, fetch, from, now: () => 0 })
    const error: unknown = await tokens.token().catch((cause: unknown) => cause)
    expect(inspect(error, { depth: 9 })).not.toMatch(/c1|v1/)
  })
})
