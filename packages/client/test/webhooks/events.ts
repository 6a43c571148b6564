import { secret, signWebhook } from '@foliokit/auth'
import type { InboxOptions, ReceivedWebhook } from '../../src/webhooks.js'
import { createInbox, memoryInbox } from '../../src/webhooks.js'

export const webhook = 'ntwhsc_1'
export const key = 'whs-s3cr3t-canary'
const secrets = { [webhook]: secret(key) }
export const bytes = (text: string) => new TextEncoder().encode(text)

/** The text of an event of a purchase. */
export function eventText(id: string, state: string, time: string, more: Readonly<Record<string, unknown>> = {}): string {
  const { type = `mf_purchase.${state}`, ...members } = more
  const object = { object: 'mf_purchase', id: 'mfp_1', state, ...members }
  return JSON.stringify({ id, object: 'event', type, data: { object, previous_attributes: {} }, time })
}

/** A body with its signature. */
export async function signed(text: string): Promise<ReceivedWebhook> {
  const body = bytes(text)
  return { body, signature: await signWebhook(body, { id: webhook, secret: secret(key) }) }
}

/** An inbox in memory that writes down what it handles and what goes wrong. */
export function anInbox(options: Partial<InboxOptions> = {}) {
  const store = memoryInbox()
  const handled: string[] = []
  const problems: { readonly code: string; readonly problem: unknown; readonly thrown: unknown }[] = []
  const inbox = createInbox({
    secrets,
    store,
    handle: ({ id }) => void handled.push(id),
    onProblem: (problem, thrown) => void problems.push({ code: problem.code, problem, thrown }),
    ...options,
  })
  const post = async (text: string) => {
    const answer = await inbox.receive(await signed(text))
    await answer.handled
    return [answer.status, answer.outcome] as const
  }
  return { inbox, store, handled, problems, post, codes: () => problems.map(({ code }) => code) }
}
