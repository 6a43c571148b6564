import type { Client } from '@foliokit/client'
import { safeWrites } from '@foliokit/client'
import { isCodedError } from '@foliokit/errors'
import { certaintyOf } from '@foliokit/http'
import type { Job } from './jobs.js'
import { contact, scheme } from './jobs.js'
import type { AppProcess } from './process.js'

/** How a job ended, in the words of `ensure`. `id` is the order that was taken for it. */
export interface Placed {
  readonly outcome: 'created' | 'adopted' | 'rejected' | 'unknown'
  readonly id?: string | undefined
  /** Of a payment: how it ended. */
  readonly payment?: 'created' | 'adopted' | 'rejected' | 'unknown' | undefined
}

/** A way to get jobs done in a process. */
export type Placer = (
  process: AppProcess,
  settings: { readonly newReference: () => string; readonly random: () => number },
) => (job: Job) => Promise<Placed>

/** Ours. */
const safe: Placer = ({ client, clock, intents }, { newReference, random }) => {
  const { safe: writes } = client.use(safeWrites({ intents, clock, newReference, random }))
  return async (job) => {
    const placed =
      job.group === 'purchases'
        ? await writes.purchases.ensure({ key: job.key, body: purchaseOf(job) })
        : await writes.purchasePlans.ensure({ key: job.key, body: planOf(job) })
    if (!('value' in placed)) return { outcome: placed.outcome }
    const { id } = placed.value
    if (!job.isPaid || !('old_id' in placed.value)) return { outcome: placed.outcome, id }
    const consented = await writes.purchases.consent(id, contact)
    if (consented.outcome === 'unknown' || consented.outcome === 'rejected')
      return { outcome: placed.outcome, id, payment: consented.outcome }
    const body = { amc_order_ids: [String(placed.value.old_id)], method: 'NETBANKING' as const }
    const payment = await writes.payments.ensure({ key: `${job.key}-payment`, by: 'netbanking', body })
    return { outcome: placed.outcome, id, payment: payment.outcome }
  }
}

/** What most teams write first: when a create fails, send it again. */
const blindRetry: Placer =
  ({ client }) =>
  async (job) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return { outcome: 'created', id: await create(client, job, undefined) }
      } catch (error) {
        if (certaintyOf(error) === 'done' && !isPassing(error)) return { outcome: 'rejected' }
        if (tries === 4) return { outcome: 'unknown' }
      }
    }
  }

/** What they write next: look the reference up, and when it is not there, send the order again with a new one. */
const newReferences: Placer =
  ({ client, clock }, { newReference }) =>
  async (job) => {
    for (let tries = 1; ; tries += 1) {
      const reference = newReference()
      try {
        return { outcome: 'created', id: await create(client, job, reference) }
      } catch (error) {
        if (certaintyOf(error) === 'done' && !isPassing(error)) return { outcome: 'rejected' }
      }
      await pause(clock, 2_000)
      const id = await find(client, job, reference)
      if (id !== undefined) return { outcome: 'adopted', id }
      if (tries === 4) return { outcome: 'unknown' }
    }
  }

/** What is left out then: the reference is kept in memory, so a process that is killed forgets it. */
const inMemory: Placer =
  ({ client, clock }, { newReference }) =>
  async (job) => {
    const reference = newReference()
    for (let tries = 1; tries <= 40; tries += 1) {
      try {
        return { outcome: 'created', id: await create(client, job, reference) }
      } catch (error) {
        const isTaken = isCodedError(error, 'HTTP_BAD_REQUEST')
        if (certaintyOf(error) === 'done' && !isPassing(error) && !isTaken) return { outcome: 'rejected' }
      }
      await pause(clock, 5_000)
      const id = await find(client, job, reference)
      if (id !== undefined) return { outcome: 'adopted', id }
    }
    return { outcome: 'unknown' }
  }

export const placers = {
  safe,
  'blind retry': blindRetry,
  'look-up, then a new reference': newReferences,
  'reference in memory': inMemory,
} as const
export type PlacerName = keyof typeof placers

const isPassing = (error: unknown) => isCodedError(error, 'HTTP_TOO_MANY_REQUESTS', 'HTTP_UNAUTHORIZED')

const purchaseOf = ({ account, amount }: Job) => ({ mf_investment_account: account, scheme, amount })
const planOf = ({ account, amount }: Job) => ({
  mf_investment_account: account,
  scheme,
  amount,
  frequency: 'monthly',
  installment_day: 5,
  number_of_installments: 12,
  systematic: false,
})

async function create(client: Client, job: Job, source_ref_id: string | undefined): Promise<string> {
  const reference = source_ref_id === undefined ? {} : { source_ref_id }
  const { id } =
    job.group === 'purchases'
      ? await client.purchases.create({ ...purchaseOf(job), ...reference })
      : await client.purchasePlans.create({ ...planOf(job), ...reference })
  return id
}

async function find(client: Client, { group, account }: Job, reference: string): Promise<string | undefined> {
  try {
    const { data } = await client[group].list({ mf_investment_account: account }, { newestOnly: true })
    return data.find(({ source_ref_id }) => source_ref_id === reference)?.id
  } catch {
    return undefined
  }
}

const pause = (clock: AppProcess['clock'], milliseconds: number) => new Promise<void>((resolve) => void clock.after(milliseconds, resolve))
