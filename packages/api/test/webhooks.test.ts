import { parseJson, stringifyJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contract, eventSchema } from '../src/index.js'

/** The envelope of the field notes (§2.6), with a purchase of the documents' own example in it. */
const envelope = (time: string, more = '') =>
  `{"id":"evt_1","object":"event","type":"mf_purchase.confirmed","data":{"object":{"object":"mf_purchase","id":"mfp_1","old_id":2654461373273791985,"amount":5113.0}${more}},"time":"${time}"}`

describe('an event', () => {
  it.each(['2023-06-02T13:20:47+0530', '2023-06-02T13:20:47+05:30', '2023-06-02T07:50:47Z', '2023-06-02T13:20:47.123+0530'])(
    'is read with its time as %s, and written back digit for digit',
    (time) => {
      const read = eventSchema.parse(parseJson(envelope(time)))
      expect(read.time).toBe(time)
      expect(stringifyJson(z.encode(eventSchema, read))).toBe(envelope(time))
    },
  )

  it.each(['2023-06-02', '2023-06-02T13:20:47', 'yesterday', '2023-06-02T13:20:47+5:30'])('is refused with its time as %s', (time) => {
    expect(eventSchema.safeParse(parseJson(envelope(time))).success).toBe(false)
  })

  it('may be of a type that nobody knows, about anything, with members of its own', () => {
    const odd = {
      id: 'evt_2',
      object: 'event',
      type: 'new_thing.appeared',
      data: { object: {}, colour: 1 },
      time: '2023-06-02T13:20:47Z',
      more: [],
    }
    expect(eventSchema.parse(odd)).toEqual(odd)
  })
})

describe('a webhook', () => {
  const { body } = contract['notificationWebhooks.create']

  it('is asked for with an address and a type of event, which may be one that nobody knows', () => {
    for (const event of ['mf_purchase.created', 'new_thing.appeared']) {
      expect(body.safeParse({ url: 'https://app.example/hook', event }).success).toBe(true)
    }
    for (const event of ['', 'mf_purchase', '*', 'a.b.c', 'a b.c'])
      expect(body.safeParse({ url: 'https://app.example/hook', event }).success).toBe(false)
    expect(body.safeParse({ url: 'ftp://app.example', event: 'mf_purchase.created' }).success).toBe(false)
    expect(body.safeParse({ url: 'https://app.example', event: 'mf_purchase.created', status: 'paused' }).success).toBe(false)
  })

  it('is read with a status that nobody knows, and matched by its event', () => {
    const { answer, matches } = contract['notificationWebhooks.list']
    const { data } = answer.parse({ object: 'list', data: [{ id: 'ntwhsc_1', url: 'x', event: 'a.b', status: 'paused' }] })
    expect(data.map((each) => [matches(each, {}), matches(each, { event: 'a.b' }), matches(each, { event: 'a.c' })])).toEqual([
      [true, true, false],
    ])
  })
})
