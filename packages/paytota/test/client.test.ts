import { inspect } from 'node:util'
import { secret } from '@foliokit/auth'
import { json, scriptedTransport, text } from '@foliokit/http/testing'
import { parseJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import { createPaytota, type PurchaseDraft } from '../src/index.js'
import { executionDraft, purchaseDraft, wirePurchaseText } from '../src/testing.js'
import { passing, setUp } from './set-up.js'

const config = { baseUrl: 'https://paytota.example/', secretKey: secret('sk_canary_123'), brandId: 'brand-1' }
const purchase = (facts: Parameters<typeof wirePurchaseText>[0] = {}) => text(200, wirePurchaseText(facts))

describe('createPurchase', () => {
  it('sends what the documents show, with the key and the price as text', async () => {
    const { transport, requests } = scriptedTransport([purchase()])
    const draft = purchaseDraft({ payment_method_whitelist: ['airtel'], success_redirect: 'https://shop.example/thanks' })
    const created = await createPaytota({ ...config, transport }).createPurchase(draft)
    expect(requests).toMatchObject([
      {
        method: 'POST',
        url: 'https://paytota.example/api/v1/purchases/',
        headers: { authorization: 'Bearer sk_canary_123', 'content-type': 'application/json' },
      },
    ])
    expect(JSON.parse(String(requests[0]?.body))).toEqual({ ...draft, brand_id: 'brand-1' })
    expect(created.purchase.total).toBe('500')
  })

  it('gives checkout_url as it was received, whatever it is', async () => {
    const body = wirePurchaseText().replace(/"checkout_url":"[^"]*"/, '"checkout_url":"https://gate.other.example/x?y=1#z"')
    const { transport } = scriptedTransport([text(201, body)])
    const { checkout_url } = await createPaytota({ ...config, transport }).createPurchase(purchaseDraft())
    expect(checkout_url).toBe('https://gate.other.example/x?y=1#z')
  })

  it('refuses bad input before anything is sent, and quotes none of it', async () => {
    const { transport, requests } = scriptedTransport([])
    const draft = purchaseDraft({ client: { email: 'payer@example.com', phone: '+256 799 888777' } })
    const error = await createPaytota({ ...config, transport })
      .createPurchase(draft)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'PAYTOTA_INPUT_INVALID',
      context: { certainty: 'not-sent', issues: [{ path: ['client', 'phone'] }] },
    })
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toMatch(/799|payer@/)
    expect(requests).toEqual([])
  })

  it('refuses a brand that cannot be sent', async () => {
    const { transport } = scriptedTransport([])
    await expect(createPaytota({ ...config, brandId: '', transport }).createPurchase(purchaseDraft())).rejects.toMatchObject({
      code: 'PAYTOTA_INPUT_INVALID',
      context: { issues: [{ path: ['brand_id'] }] },
    })
  })

  it.each([
    ['no JSON', text(201, '<html>')],
    ['an empty object', json(201, {})],
    ['nothing', text(201, '')],
    ['an amount that is no decimal', text(201, wirePurchaseText().replace('"total":500', '"total":"many"'))],
  ])('leaves the outcome unknown when the answer is %s', async (_, answer) => {
    const { transport } = scriptedTransport([answer])
    await expect(createPaytota({ ...config, transport }).createPurchase(purchaseDraft())).rejects.toMatchObject({
      code: 'PAYTOTA_ANSWER_UNREADABLE',
      context: { certainty: 'unknown' },
    })
  })

  it('keeps the digits of an amount that a number would lose', async () => {
    const { transport } = scriptedTransport([text(201, wirePurchaseText().replace('"total":500', '"total":900719925474099.3'))])
    expect((await createPaytota({ ...config, transport }).createPurchase(purchaseDraft())).purchase.total).toBe('900719925474099.3')
  })

  it('goes on the wire once, whatever the answer', async () => {
    for (const answer of [json(500, {}), json(503, {}), json(429, {}), text(201, '')]) {
      const { transport, requests } = scriptedTransport([answer, purchase()])
      await expect(createPaytota({ ...config, transport }).createPurchase(purchaseDraft())).rejects.toThrow('paytotaPurchases.create')
      expect(requests).toHaveLength(1)
    }
  })
})

describe('execute', () => {
  it('posts the form without the key, once', async () => {
    const { transport, requests } = scriptedTransport([text(200, 'anything')])
    await createPaytota({ ...config, transport }).execute('a-1', executionDraft())
    const [request] = requests
    expect(request).toMatchObject({ method: 'POST', url: 'https://paytota.example/p/a-1/' })
    expect(request?.headers['authorization']).toBeUndefined()
    const form = await new Response(request?.body as string, { headers: { ...request?.headers } }).formData()
    expect([...form.entries()]).toEqual([
      ['phone', '256751123456'],
      ['pm', 'airtel'],
    ])
  })

  it.each(['', '.', '../x', 'a/b', 'é', 'x'.repeat(65)])('refuses the id "%s" before anything is sent', async (id) => {
    const { transport, requests } = scriptedTransport([])
    await expect(createPaytota({ ...config, transport }).execute(id, executionDraft())).rejects.toMatchObject({
      code: 'PAYTOTA_INPUT_INVALID',
    })
    expect(requests).toEqual([])
  })

  it('goes on the wire once under the default transport too, when the connection is lost', async () => {
    const { paytota, executions } = setUp({}, ({ path }) => (path.startsWith('/p/') ? 'after' : undefined))
    const { id } = await paytota.createPurchase(purchaseDraft())
    await expect(paytota.execute(id, executionDraft())).rejects.toMatchObject({ context: { certainty: 'unknown' } })
    expect(executions()).toBe(1)
  })
})

describe('waitUntilFinal', () => {
  it('reads at once, and then with longer and longer pauses', async () => {
    const { sandbox, paytota, wire } = setUp({ pin: 'timed_out' })
    const { id } = await paytota.createPurchase(purchaseDraft())
    await paytota.execute(id, executionDraft())
    const began = sandbox.clock.now()
    const { isFinal, purchase: ended } = await passing(sandbox, paytota.waitUntilFinal(id))
    expect([isFinal, ended.status]).toEqual([true, 'error'])
    expect(sandbox.clock.now() - began).toBeLessThanOrEqual(136_000)
    // 0, 2, 5, 9.5, 16.25, 26.4, 41.4 ... 131.4 s
    expect(wire.filter(({ method }) => method === 'GET')).toHaveLength(13)
  })

  it('ends at its deadline with the purchase as it stands, and throws nothing away', async () => {
    const { sandbox, paytota } = setUp()
    const { id } = await paytota.createPurchase(purchaseDraft())
    const began = sandbox.clock.now()
    const waited = await passing(sandbox, paytota.waitUntilFinal(id, { milliseconds: 60_000 }))
    expect(waited).toMatchObject({ isFinal: false, purchase: { id, status: 'created' } })
    expect(sandbox.clock.now() - began).toBeLessThanOrEqual(61_000)
  })

  it('reads once when there is no time to wait', async () => {
    const { paytota, wire } = setUp()
    const { id } = await paytota.createPurchase(purchaseDraft())
    expect(await paytota.waitUntilFinal(id, { milliseconds: 0 })).toMatchObject({ isFinal: false, purchase: { status: 'created' } })
    expect(wire.filter(({ method }) => method === 'GET')).toHaveLength(1)
  })

  it('takes a status of tomorrow as data, and waits on', async () => {
    const { sandbox } = setUp()
    const { transport, requests } = scriptedTransport([purchase({ status: 'on_hold' }), purchase({ status: 'paid' })])
    const waited = await passing(sandbox, createPaytota({ ...config, transport, clock: sandbox.clock }).waitUntilFinal('a-1'))
    expect([waited.isFinal, requests.length]).toEqual([true, 2])
  })

  it('stops at once when it is given up, and leaves no timer behind', async () => {
    const { sandbox, paytota } = setUp()
    const { id } = await paytota.createPurchase(purchaseDraft())
    const controller = new AbortController()
    const waiting = paytota.waitUntilFinal(id, { signal: controller.signal })
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'HTTP_ABORTED' })
    sandbox.advance({ minutes: 10 })
  })

  it('goes on after reads that found no answer, and throws the last failure when none did', async () => {
    const some = setUp({}, ({ method, count }) => (method === 'GET' && count < 5 ? 'after' : undefined))
    const { id } = await some.paytota.createPurchase(purchaseDraft())
    await some.paytota.execute(id, executionDraft())
    expect((await passing(some.sandbox, some.paytota.waitUntilFinal(id))).purchase.status).toBe('paid')
    const none = setUp({}, ({ method }) => (method === 'GET' ? 'before' : undefined))
    await expect(passing(none.sandbox, none.paytota.waitUntilFinal('a-1', { milliseconds: 5_000 }))).rejects.toMatchObject({
      code: 'HTTP_CONNECTION_FAILED',
    })
  })

  it('throws a definite refusal at once', async () => {
    const { paytota, wire } = setUp()
    await expect(paytota.waitUntilFinal('a-1')).rejects.toMatchObject({ code: 'HTTP_NOT_FOUND' })
    expect(wire).toHaveLength(1)
  })
})

describe('secrets and personal data', () => {
  it('stand in no error: neither the key, nor the phone, nor the e-mail address', async () => {
    const canaries = /sk_canary|256751123456|payer@example/
    const paytota = (answer: Parameters<typeof scriptedTransport>[0][number]) =>
      createPaytota({ ...config, transport: scriptedTransport([answer]).transport })
    const echo = { error: { message: 'sk_canary 256751123456', errors: [{ field: '256751123456', message: 'payer@example.com' }] } }
    const draft: PurchaseDraft = purchaseDraft()
    for (const status of [400, 401, 403, 404, 409, 422, 429, 500, 503]) {
      const error: unknown = await paytota(json(status, echo))
        .createPurchase(draft)
        .catch((thrown: unknown) => thrown)
      expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toMatch(canaries)
    }
    const unreadable: unknown = await paytota(text(201, `{"id":"256751123456 payer@example.com"}`))
      .createPurchase(draft)
      .catch((thrown: unknown) => thrown)
    expect(inspect(unreadable, { depth: 9, showHidden: true }) + JSON.stringify(unreadable)).not.toMatch(canaries)
  })

  it('print in no view of a client', () => {
    expect(inspect(createPaytota(config), { depth: 9, showHidden: true })).not.toContain('sk_canary')
  })
})

it('reads the fakes of ./testing as the provider writes them', () => {
  expect(parseJson(wirePurchaseText({ status: 'paid' }))).toMatchObject({ status: 'paid', event_type: 'purchase.paid' })
})
