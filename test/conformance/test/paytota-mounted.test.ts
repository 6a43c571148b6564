import { clientCredentials, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { fetchTransport, type Fetch } from '@foliokit/http'
import { createPaytota, paytotaContract } from '@foliokit/paytota'
import { createPaytotaSandbox } from '@foliokit/paytota/sandbox'
import { executionDraft, purchaseDraft } from '@foliokit/paytota/testing'
import { createSandbox, sampleTenant } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { describe, expect, it } from 'vitest'

const baseUrl = 'https://sandbox.example'

function mounted() {
  const provider = createPaytotaSandbox()
  const sandbox = createSandbox({ mounts: [provider.mount] })
  const { secretKey, brandId, clock } = provider
  const connect = (transport = fetchTransport({ fetch: sandbox.fetch as Fetch }), url = baseUrl) =>
    createPaytota({ baseUrl: url, secretKey: secret(secretKey), brandId, transport, clock })
  return { provider, sandbox, connect }
}

describe('a second provider, mounted in the sandbox', () => {
  it('lives in its time and under its address', async () => {
    const { provider, sandbox, connect } = mounted()
    const paytota = connect()
    const { id, checkout_url, created_on } = await paytota.createPurchase(purchaseDraft())
    expect(checkout_url).toBe(`${baseUrl}/p/${id}/`)
    expect(created_on).toBe(Math.floor(sandbox.now() / 1000))
    await paytota.execute(id, executionDraft())
    sandbox.advance({ seconds: 11 })
    expect((await paytota.waitUntilFinal(id)).purchase.status).toBe('paid')
    expect(provider.charges()).toHaveLength(1)
    expect(() => provider.advance({ seconds: 1 })).toThrow(expect.objectContaining({ code: 'PAYTOTA_CLOCK_INVALID' }))
  })

  it('leaves everything else to the platform', async () => {
    const { sandbox } = mounted()
    const { name, clientId, clientSecret } = sampleTenant
    const transport = fetchTransport({ fetch: sandbox.fetch as Fetch })
    const tokens = clientCredentials({
      baseUrl,
      tenant: name,
      clientId,
      clientSecret: secret(clientSecret),
      fetch: sandbox.fetch,
      now: sandbox.now,
    })
    const client = createClient({ baseUrl, tenant: name, tokens, transport })
    expect((await client.purchases.list()).data).toEqual([])
    expect((await sandbox.fetch(`${baseUrl}/p/`)).status).toBe(404)
  })

  it('is served with it on a socket, its multipart form included', async () => {
    const { provider, sandbox, connect } = mounted()
    const { url, close } = await serveSandbox(sandbox)
    try {
      const paytota = connect(fetchTransport({ allowPlainHttpOnLoopback: true }), url)
      const { id, checkout_url } = await paytota.createPurchase(purchaseDraft())
      expect(checkout_url).toBe(`${url}/p/${id}/`)
      await paytota.execute(id, executionDraft())
      sandbox.advance({ seconds: 11 })
      expect((await paytota.getPurchase(id)).status).toBe('paid')
      expect(provider.charges()).toHaveLength(1)
    } finally {
      await close()
    }
  })
})

describe('a client of the platform', () => {
  it('takes the other provider as a plugin, by its table alone', async () => {
    const provider = createPaytotaSandbox()
    const tokens = { token: () => Promise.resolve(provider.secretKey), invalidate: () => {} }
    const transport = fetchTransport({ fetch: provider.fetch as Fetch })
    const client = createClient({ baseUrl, tenant: 'none', tokens, transport }).use((plugin) => plugin.resources(paytotaContract))
    const created = await client.paytotaPurchases.create({ ...purchaseDraft(), brand_id: provider.brandId })
    expect((await client.paytotaPurchases.fetch(created.id)).reference).toBe('order-1')
  })
})
