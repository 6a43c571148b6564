import { isJsonNumber, parseJson, type Json } from '@foliokit/money/json'
import { createSandbox, sampleTenant, type LoadedTenant, type Sandbox, type SandboxOptions } from '../src/index.js'

export const account = 'mfia_367a75826694614a539c0f82b196027'
export const isin = 'INF966L01887'

/** A plain caller of a sandbox: no client in between, so that what stands on the wire is what is tested. */
export function setUp(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options)
  return { sandbox, ...callerOf(sandbox, sampleTenant) }
}

/** A purchase of Rs 10,000 that passes every rule. */
export const draft = { mf_investment_account: account, scheme: isin, amount: 10000 }
/** The consent of the sample account's investor. */
export const consent = { email: 'investor@example.com' }
/** The fields an error body names. */
export const fields = (json: unknown) => (json as { error?: { errors?: { field: string }[] } }).error?.errors?.map(({ field }) => field)

/** A sandbox with one purchase, just placed. */
export async function placed(options: Parameters<typeof setUp>[0] = {}) {
  const api = setUp(options)
  const { json } = await api.call('POST', '/v2/mf_purchases', draft)
  return { ...api, id: json['id'] ?? '', oldId: json['old_id'] ?? '' }
}

/** The same, with its consent. */
export async function consented(options: Parameters<typeof setUp>[0] = {}) {
  const api = await placed(options)
  await api.call('PATCH', '/v2/mf_purchases', { id: api.id, consent })
  return api
}

/** The same, with a payment in progress. */
export async function paying(options: Parameters<typeof setUp>[0] = {}) {
  const api = await consented(options)
  const { json } = await api.call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${api.oldId}]}`)
  return { ...api, payment: json['id'] ?? '' }
}

/** Renews its token when the clock has left it behind, unless told to keep it. */
export function callerOf(sandbox: Sandbox, tenant: LoadedTenant, options: { readonly keepToken?: boolean } = {}) {
  let token: string | undefined
  let issuedAt = 0
  const headers = async () => {
    if (token === undefined || (options.keepToken !== true && sandbox.now() - issuedAt >= 1_800_000)) {
      token = (await login(sandbox, tenant)).token
      issuedAt = sandbox.now()
    }
    return { authorization: `Bearer ${token}`, 'x-tenant-id': tenant.name }
  }
  const call = async (method: string, target: string, body?: unknown, extra: Record<string, string> = {}) => {
    const answer = sandbox.handle({
      method,
      target,
      headers: { ...(await headers()), ...extra },
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    })
    return {
      status: answer.status,
      text: answer.body,
      json: (answer.headers['content-type']?.startsWith('text/html') === true ? {} : plain(parseJson(answer.body))) as Readonly<
        Record<string, string>
      >,
    }
  }
  return { call, headers }
}

export async function login(sandbox: Sandbox, { name, clientId, clientSecret }: LoadedTenant) {
  const response = await sandbox.fetch(`https://sandbox.example/v2/auth/${name}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`,
  })
  return { status: response.status, token: ((await response.json()) as { access_token?: string }).access_token }
}

/** Numbers as their text, so that a test sees every digit. */
function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  if (isJsonNumber(value)) return value.text
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item as Json)]))
}
