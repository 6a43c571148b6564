import { secret, verifyWebhook } from '@foliokit/auth'
import type { Sandbox, SandboxOptions, WebhookFetch, WebhookOptions } from '../../src/index.js'
import { setUp } from '../api.js'

/** What a subscriber received. */
export interface Received {
  readonly id: string
  readonly type: string
  /** The bytes as text. */
  readonly text: string
  readonly header: string
  readonly fault: string | undefined
  readonly isGenuine: boolean
}

type Answer = number | 'silence' | 'refused connection'

/** A sandbox that delivers to a function, which answers what it is told to: 200 when nothing is said. */
export function subscribed(options: SandboxOptions & { readonly answers?: (received: Received, count: number) => Answer } = {}) {
  const { answers = () => 200, webhooks, ...rest } = options
  const received: Received[] = []
  const cell: { sandbox?: Sandbox } = {}
  const fetch: WebhookFetch = async (_url, { headers, body }) => {
    const header = headers['fp-signature'] ?? ''
    const id = header.split(':')[0] ?? ''
    const isGenuine = await verifyWebhook(body, header, { [id]: secret(cell.sandbox?.webhooks.secretOf(id) ?? 'none') }).then(
      () => true,
      () => false,
    )
    const text = new TextDecoder().decode(body)
    const { id: event, type } = JSON.parse(text) as { id: string; type: string }
    const each = { id: event, type, text, header, fault: headers['x-sandbox-fault'], isGenuine }
    received.push(each)
    const answer = answers(each, received.length)
    if (answer === 'silence') return new Promise(() => undefined)
    if (answer === 'refused connection') throw new TypeError('fetch failed')
    return { status: answer }
  }
  const api = setUp({ ...rest, webhooks: { fetch, ...webhooks } satisfies WebhookOptions })
  cell.sandbox = api.sandbox
  const subscribe = async (event: string, more: object = {}) =>
    (await api.call('POST', '/v2/notification_webhooks', { url: 'https://app.example/hook', event, ...more })).json
  return { ...api, received, subscribe, types: () => received.map(({ type }) => type) }
}
