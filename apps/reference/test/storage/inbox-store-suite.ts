import { comparePositions, memoryInbox, positionOf, readWebhookEvent, type InboxStore, type WebhookEvent } from '@foliokit/client/webhooks'
import { describe, expect, it } from 'vitest'
import { between, randomOf } from '../../src/prove/random.js'

/** An event of a purchase, a second after the one before it when its number is one more. */
function purchaseEvent(number: number, { of = 'mfp_1', state = 'submitted' }: { of?: string | null; state?: string } = {}): WebhookEvent {
  const time = `2024-01-12T10:30:${String(number % 60).padStart(2, '0')}+0530`
  const data = { object: { object: 'mf_purchase', id: of, state } }
  return readWebhookEvent(JSON.stringify({ id: `evt_${number}`, object: 'event', type: `mf_purchase.${state}`, data, time }))
}

/** Judges as the client's inbox does. */
const judge = (event: WebhookEvent): Parameters<InboxStore['keep']>[1] => {
  return (newest) => (newest === undefined || comparePositions(newest, positionOf(event)) < 0 ? 'newest' : 'stale')
}

/** What the client's inbox asks of every store: the one in memory is the measure, and goes through it as well. */
export function inboxStoreSuite(makeStore: () => InboxStore): void {
  const keep = (store: InboxStore, event: WebhookEvent) => store.keep(event, judge(event))
  /** Stores tell by the millisecond which of two events came first. */
  const keepInTurn = async (store: InboxStore, event: WebhookEvent) => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    return keep(store, event)
  }
  const idsOf = (events: readonly WebhookEvent[]) => events.map(({ id }) => id)

  it('keeps each event once, whatever it is judged the second time', async () => {
    const store = makeStore()
    const event = purchaseEvent(1)
    expect([await keep(store, event), await store.keep(event, () => 'newest'), await keep(store, event)]).toEqual([
      'newest',
      'duplicate',
      'duplicate',
    ])
    expect(idsOf(await store.unhandled(10))).toEqual(['evt_1'])
  })

  it('gives an event back as it came, every member of it', async () => {
    const store = makeStore()
    const event = purchaseEvent(1, { state: 'a "state" of ₹5,000 \\ and more' })
    await keep(store, event)
    expect(await store.unhandled(10)).toEqual([event])
  })

  it('counts what is stale as handled, and still knows it', async () => {
    const store = makeStore()
    await keep(store, purchaseEvent(2))
    expect([await keep(store, purchaseEvent(1)), await keep(store, purchaseEvent(1))]).toEqual(['stale', 'duplicate'])
    expect(idsOf(await store.unhandled(10))).toEqual(['evt_2'])
  })

  it('judges an object by its own newest event, and one without an id by none', async () => {
    const store = makeStore()
    await keep(store, purchaseEvent(5))
    expect(await keep(store, purchaseEvent(3, { of: 'mfp_2' }))).toBe('newest')
    expect([await keep(store, purchaseEvent(2, { of: null })), await keep(store, purchaseEvent(1, { of: null }))]).toEqual([
      'newest',
      'newest',
    ])
    expect(await keep(store, purchaseEvent(4))).toBe('stale')
  })

  it('marks what is older of the same object with what is handled, and nothing newer', async () => {
    const store = makeStore()
    for (const number of [1, 2, 3]) await keepInTurn(store, purchaseEvent(number))
    await keepInTurn(store, purchaseEvent(4, { of: 'mfp_2' }))
    await store.handled(purchaseEvent(2))
    expect(idsOf(await store.unhandled(10))).toEqual(['evt_3', 'evt_4'])
  })

  it('lists the oldest first, no more than asked for', async () => {
    const store = makeStore()
    for (const number of [9, 3, 7]) await keepInTurn(store, purchaseEvent(number, { of: `mfp_${number}` }))
    expect(idsOf(await store.unhandled(2))).toEqual(['evt_9', 'evt_3'])
  })

  it('keeps an event whose judge fails not at all', async () => {
    const store = makeStore()
    const fails = store.keep(purchaseEvent(1), () => {
      throw new Error('no')
    })
    await expect(fails).rejects.toThrow('no')
    expect(await store.unhandled(10)).toEqual([])
    expect(await keep(store, purchaseEvent(1))).toBe('newest')
  })

  it('lets one of many copies that come at once be kept, and the newest of an object stand', async () => {
    const store = makeStore()
    const copies = await Promise.all(Array.from({ length: 8 }, () => keep(store, purchaseEvent(1))))
    expect(copies.filter((kept) => kept !== 'duplicate')).toEqual(['newest'])
    await Promise.all([4, 9, 2, 7, 3, 8].map((number) => keep(store, purchaseEvent(number))))
    expect([await keep(store, purchaseEvent(6)), await keep(store, purchaseEvent(10))]).toEqual(['stale', 'newest'])
  })

  describe('as the store in memory', () => {
    it.each([1, 2, 3, 4, 5, 6])('answers the same to whatever is asked (seed %i)', async (seed) => {
      const random = randomOf(seed)
      const [store, measure] = [makeStore(), memoryInbox()]
      const anEvent = () => {
        const number = between(random, 0, 15)
        return purchaseEvent(number, { of: ['mfp_1', 'mfp_2', null][number % 3] ?? null })
      }
      for (let step = 0; step < 30; step += 1) {
        const event = anEvent()
        const isKept = between(random, 0, 3) > 0
        const [ours, theirs] = isKept
          ? [await keepInTurn(store, event), await keep(measure, event)]
          : [await store.handled(event), await measure.handled(event)]
        expect(ours).toBe(theirs)
        const limit = between(random, 1, 20)
        expect(idsOf(await store.unhandled(limit))).toEqual(idsOf(await measure.unhandled(limit)))
      }
    })
  })
}
