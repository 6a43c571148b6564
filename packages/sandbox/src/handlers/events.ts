import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'

export const fetchEvent: Handler<'events.fetch'> = ({ tenant, path: [id = ''] }) => {
  const event = tenant.events.get(id)
  if (event === undefined) throw notFound('event')
  return event.wire()
}

export const listEvents: Handler<'events.list'> = ({ tenant }) => newestList(tenant.events, (event) => event.wire())
