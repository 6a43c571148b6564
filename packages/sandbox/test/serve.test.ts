import { describe, expect, it } from 'vitest'
import { sampleTenant, type Sandbox, type SandboxOptions } from '../src/index.js'
import { serveSandbox } from '../src/node.js'
import { callerOf, consented } from './api.js'

/** The address of a new payment's page, as the sandbox gives it out. */
async function pageOf(sandbox: Sandbox, oldId: string): Promise<string> {
  const { call } = callerOf(sandbox, sampleTenant)
  return (await call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}]}`)).json['token_url'] ?? ''
}

async function addressOf(options: SandboxOptions, serve: boolean): Promise<string> {
  const { sandbox, oldId } = await consented(options)
  const served = serve ? await serveSandbox(sandbox) : undefined
  const address = await pageOf(sandbox, oldId)
  await served?.close()
  return new URL(address).origin
}

describe('a served sandbox', () => {
  it('gives out addresses that open over its socket, on a port that was picked when it listened', async () => {
    const { sandbox, oldId } = await consented()
    const { url, close } = await serveSandbox(sandbox)
    const address = await pageOf(sandbox, oldId)
    const page = await fetch(address)
    expect([address.startsWith(`${url}/`), page.status, await page.text()]).toEqual([true, 200, expect.stringContaining('₹10,000.00')])
    await close()
  })

  it('gives out those of `publicUrl` where that was given, served or not', async () => {
    const options = { publicUrl: 'https://pay.example' }
    expect([await addressOf(options, false), await addressOf(options, true)]).toEqual(['https://pay.example', 'https://pay.example'])
  })

  it('gives out a made-up one when nothing serves it, any more', async () => {
    expect(await addressOf({}, false)).toBe('https://sandbox.example')
    const { sandbox, oldId } = await consented()
    await (await serveSandbox(sandbox)).close()
    expect(new URL(await pageOf(sandbox, oldId)).origin).toBe('https://sandbox.example')
  })

  it('sends a browser from the page of bse to an address that opens', async () => {
    const { sandbox, oldId } = await consented({ gateway: 'bse' })
    sandbox.advance({ minutes: 1 })
    const { close } = await serveSandbox(sandbox)
    const { call } = callerOf(sandbox, sampleTenant)
    const { text } = await call('POST', '/api/oms/bse_payments', `{"order_ids":[${oldId}],"postback_url":"https://app.example/back"}`)
    const [action, txnId] = [/action="(.*?)"/, /name="txnId" value="(.*?)"/].map((pattern) => pattern.exec(text)?.[1])
    expect((await fetch(`${action}?txnId=${txnId}`)).status).toBe(200)
    await close()
  })
})
