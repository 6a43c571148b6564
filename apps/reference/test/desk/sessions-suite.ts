import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../src/desk/open-desk.js'
import { mountDesk } from '../../src/desk/mount-desk.js'
import type { OrderShape, PlanShape } from '../../src/desk/shapes.js'
import { readWebhookEvent } from '@foliokit/client/webhooks'
import type { Database } from '../../src/storage/database.js'
import { aDesk, equity, password } from './set-up.js'

/** Sessions, streams and the page, on a database. */
export function deskSessions(database: () => Database): void {
  describe('a session', () => {
    it('is a cookie that no script reads and no other site sends, of which only a hash is kept', async () => {
      const { app } = await aDesk(database())
      const answer = await app.request('https://desk.example/desk/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'maker@acme', password }),
      })
      const cookie = answer.headers.get('set-cookie') ?? ''
      for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/desk']) expect(cookie).toContain(part)
      const token = /desk_session=([0-9a-f]{64});/.exec(cookie)?.[1] ?? 'none'
      const kept = JSON.stringify([
        await database().query('select * from desk_sessions'),
        await database().query('select * from desk_users'),
      ])
      expect(kept).not.toContain(token)
      expect(kept).not.toContain(password)
    })

    it('ends eight hours after its last request, at the end asked for, and not by another site', async () => {
      const { app, signIn } = await aDesk(database())
      const [late, gone] = [await signIn('maker@acme'), await signIn('maker@acme')]
      expect((await late.call('GET', '/session')).status).toBe(200)
      await database().query(`update desk_sessions set seen_at = seen_at - interval '8 hours 1 minute'`)
      expect((await late.call('GET', '/session')).status).toBe(401)

      await database().query(`update desk_sessions set seen_at = clock_timestamp()`)
      const forged = await app.request('/desk/api/session', { method: 'DELETE', headers: { cookie: gone.cookie } })
      expect([forged.status, (await gone.call('GET', '/session')).status]).toEqual([403, 200])
      expect((await gone.call('DELETE', '/session')).status).toBe(200)
      expect((await gone.call('GET', '/session')).status).toBe(401)
      expect((await late.call('GET', '/session')).status).toBe(200)
    })

    it('does not sign in with a wrong password more than a few times, however many come at once', async () => {
      const desk = await aDesk(database())
      const guess = async (with_: string) =>
        desk.app.request('/desk/api/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name: 'maker@acme', password: with_ }),
        })
      const statuses = (await Promise.all(Array.from({ length: 12 }, (_, count) => guess(`guess ${count}`)))).map(({ status }) => status)
      expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5)
      expect((await guess(password)).status).toBe(429)
      await database().query(`update desk_users set failed_at = failed_at - interval '6 minutes'`)
      expect((await guess(password)).status).toBe(200)
    })

    it('is answered with headers that let no other page frame it and no foreign script run', async () => {
      const { app, signIn } = await aDesk(database())
      const { cookie } = await signIn('maker@acme')
      for (const path of ['/desk/api/session', '/desk/api/orders', '/desk/api/nothing']) {
        const { headers } = await app.request(path, { headers: { cookie } })
        expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
        expect(headers.get('content-security-policy')).not.toContain('unsafe')
        expect([headers.get('x-content-type-options'), headers.get('x-frame-options'), headers.get('cache-control')]).toEqual([
          'nosniff',
          'DENY',
          'no-store',
        ])
      }
    })
  })

  describe('the page', () => {
    it('is asked for anew each time, and what has its hash in its name never again; nothing else of the disk is served', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'foliokit-page-'))
      try {
        const page = join(folder, 'web')
        await mkdir(join(page, 'assets'), { recursive: true })
        await writeFile(join(page, 'index.html'), '<title>Desk</title>')
        await writeFile(join(page, 'assets/main-1a2b.js'), 'void 0')
        await writeFile(join(folder, 'secret.txt'), 'canary')
        const { parts, feed } = await aDesk(database())
        const app = new Hono()
        mountDesk(app, parts, feed, page)
        for (const path of ['/desk/', '/desk/orders/1']) {
          const html = await app.request(path)
          expect([html.status, html.headers.get('cache-control'), await html.text()]).toEqual([200, 'no-cache', '<title>Desk</title>'])
        }
        const script = await app.request('/desk/assets/main-1a2b.js')
        expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
        for (const path of [
          '/desk/assets/../../secret.txt',
          '/desk/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
          '/desk/assets/..%5c..%5csecret.txt',
        ])
          expect(await (await app.request(path)).text()).not.toContain('canary')
        expect((await app.request('/desk/assets/gone.js')).status).toBe(404)
      } finally {
        await rm(folder, { recursive: true })
      }
    })
  })

  /** Reads a stream of events until so many changes have come. */
  async function changesOf(answer: Response, count: number): Promise<readonly { readonly id: string; readonly data: unknown }[]> {
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    let text = ''
    while ((text.match(/^event: change$/gm) ?? []).length < count || !text.endsWith('\n\n')) {
      const { value, done } = await reader.read()
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
    await reader.cancel()
    return text
      .split('\n\n')
      .filter((event) => event.includes('event: change'))
      .map((event) => ({
        id: /^id: (.*)$/m.exec(event)?.[1] ?? '',
        data: JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null') as unknown,
      }))
  }

  describe('the stream of changes', () => {
    it('tells a firm of its own, and goes on after the last that was seen', async () => {
      const { app, feed, signIn } = await aDesk(database())
      const { cookie } = await signIn('checker@acme')
      const listen = (headers: Readonly<Record<string, string>> = {}) =>
        app.request('/desk/api/events', { headers: { cookie, ...headers } })
      const first = changesOf(await listen(), 2)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await feed.tell('globex', 'order', 'theirs')
      await feed.tell('acme', 'order', 'one')
      await feed.tell('acme', 'plan', 'two')
      const seen = await first
      expect(seen.map(({ data }) => data)).toEqual([
        { kind: 'order', id: 'one' },
        { kind: 'plan', id: 'two' },
      ])
      await feed.tell('acme', 'order', 'three')
      const missed = await changesOf(await listen({ 'last-event-id': seen[0]?.id ?? '' }), 2)
      expect(missed.map(({ data }) => data)).toEqual([
        { kind: 'plan', id: 'two' },
        { kind: 'order', id: 'three' },
      ])
      expect((await app.request('/desk/api/events')).status).toBe(401)
      feed.close()
    })

    it('ends with the session', async () => {
      const { app, feed, signIn } = await aDesk(database())
      const maker = await signIn('maker@acme')
      const answer = await app.request('/desk/api/events', { headers: { cookie: maker.cookie } })
      const heard = changesOf(answer, 2)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await feed.tell('acme', 'order', 'seen')
      await new Promise((resolve) => setTimeout(resolve, 100))
      await maker.must('DELETE', '/session')
      await feed.tell('acme', 'order', 'unseen')
      expect((await heard).map(({ data }) => data)).toEqual([{ kind: 'order', id: 'seen' }])
    })

    it('tells of what the platform says of an order and of a plan', async () => {
      const desk = await aDesk(database())
      const [maker, checker] = [await desk.signIn('maker@acme'), await desk.signIn('checker@acme')]
      const investor = await desk.investor(maker)
      const { id } = await maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '10000' })
      await checker.must('POST', `/orders/${id}/approve`)
      await maker.must('POST', `/investors/${investor}/mandate`)
      const { client } = desk.parts.tenants['acme']!
      const [mandate] = (await client.mandates.list({})).mandates
      await client.simulations.mandate(mandate?.id ?? '', { status: 'APPROVED' })
      const terms = { investor, scheme: equity, amount: '5000', day: 5, installments: 12 }
      const plan = await maker.must<PlanShape>('POST', '/plans', terms)
      const [order] = (await client.purchases.list({})).data
      desk.sandbox.advance({ days: 30 })
      await database().script('truncate desk_changes')

      const opened = openDesk({ ...desk.parts, tenants: desk.parts.tenants })
      const said = (object: object) =>
        opened.told(
          readWebhookEvent(
            JSON.stringify({ id: 'evt_1', object: 'event', type: 'x.y', data: { object }, time: '2024-02-12T10:30:00+0530' }),
          ),
        )
      await said({ object: 'mf_purchase', id: order?.id, state: 'failed' })
      await said({ object: 'mf_purchase_plan', id: plan.id, state: 'active' })
      await said({ object: 'mf_purchase', id: 'mfp_installment', plan: plan.id, state: 'pending' })
      await said({ object: 'mf_purchase', id: 'mfp_of_the_runner', state: 'pending' })
      opened.close()
      expect(await database().query('select tenant, kind, object_id from desk_changes order by id')).toEqual([
        { tenant: 'acme', kind: 'order', object_id: id },
        { tenant: 'acme', kind: 'plan', object_id: plan.id },
        { tenant: 'acme', kind: 'plan', object_id: plan.id },
      ])
    })
  })

  describe('a payment', () => {
    it('whose page was left alone is opened anew when its time is over, and not before: the order is taken up again', async () => {
      const desk = await aDesk(database())
      const [maker, checker] = [await desk.signIn('maker@acme'), await desk.signIn('checker@acme')]
      const investor = await desk.investor(maker)
      const { id } = await maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '10000' })
      await checker.must('POST', `/orders/${id}/approve`)
      const first = await maker.must<{ url: string }>('POST', `/orders/${id}/pay`)
      expect(await maker.call('POST', `/orders/${id}/pay`)).toMatchObject({ status: 409, json: { code: 'DESK_PAYMENT_OPEN' } })
      desk.sandbox.advance({ minutes: 16 })
      expect((await maker.must<OrderShape>('GET', `/orders/${id}`)).may.pay).toBe(true)
      const second = await maker.call('POST', `/orders/${id}/pay`)
      expect(second).toMatchObject({ status: 200, json: { url: expect.any(String) } })
      expect((second.json as { url: string }).url).not.toBe(first.url)
      const { state, history } = await maker.must<OrderShape>('GET', `/orders/${id}`)
      expect([state, history.map((step) => step.state)]).toEqual(['pending', ['awaiting_approval', 'pending', 'failed', 'pending']])
      expect((await desk.parts.tenants['acme']!.client.payments.list({})).payments).toHaveLength(2)
    })
  })

  describe('two that look at one order at once', () => {
    it('both see it as it is now', async () => {
      const desk = await aDesk(database())
      const [maker, checker] = [await desk.signIn('maker@acme'), await desk.signIn('checker@acme')]
      const investor = await desk.investor(maker)
      const { id } = await maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '10000' })
      await checker.must('POST', `/orders/${id}/approve`)
      await maker.must('POST', `/orders/${id}/pay`)
      const [payment] = (await desk.parts.tenants['acme']!.client.payments.list({})).payments
      await desk.parts.tenants['acme']!.client.simulations.payment(payment?.id ?? '', { status: 'SUCCESS' })
      const looks = await Promise.all(Array.from({ length: 5 }, () => maker.must<OrderShape>('GET', `/orders/${id}`)))
      expect(looks.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'confirmed'))
    })

    it('and approve it at once approve it once, and place it once', async () => {
      const desk = await aDesk(database())
      const [maker, checker] = [await desk.signIn('maker@acme'), await desk.signIn('checker@acme')]
      const investor = await desk.investor(maker)
      const { id } = await maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '10000' })
      const answers = await Promise.all(Array.from({ length: 4 }, () => checker.call('POST', `/orders/${id}/approve`)))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(3)
      expect((await desk.parts.tenants['acme']!.client.purchases.list({})).data).toHaveLength(1)
    })
  })
}
