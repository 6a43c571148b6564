import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { operation } from '../operation.js'

/** A moment with an offset, whose colon may be missing: `2023-06-02T13:20:47+0530` is how an event spells it (domain §1). */
const momentText = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/,
    'must be a date and time with an offset, such as 2023-06-02T13:20:47+0530',
  )

/**
 * Reads an event, as the platform posts it to a webhook and as it lists it (field notes §2.6). Open: its type and what it tells of may
 * be unknown; numbers of its object stay as `parseJson` of `@foliokit/money/json` read them, digits kept.
 */
export const eventSchema = z.looseObject({
  id: z.string().min(1),
  object: z.string(),
  type: z.string().min(1),
  data: z.looseObject({ object: z.looseObject({}), previous_attributes: z.looseObject({}).nullish() }),
  time: momentText,
})

/** An event as read from the platform. */
export type WireEvent = z.output<typeof eventSchema>

/** Fetches one event: for one whose delivery was missed. */
export const fetchEvent = operation({
  name: 'events.fetch',
  method: 'GET',
  path: '/v2/events/:id',
  effect: 'read',
  source: 'field-notes',
  answer: eventSchema,
})

/** Lists events: the newest 100. */
export const listEvents = operation({
  name: 'events.list',
  method: 'GET',
  path: '/v2/events',
  effect: 'read',
  source: 'field-notes',
  answer: newestList(eventSchema),
})
