import { secret } from '@foliokit/auth'
import { readWebhookEvent, signWebhook, type Inbox } from '@foliokit/client/webhooks'
import { describe, expect, it } from 'vitest'
import { createApp, webhookPath } from '../../src/server/app.js'
import { platformInbox } from '../../src/server/platform-inbox.js'
import { databaseError } from '../../src/storage/database-error.js'
import { databaseInbox } from '../../src/storage/database-inbox.js'
import type { Database } from '../../src/storage/database.js'
import { useEmbedded } from '../runner/database.js'

const database = useEmbedded()
const key = { id: 'ntwhsc_1', secret: secret('s3cr3t') }

/** A server whose inbox stands in a database, and a platform that posts to it. */
function aServer(over: Database = database()) {
  const told: string[] = []
  const lines: { readonly job: string; readonly code: string }[] = []
  const log = (line: { readonly job: string; readonly code: string }) => void lines.push(line)
  const inner = platformInbox({ database: over, secrets: () => ({ [key.id]: key.secret }), told: async () => void told.push('told'), log })
  let handled: Promise<unknown> = Promise.resolve()
  const inbox: Inbox = {
    ...inner,
    async receive(received) {
      const answer = await inner.receive(received)
      handled = answer.handled
      return answer
    },
  }
  const app = createApp({ database: over, inbox, log })
  const post = async (text: string, headers?: Record<string, string>) => {
    const body = new TextEncoder().encode(text)
    const signed = { 'fp-signature': await signWebhook(body, key) }
    const answer = await app.request(webhookPath, { method: 'POST', body, headers: headers ?? signed })
    // The handler runs after the answer.
    await handled
    return answer.status
  }
  return { app, inbox, told, lines, post }
}

const eventOf = (id: string, state: string, second = 0, object: object = { object: 'mf_purchase', id: 'mfp_1' }) =>
  JSON.stringify({
    id,
    object: 'event',
    type: `mf_purchase.${state}`,
    data: { object: { ...object, state } },
    time: `2024-01-12T10:30:${String(second).padStart(2, '0')}+0530`,
  })

/** An installment whose order is under way, and which nobody is to look at for an hour. */
async function anInstallment() {
  await database().script(`
    insert into plans (id, tenant, account, scheme, frequency, registered_on, amount, mandate_id, consent_email)
      values ('p', 't', 'a', 's', 'monthly', '2024-01-02', 5000, '1', 'e');
    insert into installments (plan, number, due_on, amount, state, order_id, wake_at)
      values ('p', 1, '2024-01-05', 5000, 'paying', 'mfp_1', clock_timestamp() + interval '1 hour');`)
  return async () => {
    const [row] = await database().query<{ awake: boolean }>('select wake_at <= clock_timestamp() as awake from installments')
    return row?.awake
  }
}

const kept = () =>
  database().query<{ id: string; handled: boolean }>('select id, handled_at is not null as handled from inbox order by received_at, id')

describe('an event of the platform', () => {
  it('is kept, and wakes the installment that it is about', async () => {
    const isAwake = await anInstallment()
    const { post, told } = aServer()
    expect(await isAwake()).toBe(false)
    expect(await post(eventOf('evt_1', 'successful'))).toBe(200)
    expect([await isAwake(), told, await kept()]).toEqual([true, ['told'], [{ id: 'evt_1', handled: true }]])
  })

  it('counts once', async () => {
    const { post, told } = aServer()
    const event = eventOf('evt_1', 'submitted')
    expect([await post(event), await post(event), told.length]).toEqual([200, 200, 1])
  })

  it('wakes nobody when it is older than what is known', async () => {
    const { post, told } = aServer()
    await post(eventOf('evt_2', 'successful', 5))
    expect([await post(eventOf('evt_1', 'submitted', 1)), told.length]).toEqual([200, 1])
    expect((await kept()).map(({ handled }) => handled)).toEqual([true, true])
  })

  it.each([
    ['without a signature', 401, {}],
    ['with a wrong one', 401, { 'fp-signature': 'ntwhsc_1:AAAA' }],
    ['of a webhook that nobody knows', 401, { 'fp-signature': 'ntwhsc_2:AAAA' }],
  ])('%s is refused with %i, and nothing is kept', async (_, status, headers) => {
    const { post, told, lines } = aServer()
    expect(await post(eventOf('evt_1', 'successful'), headers)).toBe(status)
    expect([told, await kept(), lines.length]).toEqual([[], [], 1])
  })

  it('that is no event, or too long, is refused, and nothing is kept', async () => {
    const { post } = aServer()
    expect([await post('{}'), await post(JSON.stringify({ filler: 'x'.repeat(1024 * 1024) }))]).toEqual([400, 413])
    expect(await kept()).toEqual([])
  })

  it('that the database cannot keep is not answered with a success, so the platform posts it again', async () => {
    const down = { ...database(), transaction: () => Promise.reject(databaseError({ code: '57P01' })) } as Database
    const { post, lines } = aServer(down)
    expect(await post(eventOf('evt_1', 'successful'))).toBe(503)
    expect(lines).toEqual([{ job: 'inbox', code: 'CLIENT_WEBHOOK_NOT_STORED' }])
    expect([await aServer().post(eventOf('evt_1', 'successful')), (await kept()).length]).toEqual([200, 1])
  })

  it('that was kept by a process that ended is handled by the next one, the newest of its object', async () => {
    const store = databaseInbox(database())
    for (const [id, state, second] of [
      ['evt_1', 'submitted', 1],
      ['evt_2', 'successful', 2],
    ] as const)
      await store.keep(readWebhookEvent(eventOf(id, state, second)), () => 'newest')
    const isAwake = await anInstallment()
    const { inbox, told } = aServer()
    expect([await inbox.drain(), await isAwake(), told.length]).toEqual([1, true, 1])
    expect((await kept()).map(({ handled }) => handled)).toEqual([true, true])
    expect(await inbox.drain()).toBe(0)
  })
})

describe('the server', () => {
  it('says whether it is well', async () => {
    const { app } = aServer()
    expect(await (await app.request('/health')).json()).toEqual({ status: 'ok', database: 'embedded' })
  })

  it('says that it is not, with a code and nothing of the statement, while the database is away', async () => {
    const down = { ...database(), query: () => Promise.reject(databaseError({ code: '57P01', message: 'select secret' })) } as Database
    const { app, lines } = aServer(down)
    const answer = await app.request('/health')
    expect([answer.status, await answer.json()]).toEqual([503, { code: 'APP_DATABASE_DOWN', message: expect.stringContaining('reached') }])
    expect(JSON.stringify(lines)).not.toContain('select')
  })

  it('answers JSON for an address that is not there', async () => {
    const answer = await aServer().app.request('/nothing')
    expect([answer.status, await answer.json()]).toEqual([404, { code: 'APP_NOT_FOUND', message: expect.any(String) }])
  })
})
