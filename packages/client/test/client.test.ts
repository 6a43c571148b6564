import { contract } from '@foliokit/api'
import type { TokenSource } from '@foliokit/auth'
import { CodedError, isCodedError } from '@foliokit/errors'
import type { HttpRequest } from '@foliokit/http'
import { fault, json, scriptedTransport, text, type ScriptedAnswer } from '@foliokit/http/testing'
import { rupees } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { createClient, everyPage } from '../src/index.js'

const purchase = {
  object: 'mf_purchase',
  id: 'mfp_1',
  old_id: 9123,
  mf_investment_account: 'mfia_1',
  state: 'pending',
  amount: 10000,
  scheme: 'INF173K01FE6',
}
const body = { mf_investment_account: 'mfia_1', scheme: 'INF173K01FE6', amount: rupees('10000.50'), source_ref_id: 'ref-1' }

function setUp(answers: readonly ScriptedAnswer[]) {
  const { transport, requests } = scriptedTransport(answers)
  const given: string[] = []
  const invalidated: string[] = []
  const tokens = {
    token: async () => {
      given.push(`token-${given.length + 1}`)
      return given.at(-1) ?? ''
    },
    invalidate: (token: string) => void invalidated.push(token),
  }
  const client = createClient({ baseUrl: 'https://platform.example/', tenant: 'acme', tokens, transport })
  return { client, requests, given, invalidated }
}

/** A token source that gives up when its caller does, as a real one. */
const abortable = (tokens: TokenSource): TokenSource => ({
  ...tokens,
  token: (options = {}) =>
    Promise.race([
      tokens.token(options),
      new Promise<string>((_, reject) => {
        const given = new CodedError('AUTH_ABORTED', 'given up', { context: { certainty: 'not-sent' } })
        options.signal?.addEventListener('abort', () => reject(given))
      }),
    ]),
})

async function errorOf(run: () => Promise<unknown>): Promise<CodedError> {
  try {
    await run()
  } catch (error) {
    if (isCodedError(error)) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a call', () => {
  it('sends method, address, headers and body as the contract says', async () => {
    const { client, requests } = setUp([json(200, purchase)])
    const answer = await client.purchases.create(body)
    expect(requests).toEqual([
      {
        operation: { name: 'purchases.create', path: '/v2/mf_purchases', effect: 'reconcilable' },
        method: 'POST',
        url: 'https://platform.example/v2/mf_purchases',
        headers: { accept: 'application/json', authorization: 'Bearer token-1', 'x-tenant-id': 'acme', 'content-type': 'application/json' },
        body: '{"mf_investment_account":"mfia_1","scheme":"INF173K01FE6","amount":10000.5,"source_ref_id":"ref-1"}',
      } satisfies HttpRequest,
    ])
    expect([answer.id, answer.old_id, String(answer.amount)]).toEqual(['mfp_1', '9123', '10000.00'])
  })

  it('fills path parameters, encoded, and writes the query', async () => {
    const { client, requests } = setUp([json(200, purchase), json(200, { object: 'list', data: [] }), json(200, { message: 'done' })])
    await client.purchases.fetch('a/b')
    await client.purchases.list({ states: ['pending', 'failed'], mf_investment_account: 'mfia_1' })
    await client.simulations.order('2654461373273791985', { status: 'SUBMITTED' })
    expect(requests.map(({ method, url, body: sent }) => [method, url.slice('https://platform.example'.length), sent])).toEqual([
      ['GET', '/v2/mf_purchases/a%2Fb', undefined],
      ['GET', '/v2/mf_purchases?mf_investment_account=mfia_1&states=pending%2Cfailed', undefined],
      ['POST', '/api/oms/simulate/orders/2654461373273791985', '{"status":"SUBMITTED"}'],
    ])
  })

  it('keeps 64-bit ids and exact digits of the answer', async () => {
    const { client } = setUp([text(200, '{"id":2654461373273791985,"token_url":"https://pay.example/x"}')])
    expect((await client.payments.createNetbanking({ amc_order_ids: ['2654461373273791985'] })).id).toBe('2654461373273791985')
  })

  it('gives status, headers, attempts and request id along with the value when asked', async () => {
    const { client } = setUp([json(200, purchase, { 'x-request-id': 'req-1' })])
    const { value, ...response } = await client.purchases.fetch('mfp_1').withResponse()
    expect([value.id, response]).toEqual([
      'mfp_1',
      { status: 200, headers: { 'content-type': 'application/json', 'x-request-id': 'req-1' }, attempts: 1, requestId: 'req-1' },
    ])
  })

  it('leaves no rejection behind in the form that nobody awaits', async () => {
    const unhandled: unknown[] = []
    const keep = (error: unknown) => void unhandled.push(error)
    process.on('unhandledRejection', keep)
    const { client } = setUp([json(400, {}), json(400, {})])
    await expect(client.purchases.fetch('mfp_1').withResponse()).rejects.toMatchObject({ code: 'HTTP_BAD_REQUEST' })
    await expect(client.purchases.fetch('mfp_1')).rejects.toMatchObject({ code: 'HTTP_BAD_REQUEST' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    process.off('unhandledRejection', keep)
    expect(unhandled).toEqual([])
  })

  it('accepts an unknown state and members it does not know', async () => {
    const { client } = setUp([json(200, { ...purchase, state: 'on_hold', colour: 'blue' })])
    expect(await client.purchases.fetch('mfp_1')).toMatchObject({ state: 'on_hold', colour: 'blue' })
  })
})

describe('what is refused before it is sent', () => {
  it.each([
    ['an unknown member', { ...body, colour: 'blue' }, 'colour'],
    ['an amount that is a number', { ...body, amount: 10000 }, 'amount'],
    ['a malformed ISIN', { ...body, scheme: 'nope' }, 'scheme'],
    ['a missing account', { scheme: body.scheme, amount: body.amount }, 'mf_investment_account'],
  ])('%s', async (_, wrong, field) => {
    const { client, requests, given } = setUp([])
    const error = await errorOf(() => client.purchases.create(wrong as typeof body))
    expect(error.code).toBe('CLIENT_INPUT_INVALID')
    expect(error.context['certainty']).toBe('not-sent')
    expect(error.message).toContain(field)
    expect([requests.length, given.length]).toEqual([0, 0])
  })

  it.each(['', '.', '..', '\ud800', 5])('%o as a path parameter', async (id) => {
    const { client, requests } = setUp([])
    const error = await errorOf(() => client.purchases.cancel(id as string))
    expect([error.code, requests.length]).toEqual(['CLIENT_INPUT_INVALID', 0])
  })

  it.each([
    ['a name it does not know', { colour: 'blue' }, 'colour'],
    ['a filter without values', { states: [] }, 'states'],
    ['a filter value with a comma', { states: ['pending,failed'] }, 'states'],
    ['text that no URL can hold', { states: ['\ud800'] }, 'states'],
  ])('a query with %s', async (_, query, field) => {
    const { client, requests } = setUp([])
    const error = await errorOf(() => client.purchases.list(query as object))
    expect([error.code, requests.length]).toEqual(['CLIENT_INPUT_INVALID', 0])
    expect(error.message).toContain(field)
  })

  it('more arguments than the operation takes', async () => {
    const { client } = setUp([])
    const loose = client.purchases.fetch as (...args: unknown[]) => Promise<unknown>
    expect((await errorOf(() => loose('mfp_1', {}, {}))).code).toBe('CLIENT_INPUT_INVALID')
  })

  it('never repeats a value in its message', async () => {
    const { client } = setUp([])
    const error = await errorOf(() => client.purchases.update({ id: 'mfp_1', consent: { mobile: 'canary-9008580644' } }))
    expect(JSON.stringify(error)).not.toContain('canary')
  })

  it('names the id that is no number', async () => {
    const { client, requests } = setUp([])
    const error = await errorOf(() => client.payments.createNetbanking({ amc_order_ids: ['1', 'mfp_1'] }))
    expect([error.code, requests.length]).toEqual(['CLIENT_INPUT_INVALID', 0])
    expect(error.context['issues']).toEqual([{ path: ['amc_order_ids', 1], message: 'must be an integer id of 1 to 20 digits' }])
  })
})

describe('what may be sent twice', () => {
  it('a call of any effect after a 401, once, with a new token', async () => {
    const { client, requests, invalidated } = setUp([json(401, {}), json(200, purchase)])
    await client.purchases.create(body)
    expect(requests.map(({ headers }) => headers['authorization'])).toEqual(['Bearer token-1', 'Bearer token-2'])
    expect(requests[0]?.body).toBe(requests[1]?.body)
    expect(invalidated).toEqual(['token-1'])
  })

  it('nothing once the deadline has passed, and waiting for a token counts', async () => {
    const { transport, requests } = scriptedTransport([json(200, purchase)])
    const tokens = { token: () => new Promise<string>(() => undefined), invalidate: () => undefined }
    const deadline = { milliseconds: 20 }
    const client = createClient({ baseUrl: 'https://platform.example', tenant: 'acme', transport, deadline, tokens: abortable(tokens) })
    const error = await errorOf(() => client.purchases.create(body))
    expect([error.code, error.context['certainty'], requests.length]).toEqual(['HTTP_DEADLINE_EXCEEDED', 'not-sent', 0])
  })

  it('not a third time', async () => {
    const { client, requests } = setUp([json(401, {}), json(401, {})])
    expect((await errorOf(() => client.purchases.create(body))).code).toBe('HTTP_UNAUTHORIZED')
    expect(requests.length).toBe(2)
  })

  it.each([
    ['a lost connection', fault('HTTP_CONNECTION_FAILED'), 'HTTP_CONNECTION_FAILED', 'unknown'],
    ['a 500', json(500, {}), 'HTTP_SERVER_ERROR', 'unknown'],
    ['a 503', text(503, '<html>'), 'HTTP_SERVER_ERROR', 'unknown'],
    ['a 429', json(429, {}), 'HTTP_TOO_MANY_REQUESTS', 'done'],
    ['a 400', json(400, { error: { status: 400, message: 'x', errors: null } }), 'HTTP_BAD_REQUEST', 'done'],
    ['a success that is not JSON', text(200, '<html>'), 'CLIENT_ANSWER_UNREADABLE', 'unknown'],
    ['a success that breaks the contract', json(200, { id: 'mfp_1' }), 'CLIENT_ANSWER_UNREADABLE', 'unknown'],
    ['an empty success', text(200, ''), 'CLIENT_ANSWER_UNREADABLE', 'unknown'],
  ])('nothing after %s', async (_, answer, code, certainty) => {
    const { client, requests } = setUp([answer as ScriptedAnswer])
    const error = await errorOf(() => client.purchases.create(body))
    expect([error.code, error.context['certainty'], requests.length]).toEqual([code, certainty, 1])
  })

  it('an unreadable answer to a read leaves nothing unknown', async () => {
    const { client } = setUp([text(200, '')])
    expect((await errorOf(() => client.purchases.fetch('mfp_1'))).context['certainty']).toBe('done')
  })
})

describe('lists', () => {
  it('are filtered again, since the platform may ignore a filter', async () => {
    const rows = [purchase, { ...purchase, id: 'mfp_2', state: 'failed' }, { ...purchase, id: 'mfp_3', mf_investment_account: 'mfia_2' }]
    const { client } = setUp([json(200, { object: 'list', data: rows })])
    const { data } = await client.purchases.list({ states: ['pending'], mf_investment_account: 'mfia_1' })
    expect(data.map(({ id }) => id)).toEqual(['mfp_1'])
  })

  it('that come full are an error, unless the newest are enough', async () => {
    const full = { object: 'list', data: Array.from({ length: 100 }, (_, index) => ({ ...purchase, id: `mfp_${index}` })) }
    const { client } = setUp([json(200, full), json(200, full)])
    const error = await errorOf(() => client.purchases.list())
    expect([error.code, error.context['cap']]).toEqual(['CLIENT_LIST_INCOMPLETE', 100])
    expect((await client.purchases.list({}, { newestOnly: true })).data.length).toBe(100)
  })

  it('with pages are walked to the last', async () => {
    const page = (number: number, last: boolean) =>
      json(200, {
        first: number === 0,
        last,
        total_pages: 2,
        total_elements: 2,
        size: 100,
        number,
        number_of_elements: 1,
        payments: [{ id: number, status: 'PENDING', amc_order_ids: [] }],
      })
    const { client, requests } = setUp([page(0, false), page(1, true)])
    const ids = []
    for await (const { payments } of everyPage((at) => client.payments.list({ ...at, payment_status: ['PENDING'] })))
      ids.push(...payments.map(({ id }) => id))
    expect(ids).toEqual(['0', '1'])
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      '?page=0&size=100&payment_status=PENDING',
      '?page=1&size=100&payment_status=PENDING',
    ])
  })

  it('with pages throw when the platform ignores the page number, instead of counting its rows twice', async () => {
    const first = json(200, { first: true, last: false, total_pages: 9, total_elements: 900, size: 100, number: 0, payments: [] })
    const { client, requests } = setUp([first, first])
    const numbers: number[] = []
    const error = await errorOf(async () => {
      for await (const { number } of everyPage((at) => client.payments.list(at))) numbers.push(number)
    })
    expect([error.code, numbers, requests.length]).toEqual(['CLIENT_LIST_INCOMPLETE', [0], 2])
    expect(error.context).toMatchObject({ asked: 1, answered: 0 })
  })
})

describe('the shape of a client', () => {
  it('has a method for every operation that carries a token, and is frozen', () => {
    const { client } = setUp([])
    const groups = Object.entries(client).filter(([name]) => name !== 'use')
    const methods = groups.flatMap(([group, named]) => Object.keys(named).map((name) => `${group}.${name}`))
    const rows = Object.values(contract).filter(({ security }) => security === 'bearer')
    expect(methods.sort()).toEqual(rows.map(({ name }) => name).sort())
    expect(methods).toContain('purchases.retry')
    expect([Object.isFrozen(client), Object.isFrozen(client.purchases)]).toEqual([true, true])
  })

  it('takes plugins without changing itself', async () => {
    const { client } = setUp([json(200, purchase)])
    const extended = client.use(({ config }) => ({ whoAmI: () => config.tenant })).use(() => ({ twice: (n: number) => 2 * n }))
    expect([extended.whoAmI(), extended.twice(2), (await extended.purchases.fetch('mfp_1')).id]).toEqual(['acme', 4, 'mfp_1'])
    expect('whoAmI' in client).toBe(false)
  })

  it('refuses wrong arguments in the compiler', () => {
    const { client } = setUp([])
    const never = () => {
      // @ts-expect-error an id is text
      void client.purchases.fetch(5)
      // @ts-expect-error an amount is exact
      void client.purchases.create({ ...body, amount: 10000 })
      // @ts-expect-error an unknown state of a simulation
      void client.simulations.order('1', { status: 'LOST' })
    }
    expect(never).toBeTypeOf('function')
  })
})
