import { json, scriptedTransport, text, type ScriptedAnswer } from '@foliokit/http/testing'
import { fakeClock, fault } from '@foliokit/http/testing'
import { describe, expect, it } from 'vitest'
import { createClient, memoryIntents, safeWrites } from '../../src/index.js'
import { body, setUp, type Fate } from './platform.js'

const consent = { email: 'investor@example.com' }

async function withOrder(fates: readonly Fate[] = []) {
  const platform = setUp()
  await platform.passing(platform.client.safe.purchases.ensure({ key: 'one', body }))
  platform.writes.push(...fates)
  const changes = () => platform.requests.filter(({ method, url }) => method !== 'GET' && !url.endsWith('v2/mf_purchases')).length
  const patches = () =>
    platform.requests.filter(({ method }) => method === 'PATCH').map((request) => JSON.parse(String(request.body)) as object)
  return { ...platform, changes, patches }
}

describe('confirm', () => {
  it('sends consent and state together on gateway rta', async () => {
    const { client, passing, patches } = await withOrder()
    const changed = await passing(client.safe.purchases.confirm('mfp_1', consent))
    expect(changed).toMatchObject({ outcome: 'done', value: { state: 'confirmed' } })
    expect(patches()).toEqual([{ id: 'mfp_1', state: 'confirmed', consent }])
  })

  it('sends the consent of an ondc purchase alone, then the state', async () => {
    const { client, passing, patches, rows } = await withOrder()
    Object.assign(rows[0] ?? {}, { gateway: 'ondc' })
    expect(await passing(client.safe.purchases.confirm('mfp_1', consent))).toMatchObject({ outcome: 'done' })
    expect(patches()).toEqual([
      { id: 'mfp_1', consent },
      { id: 'mfp_1', state: 'confirmed' },
    ])
  })

  it('goes on with the state when the answer to the consent was lost and a second try finds it set', async () => {
    const { client, passing, patches, rows } = await withOrder(['answer-lost'])
    Object.assign(rows[0] ?? {}, { gateway: 'ondc' })
    expect(await passing(client.safe.purchases.confirm('mfp_1', consent))).toMatchObject({ outcome: 'done', value: { state: 'confirmed' } })
    expect(patches()).toHaveLength(3)
  })

  it.each<[string, Fate[], number]>([
    ['the answer was lost', ['answer-lost'], 1],
    ['the request was lost', ['request-lost'], 2],
    ['the answer was a 500', [{ status: 500 }], 2],
    ['it never left', ['not-sent'], 2],
    ['it arrived late, after a second one', [{ lateBy: 1500 }], 2],
  ])('reads before it sends again when %s', async (_, fates, sent) => {
    const { client, passing, patches, rows } = await withOrder(fates)
    expect(await passing(client.safe.purchases.confirm('mfp_1'))).toMatchObject({ outcome: 'done', value: { state: 'confirmed' } })
    expect(rows[0]?.state).toBe('confirmed')
    expect(patches().length).toBeLessThanOrEqual(sent)
  })

  it('sends nothing when it is confirmed already', async () => {
    const { client, passing, patches, rows } = await withOrder()
    Object.assign(rows[0] ?? {}, { state: 'submitted' })
    expect(await passing(client.safe.purchases.confirm('mfp_1'))).toMatchObject({ outcome: 'already', value: { state: 'submitted' } })
    expect(patches()).toEqual([])
  })

  it('is ruled out for a cancelled order, and for one that failed unconfirmed', async () => {
    const { client, passing, rows } = await withOrder()
    Object.assign(rows[0] ?? {}, { state: 'cancelled' })
    expect(await passing(client.safe.purchases.confirm('mfp_1'))).toMatchObject({
      outcome: 'rejected',
      error: { code: 'CLIENT_STATE_RULES_OUT', context: { id: 'mfp_1', state: 'cancelled' } },
    })
    Object.assign(rows[0] ?? {}, { state: 'failed' })
    expect(await passing(client.safe.purchases.confirm('mfp_1'))).toMatchObject({ outcome: 'rejected' })
    Object.assign(rows[0] ?? {}, { confirmed_at: '2024-01-12T10:31:00+05:30' })
    expect(await passing(client.safe.purchases.confirm('mfp_1'))).toMatchObject({ outcome: 'already' })
  })

  it('is rejected with the platform’s refusal', async () => {
    const { client, passing, patches } = await withOrder([{ status: 400, body: '{"error":"consent is missing"}' }])
    expect(await passing(client.safe.purchases.confirm('mfp_1'))).toMatchObject({
      outcome: 'rejected',
      error: { code: 'HTTP_BAD_REQUEST' },
    })
    expect(patches()).toHaveLength(1)
  })

  it('goes on from an earlier call that recorded the consent, on any gateway', async () => {
    for (const gateway of ['ondc', 'rta']) {
      const { client, passing, patches, rows } = await withOrder()
      Object.assign(rows[0] ?? {}, { gateway, consented: true, consent: { ...consent, isd_code: null } })
      expect(await passing(client.safe.purchases.confirm('mfp_1', consent))).toMatchObject({
        outcome: 'done',
        value: { state: 'confirmed' },
      })
      expect(patches()).toEqual([{ id: 'mfp_1', state: 'confirmed' }])
    }
  })

  it('does not take the consent of somebody else for this one', async () => {
    const { client, passing, rows } = await withOrder()
    Object.assign(rows[0] ?? {}, { gateway: 'ondc', consented: true, consent: { email: 'other@example.com' } })
    expect(await passing(client.safe.purchases.confirm('mfp_1', consent))).toMatchObject({ outcome: 'rejected' })
    expect(rows[0]?.state).toBe('pending')
  })

  it('is rejected for an order that does not exist, and unknown when nothing can be read', async () => {
    const { client, passing, reads } = await withOrder()
    expect(await passing(client.safe.purchases.confirm('mfp_9'))).toMatchObject({ outcome: 'rejected', error: { code: 'HTTP_NOT_FOUND' } })
    reads.push(...Array<Fate>(200).fill('request-lost'))
    expect(await passing(client.safe.purchases.confirm('mfp_1'))).toMatchObject({
      outcome: 'unknown',
      error: { code: 'CLIENT_OUTCOME_UNKNOWN', context: { certainty: 'not-sent' } },
    })
  })
})

describe('consent', () => {
  it.each<[string, Fate[], number]>([
    ['at once', [], 1],
    ['when the answer was lost: the second try finds it set', ['answer-lost'], 2],
    ['when the request was lost', ['request-lost'], 2],
  ])('is recorded %s', async (_, fates, sent) => {
    const { client, passing, patches, rows } = await withOrder(fates)
    expect(await passing(client.safe.purchases.consent('mfp_1', consent))).toMatchObject({ outcome: 'done', value: { state: 'pending' } })
    expect([patches(), rows[0]?.['consented']]).toEqual([Array<unknown>(sent).fill({ id: 'mfp_1', consent }), true])
  })

  it('that stands already is refused where no answer of ours was lost: somebody else gave it', async () => {
    const { client, passing } = await withOrder()
    await passing(client.safe.purchases.consent('mfp_1', consent))
    expect(await passing(client.safe.purchases.consent('mfp_1', { email: 'other@example.com' }))).toMatchObject({
      outcome: 'rejected',
      error: { code: 'HTTP_BAD_REQUEST', context: { fields: ['consent'] } },
    })
  })

  it('is there already for an order that has gone on, and ruled out for a cancelled one', async () => {
    const { client, passing, patches, rows } = await withOrder()
    Object.assign(rows[0] ?? {}, { state: 'submitted' })
    expect(await passing(client.safe.purchases.consent('mfp_1', consent))).toMatchObject({ outcome: 'already' })
    Object.assign(rows[0] ?? {}, { state: 'cancelled' })
    expect(await passing(client.safe.purchases.consent('mfp_1', consent))).toMatchObject({ outcome: 'rejected' })
    expect(patches()).toEqual([])
  })
})

describe('cancel', () => {
  it.each<[string, Fate[]]>([
    ['at once', []],
    ['when the answer was lost', ['answer-lost']],
    ['when the request was lost', ['request-lost']],
  ])('cancels a pending purchase %s', async (_, fates) => {
    const { client, passing, changes } = await withOrder(fates)
    expect(await passing(client.safe.purchases.cancel('mfp_1'))).toMatchObject({ outcome: 'done', value: { state: 'cancelled' } })
    expect(changes()).toBe(fates[0] === 'request-lost' ? 2 : 1)
    expect(await passing(client.safe.purchases.cancel('mfp_1'))).toMatchObject({ outcome: 'already' })
  })

  it('is ruled out once the order is confirmed', async () => {
    const { client, passing, changes } = await withOrder()
    await passing(client.safe.purchases.confirm('mfp_1'))
    expect(await passing(client.safe.purchases.cancel('mfp_1'))).toMatchObject({
      outcome: 'rejected',
      error: { context: { state: 'confirmed' } },
    })
    expect(changes()).toBe(0)
  })
})

describe('plans', () => {
  const plan = (state: string, gateway = 'rta') =>
    json(200, {
      object: 'mf_purchase_plan',
      id: 'mfpp_1',
      state,
      gateway,
      mf_investment_account: 'mfia_1',
      systematic: true,
      frequency: 'monthly',
      amount: 5000,
      scheme: 'INF173K01FE6',
    })

  function connect(answers: readonly ScriptedAnswer[]) {
    const clock = fakeClock()
    const { transport, requests } = scriptedTransport(answers)
    const tokens = { token: async () => 'token', invalidate: () => undefined }
    const client = createClient({ baseUrl: 'https://platform.example', tenant: 'acme', tokens, transport, deadline: { clock } }).use(
      safeWrites({ intents: memoryIntents(), clock, newReference: () => 'ref' }),
    )
    const passing = async <Value>(work: Promise<Value>) => {
      let isDone = false
      const end = () => void (isDone = true)
      work.then(end, end)
      while (!isDone) await clock.advance(1000)
      return work
    }
    const bodies = () => requests.filter(({ method }) => method !== 'GET').map((request) => JSON.parse(String(request.body)) as object)
    return { client, passing, bodies, requests }
  }

  it('of rta are confirmed by the consent alone, of ondc together with the state', async () => {
    const rta = connect([plan('created'), plan('active')])
    expect(await rta.passing(rta.client.safe.purchasePlans.confirm('mfpp_1', consent))).toMatchObject({ outcome: 'done' })
    expect(rta.bodies()).toEqual([{ id: 'mfpp_1', consent }])
    const ondc = connect([plan('review_completed', 'ondc'), plan('confirmed', 'ondc')])
    expect(await ondc.passing(ondc.client.safe.purchasePlans.confirm('mfpp_1', consent))).toMatchObject({ outcome: 'done' })
    expect(ondc.bodies()).toEqual([{ id: 'mfpp_1', state: 'confirmed', consent }])
  })

  it('that wait for their day are confirmed once: a later call, or one after a crash, finds the consent', async () => {
    const waiting = { object: 'mf_purchase_plan', id: 'mfpp_1', gateway: 'rta', requested_activation_date: '2024-02-01' }
    const terms = { mf_investment_account: 'mfia_1', systematic: true, frequency: 'monthly', amount: 5000, scheme: 'INF173K01FE6' }
    const row = json(200, { ...waiting, ...terms, state: 'created', consent: { email: consent.email, isd_code: null, mobile: null } })
    const again = connect([row])
    expect(await again.passing(again.client.safe.purchasePlans.confirm('mfpp_1', consent))).toMatchObject({ outcome: 'already' })
    const lost = connect([plan('created'), fault('HTTP_TIMEOUT'), row])
    expect(await lost.passing(lost.client.safe.purchasePlans.confirm('mfpp_1', consent))).toMatchObject({ outcome: 'done' })
    expect([again.bodies(), lost.bodies()]).toEqual([[], [{ id: 'mfpp_1', consent }]])
  })

  it('are cancelled with a code, read before a second try', async () => {
    const { client, passing, bodies, requests } = connect([plan('active'), fault('HTTP_TIMEOUT'), plan('cancelled')])
    expect(await passing(client.safe.purchasePlans.cancel('mfpp_1', { cancellation_code: 'invest_later' }))).toMatchObject({
      outcome: 'done',
    })
    expect(bodies()).toEqual([{ id: 'mfpp_1', cancellation_code: 'invest_later' }])
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET'])
  })

  it('of other kinds are cancelled without one', async () => {
    const swp = {
      object: 'mf_redemption_plan',
      id: 'mfrp_1',
      mf_investment_account: 'mfia_1',
      systematic: true,
      frequency: 'monthly',
      amount: 1,
      scheme: 'X',
    }
    const { client, passing, requests } = connect([json(200, { ...swp, state: 'active' }), json(200, { ...swp, state: 'cancelled' })])
    expect(await passing(client.safe.redemptionPlans.cancel('mfrp_1'))).toMatchObject({ outcome: 'done' })
    expect(requests[1]?.url).toBe('https://platform.example/v2/mf_redemption_plans/mfrp_1/cancel')
  })

  it('are not cancelled twice over when the platform says only that the caller is turned away', async () => {
    const { client, passing } = connect([plan('active'), text(403, ''), plan('active')])
    expect(await passing(client.safe.purchasePlans.cancel('mfpp_1', { cancellation_code: 'invest_later' }))).toMatchObject({
      outcome: 'rejected',
      error: { code: 'HTTP_FORBIDDEN' },
    })
  })
})
