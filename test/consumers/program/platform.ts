import { contract, fillPath } from '@foliokit/api'
import { clientCredentials, secret, signWebhook, verifyWebhook } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { isCodedError } from '@foliokit/errors'
import { fetchTransport, withDeadline, withRetry, withTimeout } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { stringifyJson } from '@foliokit/money/json'
import { createPaytota, purchaseOutcome } from '@foliokit/paytota'
import { createPaytotaSandbox } from '@foliokit/paytota/sandbox'
import { createSandbox } from '@foliokit/sandbox'
import * as z from 'zod'
import type { Programs } from './program.js'

/** The main entries of the packages that speak to a platform, and the sandboxes that answer in its place. */
export const platform: Programs = {
  api: () => {
    const { method, path, body } = contract['purchases.create']
    const draft = { mf_investment_account: 'mfia_1', scheme: 'INF173K01FE6', amount: rupees('10000.50') }
    return [method, path, stringifyJson(z.encode(body, draft)), fillPath('/v2/mf_purchases/:id', ['mfp_1'])]
  },

  sandbox: async () => {
    const { fetch } = createSandbox({ clock: '2024-01-12T10:30:00+05:30' })
    const body = 'grant_type=client_credentials&client_id=acme-server&client_secret=not-a-secret'
    const answer = await fetch('https://any.example/v2/auth/acme/token', { method: 'POST', body })
    return [String(answer.status), String(((await answer.json()) as { readonly expires_in: number }).expires_in)]
  },

  /** The client, its transport and its tokens, against the sandbox in the same process. */
  client: async () => {
    const { fetch } = createSandbox({ clock: '2024-01-12T10:30:00+05:30' })
    const at = { baseUrl: 'https://sandbox.example', tenant: 'acme' }
    const tokens = clientCredentials({ ...at, fetch, clientId: 'acme-server', clientSecret: secret('not-a-secret'), now: () => 0 })
    const transport = withDeadline(withRetry(withTimeout(fetchTransport({ fetch }))))
    const { purchases } = createClient({ ...at, tokens, transport })
    const account = 'mfia_367a75826694614a539c0f82b196027'
    const order = await purchases.create({ mf_investment_account: account, scheme: 'INF966L01887', amount: rupees('10000') })
    const found = await purchases.fetch(order.id)
    return [order.state, String(order.amount), String(order.scheduled_on), String(found.id === order.id)]
  },

  auth: async () => {
    const body = new TextEncoder().encode('{"id":"evt_1"}')
    const key = secret('a-secret-of-a-webhook')
    const header = await signWebhook(body, { id: 'ntwhsc_1', secret: key })
    const { signed } = await verifyWebhook(body, header, { ntwhsc_1: key })
    const forged = await verifyWebhook(body, header, { ntwhsc_1: secret('another-secret') }).catch((error: unknown) => error)
    return [header, String(signed), isCodedError(forged) ? forged.code : '', String(key)]
  },

  http: async () => {
    const transport = withTimeout(fetchTransport({ fetch: () => Promise.resolve(new Response('pong', { status: 200 })) }))
    const operation = { name: 'ping', path: '/ping', effect: 'read' } as const
    const { status, text } = await transport({ operation, method: 'GET', url: 'https://platform.example/ping', headers: {} })
    return [`${status} ${text}`]
  },

  paytota: async () => {
    const { secretKey, brandId, clock, fetch, advance } = createPaytotaSandbox()
    const transport = fetchTransport({ fetch })
    const gateway = createPaytota({ baseUrl: 'https://paytota.example', secretKey: secret(secretKey), brandId, transport, clock })
    const { id } = await gateway.createPurchase({
      client: { email: 'payer@example.com', phone: '256751123456' },
      purchase: { currency: 'UGX', products: [{ name: 'One month', price: '500' }] },
      reference: 'order-1',
    })
    await gateway.execute(id, { phone: '256751123456', pm: 'airtel' })
    advance({ seconds: 11 })
    const { purchase } = await gateway.waitUntilFinal(id)
    return [`${purchase.status} ${purchaseOutcome(purchase.status)} ${purchase.payment?.amount}`]
  },
}
