import { secret } from '@foliokit/auth'
import { fetchTransport, responseError, type Fetch } from '@foliokit/http'
import { json } from '@foliokit/http/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  collect,
  createPaytota,
  paytotaContract,
  type Collection,
  type CollectionIntent,
  type CollectionStore,
  type Paytota,
} from '../src/index.js'
import { testPhones, type Loss, type Sent } from '../src/sandbox.js'
import { executionDraft, memoryCollections, purchaseDraft } from '../src/testing.js'
import { passing, setUp, type SetUp } from './set-up.js'

const intent: CollectionIntent = { draft: purchaseDraft(), execution: executionDraft() }

/** Collects once more, as a caller does who was told nothing final; what throws is told as such. */
function again({ sandbox, paytota }: SetUp, store: CollectionStore, given = intent): Promise<Collection | { readonly outcome: 'threw' }> {
  const work = collect(given, { paytota, store, clock: sandbox.clock, wait: { milliseconds: 60_000 } })
  return passing(
    sandbox,
    work.catch(() => ({ outcome: 'threw' as const })),
  )
}

type Step = 'create' | 'execute' | 'read'
const stepOf = ({ method, path }: Sent): Step => (method === 'GET' ? 'read' : path.startsWith('/p/') ? 'execute' : 'create')

/** Loses the first answers of a step. */
const losing = (step: Step, loss: Loss, times = 1) => {
  let lost = 0
  return (sent: Sent) => (stepOf(sent) === step && lost < times ? ((lost += 1), loss) : undefined)
}

describe('collect', () => {
  it.each([
    ['accepted', 'paid', 1],
    ['refused', 'not_paid', 0],
    ['timed_out', 'not_paid', 0],
  ] as const)('a PIN %s: %s', async (pin, outcome, charges) => {
    const world = setUp()
    const given = { ...intent, execution: executionDraft({ phone: testPhones[pin] }) }
    const work = collect(given, { paytota: world.paytota, store: memoryCollections(), clock: world.sandbox.clock })
    expect(await passing(world.sandbox, work)).toMatchObject({ outcome })
    expect([world.sandbox.charges().length, world.executions()]).toEqual([charges, 1])
  })

  it('charges no second time when it is called again after it was paid', async () => {
    const [world, store] = [setUp(), memoryCollections()]
    expect(await again(world, store)).toMatchObject({ outcome: 'paid' })
    expect(await again(world, store)).toMatchObject({ outcome: 'paid' })
    expect([world.sandbox.charges().length, world.executions(), world.sandbox.purchaseCount()]).toEqual([1, 1, 1])
  })
})

describe('an answer that is lost', () => {
  it.each<[Step, string, Loss, string, number, number]>([
    ['create', 'before it took effect', 'before', 'paid', 1, 1],
    ['create', 'after it took effect: a second purchase, which nobody is charged for', 'after', 'paid', 1, 2],
    ['create', 'and takes effect late', { late: 20_000 }, 'paid', 1, 2],
    ['create', 'as the connection was refused', 'refuse', 'paid', 1, 1],
    ['execute', 'before it took effect: nobody was asked, and nobody is', 'before', 'unknown', 0, 1],
    ['execute', 'after it took effect', 'after', 'paid', 1, 1],
    ['execute', 'and takes effect late', { late: 20_000 }, 'paid', 1, 1],
    ['execute', 'as the connection was refused: sent again, as it never left', 'refuse', 'paid', 1, 1],
    ['read', 'before it took effect', 'before', 'paid', 1, 1],
    ['read', 'after it took effect', 'after', 'paid', 1, 1],
  ])('of %s, %s', async (step, _, loss, outcome, charges, purchases) => {
    const world = setUp({}, losing(step, loss))
    const store = memoryCollections()
    expect(await again(world, store)).toMatchObject({ outcome })
    world.sandbox.advance({ minutes: 60 })
    for (let calls = 0; calls < 3; calls += 1) expect(await again(world, store)).toMatchObject({ outcome })
    expect([world.sandbox.charges().length, world.sandbox.purchaseCount()]).toEqual([charges, purchases])
    expect(world.executions()).toBe(loss === 'refuse' && step === 'execute' ? 2 : 1)
  })

  it('of an execution that takes effect an hour later is told by the next call', async () => {
    const world = setUp({}, losing('execute', { late: 3_600_000 }))
    const store = memoryCollections()
    expect(await again(world, store)).toMatchObject({ outcome: 'unknown', purchase: { status: 'created' } })
    world.sandbox.advance({ minutes: 61 })
    expect(await again(world, store)).toMatchObject({ outcome: 'paid' })
    expect([world.sandbox.charges().length, world.executions()]).toEqual([1, 1])
  })

  it('of every creation leaves nobody asked, and the next call goes on', async () => {
    const world = setUp({}, losing('create', 'after', 3))
    const store = memoryCollections()
    expect(await again(world, store)).toMatchObject({ outcome: 'not_asked', purchaseId: null })
    expect(await again(world, store)).toMatchObject({ outcome: 'paid' })
    expect([world.sandbox.charges().length, world.sandbox.purchaseCount()]).toEqual([1, 4])
  })

  it('of every execution, each time proven unsent, gives the claim back', async () => {
    const world = setUp({}, losing('execute', 'refuse', 3))
    const store = memoryCollections()
    expect(await again(world, store)).toMatchObject({ outcome: 'not_asked', purchase: { status: 'created' } })
    expect(await again(world, store)).toMatchObject({ outcome: 'paid' })
    expect(world.sandbox.charges()).toHaveLength(1)
  })
})

describe('a process that dies', () => {
  /** A store whose process dies at its n-th change, before or after that became durable. */
  const dying = (store: CollectionStore, at: number, durable: boolean): CollectionStore => {
    let changes = 0
    const change = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      changes += 1
      if (changes > at) throw new Error('the process is dead')
      if (changes < at) return work()
      if (durable) await work()
      throw new Error('the process died')
    }
    return { add: (record) => change(() => store.add(record)), replace: (record) => change(() => store.replace(record)) }
  }

  it.each([1, 2, 3].flatMap((at) => [false, true].map((durable) => [at, durable] as const)))(
    'at change %i of its record (durable: %s) never charges twice, and asks when that is safe',
    async (at, durable) => {
      const [world, store] = [setUp(), memoryCollections()]
      expect(await again(world, dying(store, at, durable))).toMatchObject({ outcome: 'threw' })
      const { outcome } = await again(world, store)
      world.sandbox.advance({ minutes: 60 })
      // Dead between the claim and the request: nobody can tell whether it was sent, so nobody sends it.
      expect(outcome).toBe(at === 3 && durable ? 'unknown' : 'paid')
      expect([world.sandbox.charges().length, world.executions()]).toEqual(outcome === 'paid' ? [1, 1] : [0, 0])
    },
  )
})

describe('several callers', () => {
  it('of one collection ask the payer once', async () => {
    const [world, store] = [setUp(), memoryCollections()]
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => again(world, store)))
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['paid']))
    expect([world.sandbox.charges().length, world.executions()]).toEqual([1, 1])
  })

  it('of different collections ask each payer once', async () => {
    const [world, store] = [setUp(), memoryCollections()]
    const intents = Array.from({ length: 20 }, (_, index) => ({ ...intent, draft: purchaseDraft({ reference: `order-${index}` }) }))
    await Promise.all(intents.map((given) => again(world, store, given)))
    expect(new Set(world.sandbox.charges().map(({ reference }) => reference)).size).toBe(20)
    expect(world.sandbox.charges()).toHaveLength(20)
  })
})

describe('a reference', () => {
  it.each([
    ['amount', { draft: purchaseDraft({ purchase: { currency: 'UGX', products: [{ name: 'One month', price: '501' }] } }) }],
    ['payer', { draft: purchaseDraft({ client: { email: 'other@example.com', phone: '256751123456' } }) }],
    ['phone', { execution: executionDraft({ phone: '256751123457' }) }],
    ['network', { execution: executionDraft({ pm: 'mtnmomo' }) }],
  ])('is refused for another %s, and nothing is sent', async (_, change) => {
    const [world, store] = [setUp(), memoryCollections()]
    await again(world, store)
    const sent = world.wire.length
    const other = collect({ ...intent, ...change }, { paytota: world.paytota, store, clock: world.sandbox.clock })
    await expect(other).rejects.toMatchObject({ code: 'PAYTOTA_REFERENCE_REUSED' })
    expect(world.wire).toHaveLength(sent)
  })

  it.each([
    ['draft.client.phone', { draft: purchaseDraft({ client: { email: 'payer@example.com', phone: '0751123456' } }) }],
    ['execution.pm', { draft: purchaseDraft({ payment_method_whitelist: ['mtnmomo'] }) }],
  ])('is not even stored for an intent with a wrong %s', async (path, change) => {
    const { paytota } = setUp()
    const store: CollectionStore = { add: () => Promise.reject(new Error('stored')), replace: () => Promise.reject(new Error('stored')) }
    await expect(collect({ ...intent, ...change }, { paytota, store })).rejects.toMatchObject({
      code: 'PAYTOTA_INPUT_INVALID',
      context: { issues: [{ path: path.split('.') }] },
    })
  })
})

describe('a purchase', () => {
  it('that was paid on its page meanwhile is not executed', async () => {
    const [world, store] = [setUp(), memoryCollections()]
    const { id } = await world.paytota.createPurchase(intent.draft)
    const record = await store.add({ ...(await firstRecord()), step: 'created', purchaseId: id, revision: 0 })
    expect(record.purchaseId).toBe(id)
    await world.paytota.execute(id, intent.execution)
    expect(await again(world, store)).toMatchObject({ outcome: 'paid' })
    expect([world.sandbox.charges().length, world.executions()]).toEqual([1, 1])
  })

  /** The first record of the intent, as `collect` makes it. */
  async function firstRecord() {
    const { fingerprint } = await new Promise<{ readonly fingerprint: string }>((resolve, reject) => {
      const spy: CollectionStore = {
        add: (record) => (resolve(record), Promise.reject(new Error('seen'))),
        replace: () => Promise.reject(new Error()),
      }
      collect(intent, { paytota: setUp().paytota, store: spy }).catch(() => reject(new Error('not stored')))
    })
    return { reference: intent.draft.reference, fingerprint }
  }

  it('that asks for another amount than was meant is not executed', async () => {
    const world = setUp()
    const paytota = {
      ...world.paytota,
      createPurchase: () =>
        world.paytota.createPurchase(purchaseDraft({ purchase: { currency: 'UGX', products: [{ name: 'x', price: '5000' }] } })),
    }
    await expect(collect(intent, { paytota, store: memoryCollections() })).rejects.toMatchObject({
      code: 'PAYTOTA_PURCHASE_DIFFERS',
      context: { fields: ['purchase.total'] },
    })
    expect(world.executions()).toBe(0)
  })

  it('whose creation the provider refuses is rejected for good', async () => {
    const [world, store] = [setUp(), memoryCollections()]
    const stranger = createPaytota({
      baseUrl: 'https://paytota.example',
      secretKey: secret(world.sandbox.secretKey),
      brandId: 'of_another',
      transport: fetchTransport({ fetch: world.sandbox.fetch as Fetch }),
      clock: world.sandbox.clock,
    })
    expect(await again({ ...world, paytota: stranger }, store)).toMatchObject({ outcome: 'rejected', error: { code: 'HTTP_BAD_REQUEST' } })
    expect(await again(world, store)).toMatchObject({ outcome: 'rejected', purchaseId: null })
    expect([world.sandbox.purchaseCount(), world.wire.length]).toEqual([0, 0])
  })

  const refused = () => Promise.reject(responseError(json(422, {}), paytotaContract['paytotaPurchases.execute']))
  it('whose execution the provider refuses is rejected for good', async () => {
    const [world, store] = [setUp(), memoryCollections()]
    const paytota = { ...world.paytota, execute: refused }
    expect(await again({ ...world, paytota }, store)).toMatchObject({ outcome: 'rejected', error: { code: 'HTTP_UNPROCESSABLE' } })
    expect(await again(world, store)).toMatchObject({ outcome: 'rejected' })
    expect([world.sandbox.charges().length, world.executions()]).toEqual([0, 0])
  })

  it('that was executed for all the refusal is what it says: paid', async () => {
    const [world, store] = [setUp(), memoryCollections()]
    const execute: Paytota['execute'] = async (...call) => {
      await world.paytota.execute(...call)
      return refused()
    }
    expect(await again({ ...world, paytota: { ...world.paytota, execute } }, store)).toMatchObject({ outcome: 'paid' })
    expect(world.sandbox.charges()).toHaveLength(1)
  })
})

describe('under random faults', () => {
  const loss = fc.option(
    fc.constantFrom<Loss>('before', 'after', 'refuse', { late: 500 }, { late: 5_000 }, { late: 90_000 }, { late: 1_000_000 }),
    { nil: undefined, freq: 1 },
  )

  it('no payer is charged twice, and every collection ends in the truth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(loss, { maxLength: 12 }), fc.constantFrom('accepted', 'refused', 'timed_out'), async (losses, pin) => {
        const world = setUp({ pin }, ({ count }) => losses[count - 1])
        const store = memoryCollections()
        let latest: Collection | { readonly outcome: 'threw' } = { outcome: 'threw' }
        for (let calls = 0; calls < 6; calls += 1) {
          latest = await again(world, store)
          if (calls > 2) world.sandbox.advance({ minutes: 30 })
        }
        const charges = world.sandbox.charges().length
        expect(charges).toBeLessThanOrEqual(1)
        if (latest.outcome === 'paid') expect(charges).toBe(1)
        else expect(charges).toBe(0)
        expect(['paid', 'not_paid', 'unknown']).toContain(latest.outcome)
      }),
      { numRuns: 150 },
    )
  }, 30_000)

  it('a client that sends blindly again is caught by the same count', async () => {
    const world = setUp({}, losing('execute', 'after'))
    const { id } = await world.paytota.createPurchase(intent.draft)
    await world.paytota.execute(id, intent.execution).catch(() => world.paytota.execute(id, intent.execution))
    world.sandbox.advance({ minutes: 60 })
    expect(world.sandbox.charges()).toHaveLength(2)
  })
})
