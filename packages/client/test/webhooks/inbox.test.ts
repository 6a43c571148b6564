import { secret } from '@foliokit/auth'
import { stringifyJson } from '@foliokit/money/json'
import * as fc from 'fast-check'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { memoryInbox, readWebhookEvent, type InboxStore } from '../../src/webhooks.js'
import { anInbox, bytes, eventText, key, signed, webhook } from './events.js'

const at = (second: number) => `2024-01-12T10:30:${String(second).padStart(2, '0')}+0530`

describe('an inbox', () => {
  it('takes each event once', async () => {
    const { post, handled } = anInbox()
    const text = eventText('evt_1', 'pending', at(0))
    expect(await post(text)).toEqual([200, 'newest'])
    expect(await post(text)).toEqual([200, 'duplicate'])
    expect(handled).toEqual(['evt_1'])
  })

  it('drops what is older than what it knows of the object, by time, however the offset is spelled', async () => {
    const { post, handled } = anInbox()
    await post(eventText('evt_2', 'submitted', '2024-01-12T10:30:02+0530'))
    expect(await post(eventText('evt_1', 'confirmed', '2024-01-12T05:00:01Z'))).toEqual([200, 'stale'])
    expect(await post(eventText('evt_3', 'successful', '2024-01-12T10:30:03+05:30'))).toEqual([200, 'newest'])
    expect(handled).toEqual(['evt_2', 'evt_3'])
  })

  it('orders events of one second by how far the state is along', async () => {
    const { post } = anInbox()
    expect(await post(eventText('evt_b', 'submitted', at(0)))).toEqual([200, 'newest'])
    expect(await post(eventText('evt_a', 'confirmed', at(0)))).toEqual([200, 'stale'])
    expect(await post(eventText('evt_9', 'pending', at(0), { type: 'mf_purchase.created' }))).toEqual([200, 'stale'])
  })

  it('never leaves a final state, not even for an event with a later time', async () => {
    const { post, store } = anInbox()
    await post(eventText('evt_1', 'cancelled', at(5)))
    expect(await post(eventText('evt_2', 'confirmed', at(9)))).toEqual([200, 'stale'])
    expect(store.newest.get('mf_purchase mfp_1')?.state).toBe('cancelled')
  })

  it('lets a failed purchase be retried, and a successful one be reversed', async () => {
    const { post } = anInbox()
    for (const [index, state] of ['failed', 'confirmed', 'successful', 'reversed'].entries()) {
      expect(await post(eventText(`evt_${index}`, state, at(index)))).toEqual([200, 'newest'])
    }
  })

  it('takes events of a type, a state and a kind that nobody knows, and of no object at all', async () => {
    const { post, handled } = anInbox()
    expect(await post(eventText('evt_1', 'on_hold', at(0), { type: 'mf_purchase.held' }))).toEqual([200, 'newest'])
    expect(await post(eventText('evt_2', 'x', at(0), { object: 'new_thing', id: 7, type: 'new_thing.made' }))).toEqual([200, 'newest'])
    for (const id of ['evt_3', 'evt_4']) expect(await post(eventText(id, 'x', at(0), { id: null }))).toEqual([200, 'newest'])
    expect(handled).toHaveLength(4)
  })

  it('ends in the same place whatever the order and the copies', async () => {
    const states = ['pending', 'confirmed', 'submitted', 'failed', 'successful', 'reversed', 'on_hold', 'cancelled']
    const one = fc.record({ id: fc.constantFrom('a', 'b'), state: fc.constantFrom(...states), second: fc.integer({ min: 0, max: 3 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { minLength: 1, maxLength: 8 }).chain((made) => {
          const texts = made.map(({ id, state, second }, index) => eventText(`evt_${index}`, state, at(second), { id }))
          const order = fc.shuffledSubarray([...texts, ...texts], { minLength: texts.length * 2 })
          return fc.tuple(fc.constant(texts), order)
        }),
        async ([texts, shuffled]) => {
          const [straight, crooked] = [anInbox(), anInbox()]
          for (const text of texts) await straight.post(text)
          for (const text of shuffled) await crooked.post(text)
          const end = ({ store }: ReturnType<typeof anInbox>) => [...store.newest].map(([name, { id }]) => `${name} ${id}`).sort()
          expect(end(crooked)).toEqual(end(straight))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('answers before its handler runs, however slow that is', async () => {
    let release = () => {}
    const slow = new Promise<void>((resolve) => (release = resolve))
    const { inbox, handled } = anInbox({ handle: async ({ id }) => (await slow, void handled.push(id)) })
    const received = await signed(eventText('evt_1', 'pending', at(0)))
    const begun = performance.now()
    const answer = await inbox.receive(received)
    expect(performance.now() - begun).toBeLessThan(100)
    expect([answer.status, handled]).toEqual([200, []])
    release()
    await answer.handled
    expect(handled).toEqual(['evt_1'])
  })

  it('handles the events of an object one at a time, in order', async () => {
    const seen: string[] = []
    const handle = async ({ id }: { id: string }) => {
      seen.push(`${id} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      seen.push(`${id} ends`)
    }
    const { inbox } = anInbox({ handle })
    const answers = []
    for (const [index, state] of ['pending', 'confirmed'].entries()) {
      answers.push(await inbox.receive(await signed(eventText(`evt_${index}`, state, at(index)))))
    }
    await Promise.all(answers.map(({ handled }) => handled))
    expect(seen).toEqual(['evt_0 begins', 'evt_0 ends', 'evt_1 begins', 'evt_1 ends'])
  })

  it('keeps what its handler failed on, and drains it: the newest of an object only', async () => {
    let fails = true
    const seen: string[] = []
    const { post, inbox, codes } = anInbox({
      handle({ id }) {
        if (fails) throw new Error('the database is down')
        seen.push(id)
      },
    })
    for (const [index, state] of ['pending', 'confirmed'].entries())
      expect(await post(eventText(`evt_${index}`, state, at(index)))).toEqual([200, 'newest'])
    await post(eventText('evt_other', 'pending', at(0), { id: 'mfp_2' }))
    expect(codes()).toEqual(Array.from({ length: 3 }, () => 'CLIENT_WEBHOOK_HANDLER_FAILED'))
    expect(await inbox.drain()).toBe(0)
    fails = false
    expect(await inbox.drain()).toBe(2)
    expect(seen).toEqual(['evt_1', 'evt_other'])
    expect(await inbox.drain()).toBe(0)
  })

  it('does not handle an older event after a newer one of the object was', async () => {
    let fails = true
    const { post, inbox, handled } = anInbox({
      handle({ id }) {
        if (fails) throw new Error('no')
        handled.push(id)
      },
    })
    await post(eventText('evt_0', 'pending', at(0)))
    fails = false
    await post(eventText('evt_1', 'confirmed', at(1)))
    expect(await inbox.drain()).toBe(0)
    expect(handled).toEqual(['evt_1'])
  })

  it('answers 503 when the store or the secrets fail, so that the platform posts it again', async () => {
    const broken: InboxStore = { ...memoryInbox(), keep: () => Promise.reject(new Error('the database is down')) }
    const store = anInbox({ store: broken })
    expect(await store.post(eventText('evt_1', 'pending', at(0)))).toEqual([503, 'refused'])
    expect([store.codes(), store.handled]).toEqual([['CLIENT_WEBHOOK_NOT_STORED'], []])
    const secrets = anInbox({ secrets: () => Promise.reject(new Error('the vault is shut')) })
    expect(await secrets.post(eventText('evt_1', 'pending', at(0)))).toEqual([503, 'refused'])
    expect(secrets.codes()).toEqual(['CLIENT_WEBHOOK_SECRETS_UNAVAILABLE'])
  })

  it('looks secrets up for each event, so that a new one counts at once', async () => {
    let known = {}
    const { post } = anInbox({ secrets: () => known })
    expect(await post(eventText('evt_1', 'pending', at(0)))).toEqual([401, 'refused'])
    known = { [webhook]: [secret('the-old-one'), secret(key)] }
    expect(await post(eventText('evt_1', 'pending', at(0)))).toEqual([200, 'newest'])
  })

  it('answers 401 to a wrong signature and to none, before it reads anything', async () => {
    const { inbox, store, codes } = anInbox()
    const { body } = await signed('this is no JSON')
    for (const signature of [null, undefined, '', `${webhook}:${'A'.repeat(43)}=`]) {
      expect((await inbox.receive({ body, signature })).status).toBe(401)
    }
    expect(store.size()).toBe(0)
    expect(new Set(codes())).toEqual(new Set(['AUTH_WEBHOOK_UNSIGNED', 'AUTH_WEBHOOK_SIGNATURE_INVALID']))
  })

  it('takes unsigned events when it is told to', async () => {
    const { inbox } = anInbox({ unsigned: 'accept' })
    expect((await inbox.receive({ body: bytes(eventText('evt_1', 'pending', at(0))), signature: null })).status).toBe(200)
    expect((await inbox.receive({ body: bytes(eventText('evt_2', 'pending', at(1))), signature: 'ntwhsc_1:x' })).status).toBe(401)
  })

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no id', '{"type":"a.b","time":"2024-01-12T10:30:00+0530","data":{"object":{}}}'],
    ['no type', '{"id":"e","time":"2024-01-12T10:30:00+0530","data":{"object":{}}}'],
    ['no time', '{"id":"e","type":"a.b","data":{"object":{}}}'],
    ['a time without offset', '{"id":"e","type":"a.b","time":"2024-01-12T10:30:00","data":{"object":{}}}'],
    ['no object', '{"id":"e","type":"a.b","time":"2024-01-12T10:30:00+0530","data":{}}'],
  ])('answers 400 to what is signed and %s', async (_, text) => {
    const { post, codes } = anInbox()
    expect([await post(text), codes()]).toEqual([[400, 'refused'], ['CLIENT_WEBHOOK_EVENT_INVALID']])
  })

  it('answers 413 to more bytes than it takes', async () => {
    const { post, codes } = anInbox({ maxBytes: 100 })
    expect(await post(eventText('evt_1', 'pending', at(0)).padEnd(101))).toEqual([413, 'refused'])
    expect(codes()).toEqual(['CLIENT_WEBHOOK_BODY_TOO_LARGE'])
  })

  it('is not stopped by a log that fails', async () => {
    const { inbox } = anInbox({
      onProblem() {
        throw new Error('the log is full')
      },
    })
    expect((await inbox.receive({ body: bytes('x'), signature: null })).status).toBe(401)
  })

  it('leaves no secret, PAN, account, mobile, address or name in what it reports (reliability §5)', async () => {
    const canaries = ['ABCDE1234F', '9876543210', '00112233445566', 'investor@example.com', '1980-10-19', key]
    const personal = { pan: canaries[0], mobile: canaries[1], account_number: canaries[2], email: canaries[3], date_of_birth: canaries[4] }
    const text = eventText('evt_1', 'pending', at(0), personal)
    const failing = anInbox({
      handle: ({ text: whole }) => {
        throw new Error(whole)
      },
    })
    await failing.post(text)
    const unstored = anInbox({ store: { ...memoryInbox(), keep: ({ text: whole }) => Promise.reject(new Error(whole)) } })
    await unstored.post(text)
    await unstored.post(text.replace('"time"', '"date"'))
    await unstored.post(`${text}}`)
    await unstored.post(text.replace('{', '{"pan":"ABCDE1234F","pan":"ABCDE1234G",'))
    await unstored.inbox.receive({ body: bytes(text), signature: `${webhook}:${'A'.repeat(43)}=` })
    await unstored.inbox.receive({ body: bytes(text), signature: canaries[0] })
    await unstored.inbox.receive({ body: text as never, signature: null })
    const reported = [...failing.problems, ...unstored.problems].map(({ problem }) => problem)
    expect(reported).toHaveLength(8)
    for (const problem of reported) {
      const shown = inspect(problem, { depth: 20, showHidden: true }) + JSON.stringify(problem) + String((problem as Error).stack)
      for (const canary of canaries) expect(shown).not.toContain(canary)
    }
  })
})

describe('an event', () => {
  it('keeps every digit, and is read again from its text', () => {
    const text =
      '{"id":"evt_1","type":"payment.success","time":"2024-01-12T10:30:00+0530","data":{"object":{"id":2654461373273791985,"status":"SUCCESS","amount":5113.0}}}'
    const event = readWebhookEvent(text)
    expect([event.kind, event.objectId, event.state, stringifyJson(event.object['amount'])]).toEqual([
      'payment',
      '2654461373273791985',
      'SUCCESS',
      '5113.0',
    ])
    expect(readWebhookEvent(event.text)).toEqual(event)
  })

  it.each([
    ['mf_purchase.review_completed', 'mf_purchase_plan', 'mf_purchase_plan'],
    ['mf_purchase_plan.review_completed', 'mf_purchase_plan', 'mf_purchase_plan'],
    ['mf_purchase.review_completed', 'mf_purchase', 'mf_purchase'],
    ['mandate.approved', undefined, 'mandate'],
  ])('of type %s about %s is about a %s: the object decides', (type, object, kind) => {
    const text = JSON.stringify({
      id: 'e',
      type,
      time: '2024-01-12T10:30:00Z',
      data: { object: { object, id: 'x', mandate_status: 'APPROVED' } },
    })
    expect(readWebhookEvent(text).kind).toBe(kind)
  })
})
