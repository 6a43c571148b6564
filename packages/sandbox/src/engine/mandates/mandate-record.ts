import type { AnswerOf, Contract } from '@foliokit/api'
import type { Rupees } from '@foliokit/money'
import { rupees } from '@foliokit/money'
import type { CoveringMandate, MandateLifecycle, StoredMandate } from '@foliokit/payments'

/** A mandate as the sandbox keeps it. */
export interface MandateRecord {
  readonly object: 'mandate'
  readonly id: string
  readonly bankAccountId: string
  /** Whose account it debits. */
  readonly pan: string
  readonly providerId: string | null
  /** The bank's number for it, known once it is approved. */
  umrn: string | null
  readonly lifecycle: MandateLifecycle
  stored: StoredMandate
}

/** The mandate as the platform answers it. */
export function mandateAnswer(record: MandateRecord): AnswerOf<Contract['mandates.fetch']> {
  const { state, context } = record.stored
  return {
    id: record.id,
    bank_account_id: record.bankAccountId,
    mandate_ref: null,
    mandate_type: context.type,
    mandate_status: state,
    mandate_limit: limitOf(record),
    valid_from: context.validFrom,
    valid_to: context.validTo,
    umrn: record.umrn,
    provider_id: record.providerId,
    rejected_reason: context.rejectedReason,
    created_at: context.createdAt,
    received_at: context.receivedAt,
    submitted_at: context.submittedAt,
    approved_at: context.approvedAt,
    rejected_at: context.rejectedAt,
    cancelled_at: context.cancelledAt,
  }
}

/** The mandate as `checkMandateCovers` reads it. */
export function coveringMandate(record: MandateRecord): CoveringMandate {
  const { validFrom, validTo } = record.stored.context
  return { mandate_status: record.stored.state, mandate_limit: limitOf(record), valid_from: validFrom, valid_to: validTo }
}

function limitOf({ stored }: MandateRecord): Rupees {
  return rupees(stored.context.limit)
}
