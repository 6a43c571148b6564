import type { InstantText } from '@foliokit/lifecycle'
import type { Rupees } from '@foliokit/money'

/** How a mandate is given: on paper (NACH), on the bank's page, or by UPI. */
export type MandateType = 'NACH' | 'E_MANDATE' | 'UPI'

/** What starts a mandate. */
export interface MandateInput {
  readonly type: MandateType
  /** The most that one debit may take, in INR: the wire's `mandate_limit`. */
  readonly limit: Rupees
  /** When the mandate was created. */
  readonly at: InstantText
  /** The first civil date it pays on, `YYYY-MM-DD`. Default: no such date. */
  readonly validFrom?: string | null
  /** The last civil date it pays on, `YYYY-MM-DD`. Default: no such date. */
  readonly validTo?: string | null
  /** The wire name of the gateway. Default: `rta`. */
  readonly gateway?: string
}

/** What is known of a mandate beside its status. Plain JSON data; `null` is "not yet" or "none". */
export interface MandateContext {
  /** A `MandateType`; open, since the platform may grow more. */
  readonly type: string
  /** INR, as exact text. */
  readonly limit: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly gateway: string
  /** The platform's words for a refusal. */
  readonly rejectedReason: string | null
  readonly createdAt: InstantText
  readonly receivedAt: InstantText | null
  readonly submittedAt: InstantText | null
  readonly approvedAt: InstantText | null
  readonly rejectedAt: InstantText | null
  readonly cancelledAt: InstantText | null
}

/** Makes the first context of a mandate. Spread it into a context of your own when you extend the machine. */
export function mandateContext(input: MandateInput): MandateContext {
  return {
    type: input.type,
    limit: input.limit.toString(),
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    gateway: input.gateway ?? 'rta',
    rejectedReason: null,
    createdAt: input.at,
    receivedAt: null,
    submittedAt: null,
    approvedAt: null,
    rejectedAt: null,
    cancelledAt: null,
  }
}
