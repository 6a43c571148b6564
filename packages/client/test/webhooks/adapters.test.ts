import { serve } from '@hono/node-server'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import {
  expressWebhook,
  fastifyWebhook,
  fastifyWebhookHandler,
  fetchWebhook,
  honoWebhook,
  nodeWebhook,
  type Inbox,
} from '../../src/webhooks.js'
import { anInbox, eventText, signed } from './events.js'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** Listens on loopback and returns the address of the hook. */
async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => void server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

async function honoListening(app: Hono): Promise<string> {
  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(made as Server))
  })
  open.push(() => new Promise((resolve) => void server.close(resolve)))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

/** Each library's way to serve an inbox; with a parser of the library in front that takes the body first, where there is one. */
const libraries: readonly {
  readonly name: string
  readonly serve: (inbox: Inbox) => Promise<string>
  readonly behindParser: (inbox: Inbox, caught: (error: unknown) => void) => Promise<string>
}[] = [
  {
    name: 'node:http',
    serve: (inbox) => listening(createServer((request, response) => void nodeWebhook(inbox)(request, response))),
    behindParser: (inbox) =>
      listening(
        createServer((request, response) => {
          request.once('data', () => void nodeWebhook(inbox)(request, response))
        }),
      ),
  },
  {
    name: 'Express',
    serve: (inbox) => listening(createServer(express().post('/hook', expressWebhook(inbox)))),
    behindParser(inbox, caught) {
      const app = express().use(express.json()).post('/hook', expressWebhook(inbox))
      const last: express.ErrorRequestHandler = (error, _request, response, _next) => {
        caught(error)
        response.sendStatus(500)
      }
      return listening(createServer(app.use(last)))
    },
  },
  {
    name: 'Fastify',
    async serve(inbox) {
      const app = fastify()
      await app.register(fastifyWebhook(inbox, '/hook'))
      app.post('/other', async ({ body }) => ({ parsed: (body as { id: string }).id }))
      await app.listen({ port: 0, host: '127.0.0.1' })
      open.push(() => app.close())
      return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/hook`
    },
    async behindParser(inbox, caught) {
      const app = fastify()
      app.setErrorHandler((error, _request, reply) => {
        caught(error)
        return reply.code(500).send()
      })
      app.post('/hook', fastifyWebhookHandler(inbox))
      await app.listen({ port: 0, host: '127.0.0.1' })
      open.push(() => app.close())
      return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/hook`
    },
  },
  {
    name: 'Hono',
    serve: (inbox) => honoListening(new Hono().post('/hook', honoWebhook(inbox))),
    behindParser(inbox, caught) {
      const app = new Hono()
      app.use(async (context, next) => {
        await context.req.json()
        await next()
      })
      app.onError((error) => {
        caught(error)
        return new Response(null, { status: 500 })
      })
      return honoListening(app.post('/hook', honoWebhook(inbox)))
    },
  },
]

const text = eventText('evt_1', 'pending', '2024-01-12T10:30:00+0530', { amount: 'अमृत', digits: '5113.0' }).replace('"5113.0"', '5113.0')

async function post(url: string, body: string, more: Readonly<Record<string, string>> = {}) {
  const { body: raw, signature } = await signed(body)
  const headers = { 'content-type': 'application/json', 'fp-signature': signature ?? '', ...more }
  return (await fetch(url, { method: 'POST', headers, body: raw as Uint8Array<ArrayBuffer> })).status
}

describe.each(libraries)('a webhook on $name', ({ name, serve: served, behindParser }) => {
  it('takes the bytes as they came, once', async () => {
    const { inbox, handled, store } = anInbox()
    const url = await served(inbox)
    expect([await post(url, text), await post(url, text)]).toEqual([200, 200])
    expect(store.newest.get('mf_purchase mfp_1')?.text).toBe(text)
    await expect.poll(() => handled).toEqual(['evt_1'])
  })

  it('refuses a signature of other digits, and none', async () => {
    const { inbox, store } = anInbox()
    const url = await served(inbox)
    const { signature } = await signed(text)
    expect(await post(url, text.replace('5113.0', '5113'), { 'fp-signature': signature ?? '' })).toBe(401)
    expect((await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })).status).toBe(401)
    expect((await fetch(url, { method: 'POST' })).status).toBe(401)
    expect(store.size()).toBe(0)
  })

  it('takes any content type', async () => {
    const { inbox } = anInbox()
    expect(await post(await served(inbox), text, { 'content-type': 'text/plain; charset=utf-8' })).toBe(200)
  })

  it('refuses a body that is too long, declared or not, and stays up', async () => {
    const { inbox } = anInbox({ maxBytes: 2000 })
    const url = await served(inbox)
    expect(await post(url, text.padEnd(2001))).toBe(413)
    const streamed = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let piece = 0; piece < 4; piece += 1) controller.enqueue(new Uint8Array(1000))
        controller.close()
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: streamed, duplex: 'half' }
    expect((await fetch(url, init as RequestInit)).status).toBe(413)
    expect(await post(url, text)).toBe(200)
  })

  it('refuses a body that a parser had first, with a code, and answers 500', async () => {
    const { inbox, codes } = anInbox()
    const caught: unknown[] = []
    const url = await behindParser(inbox, (error) => caught.push(error))
    expect(await post(url, text)).toBe(500)
    const told = [...codes(), ...caught.map((error) => (error as { code?: string }).code)]
    expect(told, name).toEqual(['CLIENT_WEBHOOK_BODY_CONSUMED'])
  })

  it('outlives a caller who leaves in the middle', async () => {
    const { inbox, store } = anInbox()
    const url = await served(inbox)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write('POST /hook HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"id"')
        setTimeout(() => socket.destroy(), 20)
      })
      socket.on('close', () => resolve())
    })
    expect(await post(url, text)).toBe(200)
    expect(store.size()).toBe(1)
  })
})

describe('a webhook on Express', () => {
  it('takes the bytes that express.raw leaves', async () => {
    const { inbox } = anInbox()
    const app = express().post('/hook', express.raw({ type: () => true }), expressWebhook(inbox))
    expect(await post(await listening(createServer(app)), text)).toBe(200)
  })
})

describe('a webhook on Fastify', () => {
  it('leaves the parsers of other routes alone', async () => {
    const { inbox } = anInbox()
    const url = (await libraries[2]?.serve(inbox)) ?? ''
    const other = await fetch(url.replace('/hook', '/other'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
    expect(await other.json()).toEqual({ parsed: 'evt_1' })
  })
})

describe('a webhook on node:http', () => {
  it('takes POST only', async () => {
    const { inbox } = anInbox()
    const answer = await fetch(await listening(createServer(nodeWebhook(inbox) as never)))
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

describe('a webhook of a Request', () => {
  const request = async (body = text) => {
    const { body: raw, signature } = await signed(body)
    return new Request('https://app.example/hook', {
      method: 'POST',
      headers: { 'fp-signature': signature ?? '' },
      body: raw as Uint8Array<ArrayBuffer>,
    })
  }

  it('answers a Response, and hands the handler to waitUntil', async () => {
    const { inbox, handled } = anInbox()
    const waited: Promise<unknown>[] = []
    const answer = await fetchWebhook(inbox)(await request(), { waitUntil: (work) => void waited.push(work) })
    expect([answer instanceof Response, answer.status, handled]).toEqual([true, 200, []])
    await Promise.all(waited)
    expect(handled).toEqual(['evt_1'])
  })

  it('refuses a body that was read before, and takes POST only', async () => {
    const { inbox, codes } = anInbox()
    const read = await request()
    await read.json()
    expect((await fetchWebhook(inbox)(read)).status).toBe(500)
    expect(codes()).toEqual(['CLIENT_WEBHOOK_BODY_CONSUMED'])
    expect((await fetchWebhook(inbox)(new Request('https://app.example/hook'))).status).toBe(405)
  })

  it('hands the handler to the execution context of Hono where there is one', async () => {
    const { inbox, handled } = anInbox()
    const waited: Promise<unknown>[] = []
    const app = new Hono().post('/hook', honoWebhook(inbox))
    const context = { waitUntil: (work: Promise<unknown>) => void waited.push(work), passThroughOnException: () => undefined, props: {} }
    expect((await app.fetch(await request(), {}, context)).status).toBe(200)
    await Promise.all(waited)
    expect(handled).toEqual(['evt_1'])
  })
})
