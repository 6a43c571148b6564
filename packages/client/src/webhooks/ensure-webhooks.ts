import type { Contract } from '@foliokit/api'
import { isCodedError } from '@foliokit/errors'
import type { Resources } from '../methods.js'
import { webhookError } from './webhook-error.js'

/** A webhook that a tenant should have. */
export interface WantedWebhook {
  /** The type of event: `mf_purchase.confirmed`. */
  readonly event: string
  /** Where it is posted. */
  readonly url: string
  /** Default `enabled`. */
  readonly status?: 'enabled' | 'disabled' | undefined
}

/** What became of one webhook. */
export interface EnsuredWebhook {
  /** The id that stands in `FP-Signature`: the secret that the platform mails belongs to it. */
  readonly id: string
  readonly event: string
  readonly did: 'created' | 'updated' | 'disabled' | 'nothing'
}

/** What a client brings to it. */
export interface WebhookClient {
  readonly notificationWebhooks: Pick<Resources<Contract>['notificationWebhooks'], 'list' | 'create' | 'update'>
}

/** How webhooks are made to stand. */
export interface EnsureWebhooksOptions {
  /** What becomes of a tenant's webhooks that are not wanted. Default `disable`. */
  readonly others?: 'disable' | 'keep' | undefined
}

/**
 * Makes a tenant's webhooks equal to a list: creates what is missing, moves and switches what differs, disables the rest. It reads
 * first and writes what differs only, so it may run at every start; a second webhook of one event is disabled.
 *
 * When a write is refused or its answer lost, it reads again: what stands as wanted then, another process or the lost write made.
 *
 * @throws CodedError `CLIENT_WEBHOOK_WANTED_INVALID`, and those of the client
 * @example
 * await ensureWebhooks(client, [{ event: 'mf_purchase.confirmed', url: 'https://app.example/hook' }])
 */
export async function ensureWebhooks(
  client: WebhookClient,
  wanted: readonly WantedWebhook[],
  { others = 'disable' }: EnsureWebhooksOptions = {},
): Promise<readonly EnsuredWebhook[]> {
  const twice = wanted.find(({ event }, index) => wanted.findIndex((other) => other.event === event) !== index)
  if (twice !== undefined) {
    throw webhookError('CLIENT_WEBHOOK_WANTED_INVALID', `The event ${twice.event} is wanted twice: a tenant has one webhook per event.`, {
      event: twice.event,
    })
  }
  const standing = (await client.notificationWebhooks.list()).data
  const done: EnsuredWebhook[] = []
  for (const want of wanted) {
    const [best, ...rest] = standing.filter(({ event }) => event === want.event).sort((one, other) => fit(other, want) - fit(one, want))
    done.push(best === undefined ? await create(client, want) : await adjust(client, best, want))
    for (const second of rest) done.push(await disable(client, second))
  }
  if (others === 'keep') return done
  for (const other of standing) if (!wanted.some(({ event }) => event === other.event)) done.push(await disable(client, other))
  return done
}

interface Standing {
  readonly id: string
  readonly event: string
  readonly url: string
  readonly status: string
}

/** How well a webhook fits: the address counts for more than being switched on. */
function fit({ url, status }: Standing, want: WantedWebhook): number {
  return (url === want.url ? 2 : 0) + (status === (want.status ?? 'enabled') ? 1 : 0)
}

async function create(client: WebhookClient, want: WantedWebhook): Promise<EnsuredWebhook> {
  const { event, url, status = 'enabled' } = want
  try {
    const { id } = await client.notificationWebhooks.create({ event, url, status })
    return { id, event, did: 'created' }
  } catch (error) {
    const made = await again(client, want, error)
    return fit(made, want) === 3 ? { id: made.id, event, did: 'created' } : adjust(client, made, want)
  }
}

async function adjust(client: WebhookClient, standing: Standing, want: WantedWebhook): Promise<EnsuredWebhook> {
  const { id, event } = standing
  const { url, status = 'enabled' } = want
  if (fit(standing, want) === 3) return { id, event, did: 'nothing' }
  return change(client, standing, { url, status }, 'updated')
}

async function disable(client: WebhookClient, standing: Standing): Promise<EnsuredWebhook> {
  const { id, event, url } = standing
  if (standing.status === 'disabled') return { id, event, did: 'nothing' }
  return change(client, standing, { url, status: 'disabled' }, 'disabled')
}

async function change(
  client: WebhookClient,
  { id, event }: Standing,
  to: { readonly url: string; readonly status: 'enabled' | 'disabled' },
  did: 'updated' | 'disabled',
): Promise<EnsuredWebhook> {
  try {
    await client.notificationWebhooks.update(id, { url: to.url, event, status: to.status })
  } catch (error) {
    const { data } = await client.notificationWebhooks.list({ event })
    const now = data.find((each) => each.id === id)
    if (now?.url !== to.url || now.status !== to.status) throw error
  }
  return { id, event, did }
}

/** The webhook of an event after a creation failed; the failure itself when there is none. */
async function again(client: WebhookClient, { event }: WantedWebhook, error: unknown): Promise<Standing> {
  if (!isCodedError(error)) throw error
  const { data } = await client.notificationWebhooks.list({ event })
  const [made] = data
  if (made === undefined) throw error
  return made
}
