import { secret } from '@foliokit/auth'
import { fetchTransport, type Fetch } from '@foliokit/http'
import { parseJson } from '@foliokit/money/json'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPaytota, followPurchase, purchaseLifecycle, purchaseOutcome, readCallback, type PurchaseStatus } from '../src/index.js'
import { createPaytotaSandbox, pinSeconds, testPhones } from '../src/sandbox.js'
import { executionDraft, purchaseDraft } from '../src/testing.js'
import { purchaseSchema } from '../src/zod.js'
import { passing, setUp } from './set-up.js'

describe('a purchase, end to end', () => {
  it.each([
    ['accepted', 'paid', 'paid', 1],
    ['refused', 'error', 'not_paid', 0],
    ['timed_out', 'error', 'not_paid', 0],
  ] as const)('whose PIN is %s ends %s', async (pin, status, outcome, charges) => {
    const callbacks: string[] = []
    const { sandbox, paytota } = setUp({ deliver: (body) => void callbacks.push(body) })
    const created = await paytota.createPurchase(purchaseDraft())
    expect(created).toMatchObject({ status: 'created', reference: 'order-1', purchase: { total: '500', currency: 'UGX' } })
    const stored = purchaseLifecycle.start({ reference: 'order-1', at: '2024-01-12T05:00:00Z' })
    await paytota.execute(created.id, executionDraft({ phone: testPhones[pin] }))
    expect((await paytota.getPurchase(created.id)).status).toBe('pending_execute')

    sandbox.advance({ seconds: pinSeconds[pin] - 1 })
    expect((await paytota.getPurchase(created.id)).status).toBe('pending_execute')
    sandbox.advance({ seconds: 1 })
    const { isFinal, purchase } = await paytota.waitUntilFinal(created.id)
    expect([isFinal, purchase.status, purchaseOutcome(purchase.status)]).toEqual([true, status, outcome])

    const heard = callbacks.map(readCallback)
    expect(heard.map(({ fetchPurchase }) => fetchPurchase)).toEqual([created.id, created.id])
    expect(heard.map(({ untrustedHint }) => untrustedHint.status)).toEqual(['pending_execute', status])
    expect(purchase.status_history?.map((entry) => entry.status)).toEqual(['created', 'viewed', 'pending_execute', status])
    expect(followPurchase(stored, purchase)).toMatchObject({ state: status, context: { executedAt: '2024-01-12T05:00:00Z' } })
    expect(sandbox.charges()).toHaveLength(charges)
    if (charges === 1) {
      expect(sandbox.charges()).toMatchObject([{ amount: '500', currency: 'UGX', phone: testPhones.accepted, reference: 'order-1' }])
      expect(purchase.payment).toMatchObject({ amount: '500', fee_amount: '15', net_amount: '485' })
    }
  })

  it('on the checkout page: the payer opens it, and sends its form', async () => {
    const { sandbox, paytota } = setUp()
    const { id, checkout_url } = await paytota.createPurchase(purchaseDraft({ payment_method_whitelist: ['mtnmomo'] }))
    const page = await (await sandbox.fetch(checkout_url as string)).text()
    expect(page).toContain('UGX 500')
    expect(page).not.toContain('airtel')
    expect((await paytota.getPurchase(id)).status).toBe('viewed')
    await paytota.execute(id, executionDraft({ pm: 'mtnmomo' }))
    expect((await passing(sandbox, paytota.waitUntilFinal(id))).purchase.status).toBe('paid')
  })
})

describe('the sandbox', () => {
  it('takes exactly the steps of the machine', async () => {
    const { sandbox, paytota } = setUp()
    const { id } = await paytota.createPurchase(purchaseDraft())
    await paytota.execute(id, executionDraft())
    const { purchase } = await passing(sandbox, paytota.waitUntilFinal(id))
    let state: PurchaseStatus = 'created'
    for (const { status } of purchase.status_history?.slice(1) ?? []) {
      const step = purchaseLifecycle.apply(
        { ...purchaseLifecycle.start({ reference: 'r', at: '2024-01-12T05:00:00Z' }), state },
        { type: status as 'paid', at: '2024-01-12T05:00:00Z' },
      )
      expect(step).toMatchObject({ ok: true, to: status })
      state = status as PurchaseStatus
    }
  })

  it('gives the same answers, byte for byte, for the same options and calls', async () => {
    const trace = async () => {
      const sandbox = createPaytotaSandbox({ seed: 7 })
      const headers = { authorization: `Bearer ${sandbox.secretKey}` }
      const body = JSON.stringify({ ...purchaseDraft(), brand_id: sandbox.brandId })
      return (await sandbox.fetch('https://x/api/v1/purchases/', { method: 'POST', headers, body })).text()
    }
    expect(await trace()).toBe(await trace())
    expect(purchaseSchema.safeParse(parseJson(await trace())).success).toBe(true)
  })

  const request = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
    const sandbox = createPaytotaSandbox()
    const answer = await sandbox.fetch(`https://x${path}`, { method, headers, ...(body !== undefined && { body }) })
    return [answer.status, (await answer.text()).slice(0, 120)] as const
  }
  const key = { authorization: 'Bearer sandbox_secret_key' }
  const valid = JSON.stringify({ ...purchaseDraft(), brand_id: 'sandbox_brand' })
  it.each([
    ['no key', 'POST', '/api/v1/purchases/', {}, valid, 401],
    ['a wrong key', 'POST', '/api/v1/purchases/', { authorization: 'Bearer x' }, valid, 401],
    ['no JSON', 'POST', '/api/v1/purchases/', key, '{', 400],
    ['an empty body', 'POST', '/api/v1/purchases/', key, '{}', 400],
    ['a brand of another', 'POST', '/api/v1/purchases/', key, valid.replace('sandbox_brand', 'other'), 400],
    ['cents of a shilling', 'POST', '/api/v1/purchases/', key, valid.replace('"500"', '"500.50"'), 400],
    ['another method', 'PUT', '/api/v1/purchases/', key, valid, 405],
    ['an unknown purchase', 'GET', '/api/v1/purchases/a-1/', key, undefined, 404],
    ['an execution of an unknown purchase', 'POST', '/p/a-1/', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--\r\n', 404],
    ['an execution that is no form', 'POST', '/p/a-1/', { 'content-type': 'application/json' }, '{}', 400],
    ['a path without its last slash', 'POST', '/api/v1/purchases', key, valid, 404],
    ['another path', 'GET', '/api/v1/', key, undefined, 404],
  ])('refuses %s', async (_, method, path, headers, body, status) => {
    expect((await request(method, path, headers, body))[0]).toBe(status)
  })

  it.each([
    ['a phone with a plus', { phone: '+256751123456' }],
    ['a network that the purchase does not take', { pm: 'mtnmomo' }],
    ['no network', { pm: undefined }],
    ['a member more', { pin: '1234' }],
  ])('refuses an execution with %s, and charges nobody', async (_, change) => {
    const { sandbox, paytota } = setUp()
    const { id } = await paytota.createPurchase(purchaseDraft({ payment_method_whitelist: ['airtel'] }))
    const form = Object.entries({ ...executionDraft(), ...change } as Record<string, string | undefined>)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const answer = await sandbox.fetch(`https://x/p/${id}/`, { method: 'POST', headers, body: `${form.join('')}--b--\r\n` })
    expect(answer.status).toBe(400)
    sandbox.advance({ minutes: 10 })
    expect(sandbox.charges()).toEqual([])
  })

  it.each([-1, 0.5, Number.NaN])('refuses to move its clock by %s ms', (milliseconds) => {
    expect(() => createPaytotaSandbox().advance({ milliseconds })).toThrow(expect.objectContaining({ code: 'PAYTOTA_CLOCK_INVALID' }))
  })

  it('never throws for a request, whatever it holds, and charges nobody for one that is malformed', () => {
    const sandbox = createPaytotaSandbox()
    const text = fc.oneof(fc.string(), fc.json(), fc.constant(valid))
    const target = fc.oneof(fc.webPath(), fc.constantFrom('/api/v1/purchases/', '/api/v1/purchases/a-1/', '/p/a-1/', '/p/../', '/p//'))
    const headers = fc.constantFrom<Readonly<Record<string, string>>>(
      key,
      {},
      { ...key, 'content-type': 'multipart/form-data; boundary=b' },
    )
    fc.assert(
      fc.property(fc.constantFrom('GET', 'POST', 'PUT'), target, headers, text, (method, path, given, body) => {
        expect([200, 201, 400, 401, 404, 405]).toContain(sandbox.handle({ method, target: path, headers: given, body }).status)
      }),
      { numRuns: 500 },
    )
    sandbox.advance({ minutes: 60 })
    expect(sandbox.charges()).toEqual([])
  })

  it('collects a currency with a minor unit where it is told of one', async () => {
    const currencies = { KES: { decimals: 2 } }
    const sandbox = createPaytotaSandbox({ currencies })
    const { secretKey, brandId, clock } = sandbox
    const transport = fetchTransport({ fetch: sandbox.fetch as Fetch })
    const paytota = createPaytota({ baseUrl: 'https://x', secretKey: secret(secretKey), brandId, transport, clock, currencies })
    const draft = purchaseDraft({ purchase: { currency: 'KES', products: [{ name: 'One month', price: '99.95' }] } })
    const { id } = await paytota.createPurchase(draft)
    await paytota.execute(id, executionDraft())
    sandbox.advance({ seconds: 11 })
    const { payment } = await paytota.getPurchase(id)
    expect(payment).toMatchObject({ amount: '99.95', fee_amount: '3', net_amount: '96.95', currency: 'KES' })
  })

  it('reads the form of any client, not of ours alone', async () => {
    const { sandbox, paytota } = setUp()
    const { id } = await paytota.createPurchase(purchaseDraft())
    const form = new FormData()
    form.set('phone', '256751123456')
    form.set('pm', 'airtel')
    const sent = new Request('https://x/', { method: 'POST', body: form })
    const headers = { 'content-type': sent.headers.get('content-type') as string }
    const answer = await sandbox.fetch(`https://x/p/${id}/`, { method: 'POST', headers, body: await sent.text() })
    expect(answer.status).toBe(200)
  })
})
