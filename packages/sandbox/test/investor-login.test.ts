import { contract, encodeMultipart, fillPath, pathParameters, type Operation } from '@foliokit/api'
import { investorTokens, loginTokens, readInvestorRedirect, reveal, secret } from '@foliokit/auth'
import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../src/index.js'
import { account, consent, draft, isin, setUp } from './api.js'
import { baseUrl, callWith, clientId, decide, redirectUri, tenant, tokenOf } from './investor-token.js'
import { everyKycObject } from './kyc/every-kyc-object.js'
import { kycSandbox } from './kyc/kyc.js'
import { entityPan, everyObject } from './onboarding/every-object.js'

const [mine, other] = ['ARRPP3751N', 'CRRPP3752Q']

describe('the login of an investor (domain §9)', () => {
  it('goes over the consent page to a token that renews itself', async () => {
    const sandbox = createSandbox()
    const { html, location, state, verifier } = await decide(sandbox, { investor: mine, decision: 'allow' })
    expect(html).toContain(`<option value="${mine}">`)
    expect(html).not.toContain('BRRPP3751K') // The investor of another tenant.
    expect(location.startsWith(`${redirectUri}?code=`)).toBe(true)
    const from = { code: readInvestorRedirect(location, { state }), verifier, redirectUri }
    const kept: string[] = []
    const onRefreshToken = (token: Parameters<typeof reveal>[0]) => void kept.push(reveal(token))
    const tokens = investorTokens({ fetch: sandbox.fetch, baseUrl, tenant, clientId, from, now: sandbox.now, onRefreshToken })
    const first = await tokens.token()
    sandbox.advance({ minutes: 31 })
    const second = await tokens.token()
    expect(second).not.toBe(first)
    expect(new Set(kept).size).toBe(2)
    expect(callWith(sandbox, first)('GET', '/v2/mf_purchases').status).toBe(401)
    expect(callWith(sandbox, second)('GET', '/v2/mf_purchases').status).toBe(200)
    // The first refresh token is spent.
    const again = investorTokens({
      fetch: sandbox.fetch,
      baseUrl,
      tenant,
      clientId,
      from: { refreshToken: secret(kept[0] ?? '') },
      now: sandbox.now,
    })
    await expect(again.token()).rejects.toMatchObject({ code: 'AUTH_LOGIN_ENDED' })
  })

  it('takes a code once, from whoever knows the verifier, for a minute', async () => {
    const sandbox = createSandbox()
    const exchange = async (change: Record<string, string>, wait = 0) => {
      const { location, state, verifier } = await decide(sandbox, { investor: mine, decision: 'allow' })
      const code = reveal(readInvestorRedirect(location, { state }))
      sandbox.advance({ seconds: wait })
      const form = {
        grant_type: 'authorization_code',
        client_id: clientId,
        code,
        code_verifier: reveal(verifier),
        redirect_uri: redirectUri,
      }
      const ask = (fields: Record<string, string>) =>
        sandbox.handle({ method: 'POST', target: '/v2/auth/acme/token', headers: {}, body: new URLSearchParams(fields).toString() }).status
      return [ask({ ...form, ...change }), ask(form)]
    }
    expect(await exchange({})).toEqual([200, 400])
    // A wrong try spends the code as well.
    expect(await exchange({ code_verifier: 'x'.repeat(43) })).toEqual([400, 400])
    expect(await exchange({ redirect_uri: 'https://app.example/elsewhere' })).toEqual([400, 400])
    expect(await exchange({ client_id: 'someone' })).toEqual([401, 200])
    expect(await exchange({}, 59)).toEqual([200, 400])
    expect(await exchange({}, 60)).toEqual([400, 400])
  })

  it('ends without a code when the investor says no', async () => {
    const { location, state } = await decide(createSandbox(), { decision: 'deny' })
    expect(location).toContain('error=access_denied')
    expect(() => readInvestorRedirect(location, { state })).toThrow(expect.objectContaining({ code: 'AUTH_LOGIN_REFUSED' }))
  })

  it('knows no investor of another tenant', async () => {
    const { location } = await decide(createSandbox(), { decision: 'allow', investor: 'BRRPP3751K' })
    expect(location).toContain('error=access_denied')
  })

  it.each([
    { clientId: 'someone', redirectUri },
    { clientId, redirectUri: 'https://app.example/elsewhere' },
    { clientId, redirectUri: `${redirectUri}/more` },
  ])('sends nobody to $redirectUri of $clientId', async (login) => {
    const { page, answer } = await decide(createSandbox(), { investor: mine, decision: 'allow' }, login)
    expect(page.status).toBe(400)
    expect(answer.headers['location']).toBeUndefined()
  })

  it('serves a page once, for ten minutes', async () => {
    const sandbox = createSandbox()
    const { action, ticket } = await decide(sandbox, { decision: 'deny' })
    const post = () => sandbox.handle({ method: 'POST', target: action, headers: {}, body: `ticket=${ticket}&decision=deny` })
    expect([post().status, post().body]).toEqual([410, expect.stringContaining('This login cannot go on')])
  })
})

const rows = Object.values(contract) as readonly Operation[]
/** What some reads need beside their path. */
const queries: Readonly<Record<string, string>> = {
  'v1Orders.preRedemptionSummary': '?isin=INF966L01283&folio_number=31171511',
  'v1Orders.list': '?state=pending',
  'transactions.list': '?folios=31171511',
  'reports.holdings': '?folios=31171511',
}
/** What is the same for everyone. */
const isOpen = ({ name }: Operation) => /^(auth|masterData|fundSchemes)\./.test(name)
/** What belongs to the tenant and to no investor. */
const isNobodys = ({ name }: Operation) => /^(partners|events|notificationWebhooks)\./.test(name)

describe('the token of an investor', () => {
  it('reaches the objects of that investor, and none of another one', async () => {
    const api = kycSandbox()
    const { sandbox, call, must } = api
    const made = async (target: string, body: unknown) => {
      const { json, text, status } = await call('POST', target, body)
      expect(status, text).toBe(200)
      return json
    }
    const folio = { mf_investment_account: account, folio_number: '31171511' }
    const plan = { frequency: 'monthly', amount: 5000, installment_day: 5, number_of_installments: 12, systematic: true, consent }
    const skip = { from: '2024-06-01', to: '2024-06-30' }
    const purchase = await made('/v2/mf_purchases', draft)
    await call('PATCH', '/v2/mf_purchases', { id: purchase['id'], consent })
    const redemption = await made('/v2/mf_redemptions', { ...folio, scheme: isin, units: 1 })
    const switched = await made('/v2/mf_switches', { ...folio, switch_out_scheme: isin, switch_in_scheme: 'INF966L01283', amount: 600 })
    const payment = await made('/api/pg/payments/netbanking', `{"amc_order_ids":[${purchase['old_id']}]}`)
    const mandate = await made('/api/pg/mandates', { mandate_type: 'UPI', bank_account_id: 51, mandate_limit: 50000 })
    await call('POST', `/api/pg/simulate/mandates/${mandate['id']}`, { status: 'APPROVED' })
    const settlement = await made('/v2/mf_settlement_details', { mf_purchase: purchase['id'], utr_number: '1' })
    const plans = {
      purchase: await made('/v2/mf_purchase_plans', { ...folio, ...plan, scheme: isin }),
      redemption: await made('/v2/mf_redemption_plans', { ...folio, ...plan, scheme: isin }),
      switch: await made('/v2/mf_switch_plans', { ...folio, ...plan, switch_out_scheme: isin, switch_in_scheme: 'INF966L01283' }),
    }
    const skips = {
      purchase: await made(`/v2/mf_purchase_plans/${plans.purchase['id']}/skip_instructions`, skip),
      redemption: await made(`/v2/mf_redemption_plans/${plans.redemption['id']}/skip_instructions`, skip),
      switch: await made(`/v2/mf_switch_plans/${plans.switch['id']}/skip_instructions`, skip),
    }
    await made('/api/oms/investment_accounts/110/orders/sips', {
      orders: [{ isin, amount: 5000, start_day: '5', frequency: 'MONTHLY', installments: 12, mandate_id: 1 }],
    })
    const sips = sandbox.handle({ method: 'GET', target: '/api/oms/investment_accounts/110/orders/sips', ...(await headersOf()) }).body
    const sip = /"sip_id":(\d+)/.exec(sips)?.[1]

    const file = encodeMultipart({ file: { filename: 'pan.png', content_type: 'image/png', bytes: new Uint8Array(1) } })
    const uploaded = sandbox.handle({
      method: 'POST',
      target: '/files',
      headers: { ...(await headersOf()).headers, 'content-type': file.contentType },
      body: '',
      bytes: file.bytes,
    })

    const fileId = /"id":"([\w-]+)"/.exec(uploaded.body)?.[1]
    const operation = await made('/file_operations', { type: 'transaction_processing', file: fileId })

    const onboarded = await everyObject({ must, make: (path, body) => must('POST', `/v2/${path}`, body) }, mine)

    const webhook = await made('/v2/notification_webhooks', { url: 'https://app.example/hook', event: 'payment.success' })
    const { text: events } = await call('GET', '/v2/events')

    const ids: Readonly<Record<string, readonly (string | undefined)[]>> = {
      ...onboarded.ids,
      ...(await everyKycObject(api, onboarded.ids['bankAccounts.fetch'][0] ?? '')),
      'events.fetch': [/evt_\w+/.exec(events)?.[0]],
      'notificationWebhooks.fetch': [webhook['id']],
      'fileOperations.fetch': [operation['id']],
      'files.fetch': [fileId],
      'mandates.fetch': [mandate['id']],
      'payments.fetch': [payment['id']],
      'purchases.fetch': [purchase['id']],
      'redemptions.fetch': [redemption['id']],
      'settlementDetails.fetch': [settlement['id']],
      'switches.fetch': [switched['id']],
      'v1InvestmentAccounts.holdings': ['110'],
      'v1Orders.fetch': ['110', purchase['old_id']],
      'v1Orders.listOfAccount': ['110'],
      'v1Orders.listPurchases': ['110'],
      'v1Orders.listSales': ['110'],
      'v1Orders.listSwitches': ['110'],
      'v1Orders.preRedemptionSummary': ['110'],
      'v1Sips.fetch': ['110', sip],
      'v1Sips.list': ['110'],
      'v1Sips.listInstallments': ['110', sip],
      ...Object.fromEntries(
        (['purchase', 'redemption', 'switch'] as const).flatMap((kind) => [
          [`${kind}Plans.fetch`, [plans[kind]['id']]],
          [`${kind}Plans.fetchSkip`, [skips[kind]['id']]],
          [`${kind}Plans.listSkips`, [plans[kind]['id']]],
        ]),
      ),
    }
    const asked: Readonly<Record<string, string>> = { ...queries, ...onboarded.queries }
    const query = ({ name }: Operation) => asked[name] ?? ''
    const fetches = rows.filter((row) => row.method === 'GET' && pathParameters(row.path).length > 0 && !isOpen(row))
    // A new resource must be added here, or nothing says that it is kept apart.
    expect(fetches.map(({ name }) => name).sort()).toEqual(Object.keys(ids).sort())
    const [mineOnly, entitys, others] = [await tokenOf(sandbox, mine), await tokenOf(sandbox, entityPan), await tokenOf(sandbox, other)]
    const own = ({ name }: Operation) => (/^(nonIndividualProfiles|taxResidencies|beneficialOwners)\./.test(name) ? entitys : mineOnly)
    for (const row of fetches) {
      const target = fillPath(row.path, (ids[row.name] ?? []) as string[]) + query(row)
      expect([row.name, callWith(sandbox, own(row))('GET', target).status]).toEqual([row.name, isNobodys(row) ? 404 : 200])
      expect([row.name, callWith(sandbox, others)('GET', target).status]).toEqual([row.name, 404])
    }
    const lists = rows.filter((row) => row.method === 'GET' && pathParameters(row.path).length === 0 && !isOpen(row))
    for (const row of lists.filter(({ name }) => name !== 'instantRedemptions.summary')) {
      const seen = (token: string) => {
        const { body } = callWith(sandbox, token)('GET', row.path + query(row))
        // A report has no ids of its own: the schemes in it are counted.
        return row.name === 'reports.holdings' ? body.split('"isin"').length - 1 : idsIn(body).length
      }
      if (!isNobodys(row)) expect([row.name, seen(own(row))]).not.toEqual([row.name, 0])
      expect([row.name, seen(others)]).toEqual([row.name, 0])
    }

    async function headersOf() {
      return { headers: { authorization: `Bearer ${await tokenOf(sandbox, mine)}`, 'x-tenant-id': tenant }, body: '' }
    }
  })

  it('writes for that investor only', async () => {
    const { sandbox, call } = setUp()
    const write = callWith(sandbox, await tokenOf(sandbox, other))
    const { json } = await call('POST', '/v2/mf_purchases', draft)
    expect(write('POST', '/v2/mf_purchases', draft).body).toContain('mf_investment_account')
    expect(write('PATCH', '/v2/mf_purchases', { id: json['id'], consent }).status).toBe(404)
    expect(write('POST', `/v2/mf_purchases/${json['id']}/cancel`).status).toBe(404)
    expect(write('POST', '/api/pg/mandates', { mandate_type: 'UPI', bank_account_id: 51, mandate_limit: 5000 }).status).toBe(400)
    for (const path of ['/api/kyc/check', '/v2/kyc_requests', '/kyc_requests']) {
      const body = path === '/api/kyc/check' ? { pan: mine } : buildKycRequestStart({ pan: mine })
      expect(write('POST', path, body).body).toContain('must be the PAN of the investor who is logged in')
      expect(write('POST', path, { ...body, pan: other }).status).toBe(200)
    }
    expect(write('POST', '/v2/notification_webhooks', { url: 'https://app.example/hook', event: 'payment.success' }).status).toBe(403)
    // The other investor's own order goes through, and the tenant sees it.
    const own = { ...draft, mf_investment_account: 'mfia_5c2c0a85826694614a539c0f82b19612' }
    expect(write('POST', '/v2/mf_purchases', own).status).toBe(200)
    expect((await call('GET', '/v2/mf_purchases?mf_investment_account=mfia_5c2c0a85826694614a539c0f82b19612')).text).toContain('mfp_')
  })
})

const idsIn = (body: string) => [...body.matchAll(/"(?:id|sip_id|investment_account_id)":\s*"?[\w-]+/g)].map(([text]) => text)

describe('the login of v1 (domain §9)', () => {
  const options = (sandbox: Sandbox) => ({ fetch: sandbox.fetch, baseUrl, tenant, secret: secret('s3cr3t'), now: sandbox.now })

  it.each(['documented', 'raw'] as const)('takes the %s form of the signature', async (form) => {
    const sandbox = createSandbox()
    const token = await loginTokens({ ...options(sandbox), form }).token()
    expect(callWith(sandbox, token)('GET', '/api/oms/orders').status).toBe(200)
  })

  it('refuses a wrong secret, another tenant and a moment too far away', async () => {
    const sandbox = createSandbox()
    const refused = { code: 'AUTH_CREDENTIALS_REFUSED' }
    await expect(loginTokens({ ...options(sandbox), secret: secret('other') }).token()).rejects.toMatchObject(refused)
    await expect(loginTokens({ ...options(sandbox), tenant: 'globex' }).token()).rejects.toMatchObject(refused)
    await expect(loginTokens({ ...options(sandbox), now: () => sandbox.now() + 15 * 60_000 + 1000 }).token()).rejects.toMatchObject(refused)
    expect(await loginTokens({ ...options(sandbox), now: () => sandbox.now() - 15 * 60_000 }).token()).toMatch(/^sandbox_/)
  })
})
