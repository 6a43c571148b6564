import { CodedError } from '@foliokit/errors'
import * as z from 'zod'
import { createRandom, type Random } from '../store/random.js'

/**
 * What may go wrong with the delivery of an event:
 *
 * - `duplicated`: it is posted twice.
 * - `reordered`: it waits until the next one of the tenant has gone, at most a minute.
 * - `late`: it is posted `delay` later, ten minutes unless told otherwise.
 * - `before-answer`: it is posted before the call that caused it gets its answer.
 * - `bad-signature`: a forged copy, signed with another secret, goes before it.
 * - `replayed`: the same bytes and signature are posted again `delay` later, a day unless told otherwise.
 */
export type WebhookFaultName = (typeof webhookFaultNames)[number]

/** Every fault of deliveries. */
export const webhookFaultNames = ['duplicated', 'reordered', 'late', 'before-answer', 'bad-signature', 'replayed'] as const

/** A fault to inject into the delivery of events: what fails, for which events, and how often. */
export interface WebhookFault {
  readonly fault: WebhookFaultName
  /** The types of events that meet it, such as `mf_purchase.confirmed`. Default: all. */
  readonly events?: readonly string[] | undefined
  /** The tenant whose events meet it. Default: any. */
  readonly tenant?: string | undefined
  /** How many deliveries meet it. Default: one; `always` with a probability. */
  readonly times?: number | 'always' | undefined
  /** How likely a delivery meets it, above 0 and up to 1. Default 1. */
  readonly probability?: number | undefined
  /** Gives the probability a stream of its own. Default: the one that the seed of the sandbox decides for all faults of webhooks. */
  readonly seed?: number | undefined
  /** For `late` and `replayed`: milliseconds of the virtual clock, up to a year. */
  readonly delay?: number | undefined
}

/** A fault that is in force. */
export interface InjectedWebhookFault extends WebhookFault {
  readonly id: string
  /** How many deliveries have met it. */
  readonly met: number
}

/** The faults of deliveries that are in force, in the order they were injected. */
export interface WebhookFaultBook {
  /** Lets deliveries go wrong, and returns the id of the fault. Throws `SANDBOX_FAULT_INVALID`. */
  readonly inject: (fault: WebhookFault) => string
  /** Ends a fault; false when there is none with that id. */
  readonly remove: (id: string) => boolean
  readonly clear: () => void
  readonly list: () => readonly InjectedWebhookFault[]
}

const schema = z.strictObject({
  fault: z.enum(webhookFaultNames),
  events: z.array(z.string()).min(1).optional(),
  tenant: z.string().optional(),
  times: z.union([z.int().min(1), z.literal('always')], 'must be a whole number from 1 on, or always').optional(),
  probability: z.number().gt(0).max(1).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  delay: z
    .int()
    .min(1)
    .max(365 * 86_400_000)
    .optional(),
})

const delays: Readonly<Partial<Record<WebhookFaultName, number>>> = { late: 600_000, replayed: 86_400_000 }

/** What a delivery meets: the faults by name, each with its delay in milliseconds. */
export type MetWebhookFaults = ReadonlyMap<WebhookFaultName, number>

/** Makes an empty book whose probabilities one stream decides, and what asks it for a delivery. */
export function createWebhookFaultBook(shared: Random): {
  readonly book: WebhookFaultBook
  readonly meet: (tenant: string, type: string) => MetWebhookFaults
} {
  const entries = new Map<string, { readonly fault: WebhookFault; readonly random: Random; met: number }>()
  let count = 0
  const book: WebhookFaultBook = {
    inject(given) {
      const fault = checked(given)
      count += 1
      const id = `webhook_fault_${count}`
      entries.set(id, { fault, random: fault.seed === undefined ? shared : createRandom(fault.seed), met: 0 })
      return id
    },
    remove: (id) => entries.delete(id),
    clear: () => entries.clear(),
    list: () => [...entries].map(([id, { fault, met }]) => ({ id, ...fault, met })),
  }
  const meet = (tenant: string, type: string): MetWebhookFaults => {
    const found = new Map<WebhookFaultName, number>()
    for (const [id, entry] of entries) {
      const { fault, events, tenant: only = tenant, probability = 1, times, delay } = entry.fault
      if (only !== tenant || events?.includes(type) === false || found.has(fault)) continue
      if (probability < 1 && entry.random.integer(2 ** 32) / 2 ** 32 >= probability) continue
      entry.met += 1
      if (entry.met === times) entries.delete(id)
      found.set(fault, delay ?? delays[fault] ?? 0)
    }
    return found
  }
  return { book, meet }
}

function checked(given: unknown): WebhookFault {
  const result = schema.safeParse(given)
  if (!result.success) {
    throw invalid(result.error.issues.map(({ path, message }) => `${path.join('.') || 'fault'}: ${message}`).join('; '))
  }
  const fault = result.data
  if (fault.delay !== undefined && delays[fault.fault] === undefined) throw invalid(`${fault.fault} takes no delay`)
  return Object.freeze({ ...fault, times: fault.times ?? (fault.probability === undefined ? 1 : 'always') })
}

function invalid(why: string): CodedError {
  return new CodedError('SANDBOX_FAULT_INVALID', `The webhook fault cannot be injected: ${why}.`)
}
