import { beginInvestorLogin, investorTokens, readInvestorRedirect } from '@foliokit/auth'
import type { Sandbox } from '../src/index.js'

export const baseUrl = 'https://sandbox.example'
export const tenant = 'acme'
export const clientId = 'acme-investors'
export const redirectUri = 'https://app.example/logged-in'
const random = (length: number) => Uint8Array.from({ length }, (_, index) => index)

/** Opens the consent page and decides on it, as a browser would. */
export async function decide(sandbox: Sandbox, fields: Readonly<Record<string, string>>, login = { clientId, redirectUri }) {
  const { url, state, verifier } = await beginInvestorLogin({ baseUrl, tenant, ...login, random })
  const page = await sandbox.fetch(url)
  const html = await page.text()
  const ticket = /name="ticket" value="([0-9a-f]+)"/.exec(html)?.[1] ?? ''
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
  const answer = sandbox.handle({
    method: 'POST',
    target: action,
    headers: {},
    body: new URLSearchParams({ ticket, ...fields }).toString(),
  })
  return { page, html, state, verifier, answer, ticket, action, location: answer.headers['location'] ?? '' }
}

/** A token of one investor. */
export async function tokenOf(sandbox: Sandbox, investor: string) {
  const { location, state, verifier } = await decide(sandbox, { investor, decision: 'allow' })
  const code = readInvestorRedirect(location, { state })
  return investorTokens({
    fetch: sandbox.fetch,
    baseUrl,
    tenant,
    clientId,
    from: { code, verifier, redirectUri },
    now: sandbox.now,
  }).token()
}

/** A caller with a token. */
export const callWith = (sandbox: Sandbox, token: string) => (method: string, target: string, body?: unknown) =>
  sandbox.handle({
    method,
    target,
    headers: { authorization: `Bearer ${token}`, 'x-tenant-id': tenant },
    body: body === undefined ? '' : JSON.stringify(body),
  })
