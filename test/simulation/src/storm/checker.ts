import type { SandboxEvent } from '@foliokit/sandbox'
import type { Job } from './jobs.js'
import type { Placed } from './placers.js'
import type { WireCreate } from './wire.js'

/**
 * What the platform holds in the end, told by its own events and by nothing that the client says. It knows orders and plans by their
 * amounts and payments by their orders.
 */
export interface PlatformBook {
  readonly hear: (event: SandboxEvent) => void
  /** The ids of the orders and plans of an amount. */
  readonly placed: ReadonlyMap<string, readonly string[]>
  /** How many payments were made for an order, by its `old_id`. */
  readonly payments: ReadonlyMap<string, number>
}

export function createPlatformBook(): PlatformBook {
  const placed = new Map<string, string[]>()
  const payments = new Map<string, number>()
  return {
    placed,
    payments,
    hear({ type, body }) {
      const { object } = (JSON.parse(body) as { readonly data: { readonly object: Told } }).data
      if (type === 'mf_purchase.created' || type === 'mf_purchase_plan.created') {
        // An installment is an order of its plan, not one that somebody placed.
        if (object.plan == null) placed.set(String(object.amount), [...(placed.get(String(object.amount)) ?? []), String(object.id)])
      }
      if (type === 'payment.pending')
        for (const id of object.amc_order_ids ?? []) payments.set(String(id), (payments.get(String(id)) ?? 0) + 1)
    },
  }
}

interface Told {
  readonly id: string | number
  readonly amount?: number
  readonly plan?: string | null
  readonly amc_order_ids?: readonly (string | number)[]
}

/** What is wrong, by the properties of the reliability rules. */
export interface Findings {
  /** C1: creates that were on the wire though nothing allowed another one. */
  readonly repeats: number
  /** C2: orders, plans and payments beyond the first of a job. */
  readonly duplicates: number
  /** C3: jobs that ended in no outcome, or in one that is not the truth. */
  readonly untrue: number
  /** C4: orders that were taken for another job's. */
  readonly wrongAdoptions: number
}

/** Compares what the jobs were told with what the platform holds. `isOver`: the link has healed, so `unknown` is not the truth any more. */
export function check(
  jobs: readonly Job[],
  outcomes: ReadonlyMap<string, Placed>,
  book: PlatformBook,
  creates: readonly WireCreate[],
  { isOver, resendAfter }: { readonly isOver: boolean; readonly resendAfter: number },
): Findings {
  const findings = { repeats: repeats(creates, resendAfter), duplicates: 0, untrue: 0, wrongAdoptions: 0 }
  for (const job of jobs) {
    const ids = book.placed.get(String(Number(String(job.amount)))) ?? []
    findings.duplicates += Math.max(0, ids.length - 1)
    const placed = outcomes.get(job.key)
    if (placed?.id !== undefined && !ids.includes(placed.id)) findings.wrongAdoptions += 1
    const isTrue = {
      created: ids.length > 0,
      adopted: ids.length > 0,
      rejected: ids.length === 0,
      unknown: !isOver,
      none: !isOver,
    }[placed?.outcome ?? 'none']
    if (!isTrue) findings.untrue += 1
  }
  for (const count of book.payments.values()) findings.duplicates += Math.max(0, count - 1)
  return findings
}

/**
 * Counts the creates that nothing allowed. After one that may have had an effect, another goes out only as the same bytes, and only a minute
 * after it; a payment never does. After one that never left, was turned away, or was answered with a 401, the same bytes may go at once.
 */
function repeats(creates: readonly WireCreate[], resendAfter: number): number {
  const last = new Map<string, WireCreate>()
  let count = 0
  for (const create of creates) {
    const before = last.get(create.about)
    last.set(create.about, create)
    if (before === undefined) continue
    const isPayment = create.about.startsWith('orders')
    const hadNoEffect = before.fate === 'never-left' || before.fate === 'turned-away' || before.fate === 'unauthorized'
    const isLate = !isPayment && create.at >= before.at + resendAfter
    if (create.body !== before.body || !(hadNoEffect || isLate)) count += 1
  }
  return count
}
