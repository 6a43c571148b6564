import { describe, expect, it } from 'vitest'
import { Agent, MockAgent } from 'undici'
import { undiciTransport, type UndiciDispatcher } from '../src/undici.js'
import { createPurchase, request, serve } from './server.js'
import { holdsTheContract } from './transport-contract.js'

const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const settled = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('undiciTransport', () => {
  holdsTheContract(undiciTransport, { proof: true })

  it('calls a request that waits for a free connection unsent, and never sends it once it was given up', async () => {
    const dispatcher = new Agent({ connections: 1 })
    const transport = undiciTransport({ dispatcher, allowPlainHttpOnLoopback: true })
    let arrived = 0
    let answer = () => {}
    const origin = await serve((_, outgoing) => {
      arrived += 1
      answer = () => outgoing.end('ok')
    })
    const first = transport(request(origin, createPurchase))
    const controller = new AbortController()
    const second = failure(transport(request(origin, createPurchase), { signal: controller.signal }))
    await settled(40)
    controller.abort()
    expect(await second).toMatchObject({ code: 'HTTP_ABORTED', context: { certainty: 'not-sent' } })
    answer()
    expect(await first).toMatchObject({ status: 200 })
    await settled(40)
    expect(arrived).toBe(1)
    await dispatcher.close()
  })

  it('writes a request once, though a dispatcher would write it again after its connection has broken', async () => {
    const stopped: string[] = []
    const controller = (name: string) => ({ abort: () => void stopped.push(name) })
    const twice: UndiciDispatcher = {
      dispatch(_, handler) {
        handler.onRequestStart(controller('first'), {})
        handler.onRequestStart(controller('second'), {})
        handler.onResponseError(controller('second'), new Error('not to be sent'))
        return true
      },
    }
    const error = await failure(undiciTransport({ dispatcher: twice })(request('https://platform.example', createPurchase)))
    expect(error).toMatchObject({ code: 'HTTP_CONNECTION_FAILED', context: { certainty: 'unknown' } })
    expect(stopped).toEqual(['second'])
  })

  it('refuses an encoding that it cannot read', async () => {
    const origin = await serve((_, outgoing) => outgoing.writeHead(200, { 'content-encoding': 'zstd' }).end('?'))
    expect(await failure(undiciTransport({ allowPlainHttpOnLoopback: true })(request(origin)))).toMatchObject({
      code: 'HTTP_BODY_INCOMPLETE',
      context: { certainty: 'unknown', reason: 'UNKNOWN_CONTENT_ENCODING' },
    })
  })

  it('has a header that no request can carry refused unsent', async () => {
    const bad = { ...request('https://platform.example', createPurchase), headers: { 'x-note': 'a\r\nb' } }
    const error = await failure(undiciTransport()(bad))
    expect(error).toMatchObject({ code: 'HTTP_CONNECTION_FAILED', context: { certainty: 'not-sent', reason: 'UND_ERR_INVALID_ARG' } })
  })

  it('runs over any dispatcher of undici', async () => {
    const dispatcher = new MockAgent()
    dispatcher.disableNetConnect()
    dispatcher.get('https://platform.example').intercept({ path: '/v2/mf_purchases/:id' }).reply(200, '{"id":1}')
    const transport = undiciTransport({ dispatcher })
    expect(await transport(request('https://platform.example'))).toMatchObject({ status: 200, text: '{"id":1}' })
    await dispatcher.close()
  })
})
