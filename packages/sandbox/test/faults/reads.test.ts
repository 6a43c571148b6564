import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/index.js'
import { consent } from '../api.js'
import { tokenOf } from '../investor-token.js'
import { faulty } from './faulty.js'

type Api = ReturnType<typeof faulty>
interface Row {
  readonly id: string
  readonly state: string
}

const rows = async ({ send }: Api, query = '') => ((await (await send('GET', `/v2/mf_purchases${query}`)).json()) as { data: Row[] }).data
const buy = async ({ create }: Api) => ((await (await create()).json()) as Row).id

describe('read-lag', () => {
  const lag: Fault = { fault: 'read-lag', delay: 5000 }

  it('hides what was created since, in lists and by id, until its time is over', async () => {
    const api = faulty({ faults: [lag] })
    const id = await buy(api)
    const seen = async () => [(await rows(api)).length, (await api.send('GET', `/v2/mf_purchases/${id}`)).status]
    expect(await seen()).toEqual([0, 404])
    api.sandbox.advance({ seconds: 4 })
    expect(await seen()).toEqual([0, 404])
    api.sandbox.advance({ seconds: 1 })
    expect(await seen()).toEqual([1, 200])
  })

  it('shows a state that has been left, and what it was when it was left twice', async () => {
    const api = faulty()
    const id = await buy(api)
    api.sandbox.faults.inject(lag)
    const state = async () => ((await (await api.send('GET', `/v2/mf_purchases/${id}`)).json()) as Row).state
    api.past('PATCH', '/v2/mf_purchases', { id, consent })
    api.past('POST', `/v2/mf_purchases/${id}/cancel`)
    expect(await state()).toBe('pending')
    api.sandbox.advance({ seconds: 3 })
    api.past('POST', `/v2/mf_purchases/${id}/retry`)
    expect([await state(), (await rows(api, '?states=pending')).length]).toEqual(['pending', 1])
    api.sandbox.advance({ seconds: 2 })
    expect([await state(), (await rows(api, '?states=pending')).length]).toEqual(['cancelled', 0])
  })

  it('lets writes see what is', async () => {
    const api = faulty({ faults: [lag] })
    const id = await buy(api)
    expect((await api.send('POST', `/v2/mf_purchases/${id}/cancel`)).status).toBe(200)
    expect((await api.create({ source_ref_id: 'r' })).status).toBe(200)
    expect((await api.create({ source_ref_id: 'r' })).status).toBe(400)
  })

  it('shows an investor no more of the past than of the present', async () => {
    const api = faulty({ faults: [lag] })
    const id = await buy(api)
    const headers = async (pan: string) => ({ authorization: `Bearer ${await tokenOf(api.sandbox, pan)}`, 'x-tenant-id': 'acme' })
    const [owner, other] = [await headers('ARRPP3751N'), await headers('CRRPP3752Q')]
    const seen = async () => {
      const answers = [owner, other].map((each) => api.sandbox.fetch(`https://x.example/v2/mf_purchases/${id}`, { headers: each }))
      return (await Promise.all(answers)).map(({ status }) => status)
    }
    expect(await seen()).toEqual([404, 404])
    api.sandbox.advance({ seconds: 5 })
    expect(await seen()).toEqual([200, 404])
  })
})

describe('filter-ignored', () => {
  it('lists what was not asked for', async () => {
    const api = faulty()
    await buy(api)
    const filtered = '?states=failed&mf_investment_account=mfia_other'
    expect((await rows(api, filtered)).length).toBe(0)
    api.sandbox.faults.inject({ fault: 'filter-ignored', operation: 'purchases.list' })
    expect((await rows(api, filtered)).length).toBe(1)
  })

  it('keeps pages, and refuses a filter that is none', async () => {
    const api = faulty({ faults: [{ fault: 'filter-ignored' }] })
    const page = async (query: string) =>
      (await api.send('GET', `/api/oms/fund_schemes?${query}`)).json() as Promise<{ number_of_elements: number; total_elements: number }>
    expect(await page('amc_id=999999&page=1&size=3')).toMatchObject({ number_of_elements: 1, total_elements: 4 })
    expect((await api.send('GET', '/v2/mf_purchases?color=red')).status).toBe(400)
  })
})

describe('list-stops', () => {
  it('leaves out the oldest rows of a list, and says nothing of it', async () => {
    const api = faulty({ faults: [{ fault: 'list-stops', rows: 2 }] })
    const ids = [await buy(api), await buy(api), await buy(api)]
    expect((await rows(api)).map(({ id }) => id)).toEqual([ids[2], ids[1]])
  })

  it.each([
    ['page=0&size=2', { number_of_elements: 2, total_elements: 3, total_pages: 2, last: false }],
    ['page=1&size=2', { number_of_elements: 1, total_elements: 3, total_pages: 2, last: true }],
    ['page=2&size=2', { number_of_elements: 0, total_elements: 3, total_pages: 2, last: true }],
  ])('ends the pages of a list: %s', async (query, counts) => {
    const api = faulty({ faults: [{ fault: 'list-stops', rows: 3 }] })
    expect(await (await api.send('GET', `/api/oms/fund_schemes?${query}`)).json()).toMatchObject(counts)
  })
})

describe('drift', () => {
  const plan = {
    mf_investment_account: 'mfia_367a75826694614a539c0f82b196027',
    scheme: 'INF966L01887',
    amount: 5000,
    frequency: 'monthly',
    installment_day: 5,
    number_of_installments: 12,
    systematic: true,
  }

  it('spells the one member that the platform spells in two ways in the other', async () => {
    const { send } = faulty({ faults: [{ fault: 'single-l-installments' }] })
    const answer = await send('POST', '/v2/mf_purchase_plans', plan)
    expect(answer.headers.get('x-sandbox-fault')).toBe('single-l-installments')
    const body = (await answer.json()) as object
    expect([Object.keys(body).filter((name) => name.includes('instalments')), 'number_of_installments' in body]).toEqual([
      ['auto_generate_instalments'],
      true,
    ])
  })

  it.each([
    ['unknown-value', 'id', '"id":"unheard_of"'],
    ['unknown-field', 'colour', '"colour":"unheard_of"'],
    ['null-field', 'old_id', '"old_id":null'],
    ['number-as-text', 'amount', '"amount":"10000'],
  ] as const)('%s changes the field that it is told to, in every row', async (fault, field, text) => {
    const api = faulty()
    await buy(api)
    await buy(api)
    api.sandbox.faults.inject({ fault, field })
    expect((await (await api.send('GET', '/v2/mf_purchases')).text()).split(text).length).toBe(3)
  })

  it('leaves a refusal alone, and does not claim it', async () => {
    const { create } = faulty({ faults: [{ fault: 'unknown-field' }] })
    const answer = await create({ amount: 1 })
    expect([answer.status, answer.headers.get('x-sandbox-fault'), (await answer.text()).includes('unheard_of')]).toEqual([400, null, false])
  })
})

describe('time', () => {
  it('lets the token of a request end as it is sent, and takes a new one', async () => {
    const api = faulty({ faults: [{ fault: 'token-expires' }] })
    expect([(await api.create()).status, (await api.create()).status]).toEqual([401, 401])
    expect(api.count()).toBe(0)
  })

  it('revokes the token that was taken, with a 401 in flight', async () => {
    const { create } = faulty({ faults: [{ fault: 'unauthorized-in-flight' }] })
    expect([(await create()).headers.get('x-sandbox-fault'), (await create()).headers.get('x-sandbox-fault')]).toEqual([
      'unauthorized-in-flight',
      null,
    ])
  })

  it('jumps past what is due on the way', async () => {
    const api = faulty()
    const id = await buy(api)
    api.sandbox.faults.inject({ fault: 'clock-jump', delay: 40_000_000, operation: 'auth.token' })
    const form = 'grant_type=client_credentials&client_id=acme-server&client_secret=not-a-secret'
    await api.sandbox.fetch('https://x.example/v2/auth/acme/token', { method: 'POST', body: form })
    expect(api.sandbox.stamp()).toBe('2024-01-12T21:36:40+05:30')
    expect((JSON.parse(api.past('GET', `/v2/mf_purchases/${id}`).body) as Row).id).toBe(id)
  })
})
