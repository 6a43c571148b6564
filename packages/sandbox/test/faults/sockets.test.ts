import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { faultKind, serving, sleep } from './serving.js'
import { draft } from '../api.js'
import { everyFault, ofCreate, only, outcomeOf } from './faulty.js'
import { expectedOf } from './seen.js'

const served: Awaited<ReturnType<typeof serving>>[] = []
afterEach(async () => {
  for (const { stop } of served.splice(0)) await stop()
})

async function servingWith(...faults: Parameters<typeof serving>) {
  const api = await serving(...faults)
  served.push(api)
  return api
}

/** What takes time, made short. */
const soon = ([name]: (typeof everyFault)[number]) =>
  faultKind(name).settings.includes('delay') && name !== 'clock-jump' ? { delay: 5 } : {}

describe('over sockets', () => {
  it.each(everyFault)('%s %s looks to Node’s fetch as it does in process', async (...row) => {
    const [name, when] = row
    const api = await servingWith({ faults: [ofCreate(row, soon(row))] })
    const asked = outcomeOf(name === 'filter-ignored' || name === 'list-stops' || name === 'read-lag' ? api.send('GET') : api.create())
    const seen = await Promise.race([asked, sleep(expectedOf(name) === 'waits' ? 60 : 2000).then(() => 'waits' as const)])
    // A server cannot take a connection back to before it was made.
    const unsent = faultKind(name).group === 'before-send'
    expect(seen).toEqual(unsent ? { failed: 'fetch failed: read ECONNRESET' } : expectedOf(name))
    if (when === 'before-commit') expect(api.count()).toBe(0)
    if (when === 'after-commit') expect(api.count()).toBe(1)
    if (when !== 'late-commit') return
    expect(api.count()).toBe(0)
    api.sandbox.advance({ seconds: 1 })
    expect(api.count()).toBe(1)
  })

  it('connection-refused stops listening for its delay, and listens again', async () => {
    const { create, url, count } = await servingWith({ faults: [{ fault: 'connection-refused', delay: 50 }] })
    expect(await outcomeOf(create())).toEqual({ failed: 'fetch failed: read ECONNRESET' })
    expect(await outcomeOf(create())).toEqual({ failed: 'fetch failed: connect ECONNREFUSED' })
    await expect
      .poll(() =>
        fetch(url).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(404)
    await create()
    expect(count()).toBe(1)
  })

  it('stops for good while it does not listen', async () => {
    const api = await serving({ faults: [{ fault: 'connection-refused', delay: 86_400_000 }] })
    await outcomeOf(api.create())
    await api.stop()
    expect(await outcomeOf(fetch(api.url))).toEqual({ failed: 'fetch failed: connect ECONNREFUSED' })
  })
})

/** All that a raw client receives for a create, and how the connection ends; nothing of a request's body is sent when `head` is true. */
async function raw(api: Awaited<ReturnType<typeof serving>>, head = false) {
  const body = JSON.stringify(draft)
  const lines = Object.entries(api.headers).map(([name, value]) => `${name}: ${value}`)
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  socket.write(
    `POST /v2/mf_purchases HTTP/1.1\r\nhost: x\r\n${lines.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n${head ? '' : body}`,
  )
  let text = ''
  let end = 'open'
  socket.on('data', (chunk) => (text += chunk.toString()))
  socket.on('end', () => (end = 'FIN'))
  socket.on('error', ({ code }: NodeJS.ErrnoException) => (end = code === 'ECONNRESET' ? 'RST' : String(code)))
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), sleep(80)])
  socket.destroy()
  const [heading = '', received = ''] = text.split(/\r\n\r\n(.*)/s)
  return { heading, received, end }
}

describe('a raw client', () => {
  it.each(['reset-at-accept', 'reset-after-headers', 'name-not-found', 'certificate-refused'] as const)(
    'is reset by %s before it has sent its body',
    async (fault) => {
      const api = await servingWith({ faults: [{ fault }] })
      expect(await raw(api, true)).toEqual({ heading: '', received: '', end: 'RST' })
    },
  )

  it.each(only('after-commit').filter(([name]) => name === 'reset-after-body'))(
    'is reset by %s after its body, and not before',
    async (fault) => {
      const api = await servingWith({ faults: [{ fault, times: 2 }] })
      expect(await raw(api, true)).toEqual({ heading: '', received: '', end: 'open' })
      expect(await raw(api)).toEqual({ heading: '', received: '', end: 'RST' })
      expect(api.count()).toBe(1)
    },
  )

  it('gets the end of the connection and nothing else of closed-without-answer', async () => {
    const api = await servingWith({ faults: [{ fault: 'closed-without-answer' }] })
    expect(await raw(api)).toEqual({ heading: '', received: '', end: 'FIN' })
  })

  it('waits on an open connection with silence', async () => {
    const api = await servingWith({ faults: [{ fault: 'silence' }] })
    expect(await raw(api)).toEqual({ heading: '', received: '', end: 'open' })
  })

  it.each([
    ['truncated-length', 'FIN'],
    ['stall-in-body', 'open'],
  ] as const)('gets half of what %s declared', async (fault, end) => {
    const api = await servingWith({ faults: [{ fault }] })
    const seen = await raw(api)
    const declared = Number(/content-length: (\d+)/i.exec(seen.heading)?.[1])
    expect([seen.end, seen.received.length, seen.heading.includes(`x-sandbox-fault: ${fault}`)]).toEqual([
      end,
      Math.floor(declared / 2),
      true,
    ])
  })

  it('gets half of the one chunk of truncated-chunk', async () => {
    const api = await servingWith({ faults: [{ fault: 'truncated-chunk' }] })
    const { heading, received, end } = await raw(api)
    const [size = '', chunk = ''] = received.split('\r\n')
    expect(heading).toMatch(/transfer-encoding: chunked/i)
    expect([end, chunk.length]).toEqual(['FIN', Math.floor(Number.parseInt(size, 16) / 2)])
  })
})
