import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { tokensByTenant, tokenSource, type TokenSource } from '../src/index.js'

/** A server that grants `acme-1`, `acme-2`... and a vault that answers by hand or at once. */
function setUp(options: { readonly vault?: (tenant: string, times: number) => Promise<void> } = {}) {
  const asked: string[] = []
  const made: string[] = []
  const counts = new Map<string, number>()
  const grant = (tenant: string): TokenSource =>
    tokenSource(
      () => {
        asked.push(tenant)
        const count = (counts.get(tenant) ?? 0) + 1
        counts.set(tenant, count)
        return Promise.resolve({ token: `${tenant}-${count}`, lifetime: 1_800_000 })
      },
      { now: () => 0 },
    )
  const tokens = tokensByTenant((tenant) => {
    made.push(tenant)
    return options.vault === undefined ? grant(tenant) : options.vault(tenant, made.length).then(() => grant(tenant))
  })
  return { tokens, asked, made }
}

describe('tokensByTenant', () => {
  it('asks once per tenant for a thousand callers of ten tenants who come at once', async () => {
    const { tokens, asked, made } = setUp({ vault: () => new Promise((resolve) => setTimeout(resolve, 1)) })
    const tenants = Array.from({ length: 10 }, (_, index) => `tenant${index}`)
    const answers = await Promise.all(Array.from({ length: 1_000 }, (_, index) => tokens.of(`tenant${index % 10}`).token()))
    expect([[...made].sort(), [...asked].sort()]).toEqual([tenants, tenants])
    expect(answers.every((token, index) => token === `tenant${index % 10}-1`)).toBe(true)
  })

  it('makes nothing before the first token, and keeps what it made', async () => {
    const { tokens, made } = setUp()
    const acme = tokens.of('acme')
    acme.invalidate('acme-1')
    expect(made).toEqual([])
    expect([await acme.token(), await tokens.of('acme').token(), await acme.token()]).toEqual(['acme-1', 'acme-1', 'acme-1'])
    expect(made).toEqual(['acme'])
  })

  it("gives back one tenant's token and leaves the others theirs", async () => {
    const { tokens, asked } = setUp()
    const [acme, other] = [tokens.of('acme'), tokens.of('other')]
    await Promise.all([acme.token(), other.token()])
    acme.invalidate('acme-1')
    other.invalidate('acme-1')
    expect([await acme.token(), await other.token()]).toEqual(['acme-2', 'other-1'])
    expect(asked).toEqual(['acme', 'other', 'acme'])
  })

  it('takes no name of an object for a tenant', async () => {
    const { tokens } = setUp()
    expect([await tokens.of('__proto__').token(), await tokens.of('constructor').token()]).toEqual(['__proto__-1', 'constructor-1'])
  })

  it('makes a forgotten tenant anew, for those who hold its source as well', async () => {
    const { tokens, made } = setUp()
    const acme = tokens.of('acme')
    await acme.token()
    tokens.forget('acme')
    expect([await acme.token(), await tokens.of('acme').token(), made]).toEqual(['acme-2', 'acme-2', ['acme', 'acme']])
  })

  it('hands a failure to those who wait, keeps none, and lets the other tenants be', async () => {
    const { tokens, made } = setUp({
      vault: (tenant, times) => (tenant === 'acme' && times === 1 ? Promise.reject(new Error('sealed')) : Promise.resolve()),
    })
    const waiting = [tokens.of('acme').token(), tokens.of('acme').token()].map((call) =>
      call.catch((error: unknown) => (error as Error).message),
    )
    expect(await tokens.of('other').token()).toBe('other-1')
    expect(await Promise.all(waiting)).toEqual(['sealed', 'sealed'])
    expect([await tokens.of('acme').token(), made]).toEqual(['acme-1', ['acme', 'other', 'acme']])
  })

  it('ends the wait of a caller who gives up alone, and keeps no listener', async () => {
    let open = () => {}
    const { tokens, asked } = setUp({ vault: () => new Promise((resolve) => (open = resolve)) })
    const controller = new AbortController()
    const leaving = tokens.of('acme').token({ signal: controller.signal })
    const staying = tokens.of('acme').token()
    controller.abort()
    await expect(leaving).rejects.toMatchObject({ code: 'AUTH_ABORTED' })
    await expect(tokens.of('acme').token({ signal: controller.signal })).rejects.toMatchObject({ code: 'AUTH_ABORTED' })
    open()
    expect(await staying).toBe('acme-1')
    expect([asked, getEventListeners(controller.signal, 'abort').length]).toEqual([['acme'], 0])
  })
})
