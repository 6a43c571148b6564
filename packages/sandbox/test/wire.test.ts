import { describe, expect, it } from 'vitest'
import { createSandbox, otherSampleTenant, sampleTenant } from '../src/index.js'
import { account, callerOf, isin, login, setUp } from './api.js'

describe('tokens (domain §9)', () => {
  it('are given for the right secret and live 1800 seconds', async () => {
    const sandbox = createSandbox()
    const { call } = callerOf(sandbox, sampleTenant, { keepToken: true })
    expect((await call('GET', '/v2/mf_purchases')).status).toBe(200)
    sandbox.advance({ seconds: 1799 })
    expect((await call('GET', '/v2/mf_purchases')).status).toBe(200)
    sandbox.advance({ seconds: 1 })
    expect((await call('GET', '/v2/mf_purchases')).status).toBe(401)
  })

  it('are refused for a wrong secret, client or tenant', async () => {
    const sandbox = createSandbox()
    expect((await login(sandbox, { ...sampleTenant, clientSecret: 'wrong' })).status).toBe(401)
    expect((await login(sandbox, { ...sampleTenant, clientId: 'wrong' })).status).toBe(401)
    expect((await login(sandbox, { ...sampleTenant, name: 'nobody' })).status).toBe(404)
    expect((await login(sandbox, { ...sampleTenant, name: 'globex' })).status).toBe(401)
  })

  it.each([
    ['no token', { authorization: '' }, 401],
    ['an unknown token', { authorization: 'Bearer nothing' }, 401],
    ['another scheme', { authorization: 'Basic abc' }, 401],
    ['another tenant’s name', { 'x-tenant-id': 'globex' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    const { call } = setUp()
    expect((await call('GET', '/v2/mf_purchases', undefined, headers)).status).toBe(status)
  })

  it('refuses a call without x-tenant-id', async () => {
    const sandbox = createSandbox()
    const { token } = await login(sandbox, sampleTenant)
    const answer = sandbox.handle({ method: 'GET', target: '/v2/mf_purchases', headers: { authorization: `Bearer ${token}` }, body: '' })
    expect(answer.status).toBe(400)
  })

  it('do not repeat in an answer what was sent as JSON instead of a form', async () => {
    const { sandbox } = setUp()
    const body = JSON.stringify({ grant_type: 'client_credentials', client_id: 'acme-server', client_secret: 'canary-5c1e' })
    const answer = sandbox.handle({ method: 'POST', target: '/v2/auth/acme/token', headers: {}, body })
    expect([answer.status, answer.body.includes('canary')]).toEqual([400, false])
    expect(answer.body).toContain('{"field":"client_secret","message":"is required"}')
  })

  it('never answers a body that was not of the documented shape', async () => {
    const { call } = setUp()
    const { json } = await call('GET', '/v2/mf_purchases/none')
    expect(json).toEqual({ error: { status: '404', message: 'purchase not found', errors: null } })
  })
})

describe('what is not there', () => {
  it('answers 404 for a path and 405 for a method that the platform does not have', async () => {
    const { call, sandbox } = setUp()
    expect((await call('GET', '/v2/nothing')).status).toBe(404)
    const answer = sandbox.handle({ method: 'PUT', target: '/v2/mf_purchases', headers: {}, body: '' })
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, PATCH, POST'])
  })

  it('takes everything after the first question mark for the query', async () => {
    const { call } = setUp()
    expect((await call('GET', '/v2/mf_purchases?mf_investment_account=a?plan=1')).status).toBe(200)
    expect((await call('GET', '/v2/mf_purchases?states=pending?surprise=1&surprise=1')).status).toBe(400)
  })

  it.each(['v2/mf_purchases', 'x/v2/mf_purchases', '', '*', '//v2/mf_purchases'])('answers 404 for the target %o', async (target) => {
    const { call } = setUp()
    expect((await call('GET', target)).status).toBe(404)
  })

  it.each(['/v2/mf_purchases/%zz', '/v2/mf_purchases/%2e%2e'])('answers 404 for %s', async (target) => {
    const { call } = setUp()
    expect((await call('GET', target)).status).toBe(404)
  })
})

describe('a write without a body', () => {
  it.each([
    ['', 404],
    ['{}', 404],
    ['{"reason":"x"}', 400],
    ['{', 400],
  ])('brings %o: %i for an order that is not there', async (body, status) => {
    const { call } = setUp()
    expect((await call('POST', '/v2/mf_purchases/mfp_none/cancel', body)).status).toBe(status)
  })
})

describe('the same seed and calls', () => {
  const trace = async (seed: number) => {
    const { sandbox, call } = setUp({ seed })
    const answers: string[] = []
    const say = async (...args: Parameters<typeof call>) => {
      const { status, text, json } = await call(...args)
      answers.push(`${status} ${text}`)
      return json
    }
    const order = await say('POST', '/v2/mf_purchases', { mf_investment_account: account, scheme: isin, amount: 10000 })
    await say('PATCH', '/v2/mf_purchases', { id: order['id'], consent: { email: 'investor@example.com' } })
    const payment = await say('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${order['old_id']}]}`)
    await say('POST', `/api/pg/simulate/payments/${payment['id']}`, { status: 'SUCCESS' })
    sandbox.advance({ days: 5 })
    await callerOf(sandbox, otherSampleTenant).call('GET', '/v2/mf_purchases')
    answers.push(JSON.stringify(sandbox.handle({ method: 'GET', target: '/none', headers: {}, body: '' })))
    return answers.join('\n')
  }

  it('give the same answers, byte for byte, and another seed gives others', async () => {
    expect(await trace(1)).toBe(await trace(1))
    expect(await trace(1)).not.toBe(await trace(2))
  })
})
