import { clientCredentials, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { ensureWebhooks } from '@foliokit/client/webhooks'
import { fetchTransport } from '@foliokit/http'
import { createSandbox, sampleTenant, type SandboxFetch } from '@foliokit/sandbox'
import { describe, expect, it } from 'vitest'

const url = 'https://app.example/hook'

function setUp() {
  const sandbox = createSandbox()
  const writes: string[] = []
  let loses = false
  const fetch: SandboxFetch = async (address, init) => {
    const answer = await sandbox.fetch(address, init)
    const isWrite = address.includes('notification_webhooks') && init?.method !== 'GET'
    if (isWrite) writes.push(init?.method ?? '')
    if (isWrite && loses) throw new TypeError('the connection was lost')
    return answer
  }
  const at = { baseUrl: 'https://sandbox.example', tenant: sampleTenant.name }
  const { clientId, clientSecret } = sampleTenant
  const tokens = clientCredentials({ ...at, clientId, clientSecret: secret(clientSecret), fetch: sandbox.fetch, now: sandbox.now })
  const client = createClient({ ...at, tokens, transport: fetchTransport({ fetch }) })
  const standing = () => sandbox.webhooks.subscriptions().map(({ event, url: to, status }) => `${event} ${to} ${status}`)
  return { client, writes, standing, lose: () => void (loses = true) }
}

describe('the webhooks of a tenant', () => {
  it('are made equal to a list, and left alone when they are', async () => {
    const { client, writes, standing } = setUp()
    const first = await ensureWebhooks(client, [
      { event: 'payment.success', url },
      { event: 'payment.failed', url },
    ])
    expect(first.map(({ did }) => did)).toEqual(['created', 'created'])
    const wanted = [{ event: 'payment.success', url: `${url}/2` }]
    expect((await ensureWebhooks(client, wanted)).map(({ event, did }) => `${event} ${did}`)).toEqual([
      'payment.success updated',
      'payment.failed disabled',
    ])
    expect(standing()).toEqual([`payment.success ${url}/2 enabled`, `payment.failed ${url} disabled`])
    const count = writes.length
    expect((await ensureWebhooks(client, wanted)).map(({ did }) => did)).toEqual(['nothing', 'nothing'])
    expect(writes.length).toBe(count)
    await ensureWebhooks(client, [{ event: 'payment.failed', url }], { others: 'keep' })
    expect(standing()).toEqual([`payment.success ${url}/2 enabled`, `payment.failed ${url} enabled`])
  })

  it('are found again when the answers of the writes are lost', async () => {
    const { client, standing, lose } = setUp()
    lose()
    expect((await ensureWebhooks(client, [{ event: 'payment.success', url }])).map(({ did }) => did)).toEqual(['created'])
    expect((await ensureWebhooks(client, [])).map(({ did }) => did)).toEqual(['disabled'])
    expect(standing()).toEqual([`payment.success ${url} disabled`])
  })

  it('are of each event once', async () => {
    const twice = [
      { event: 'payment.success', url },
      { event: 'payment.success', url },
    ]
    await expect(ensureWebhooks(setUp().client, twice)).rejects.toMatchObject({ code: 'CLIENT_WEBHOOK_WANTED_INVALID' })
  })
})
