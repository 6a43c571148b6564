import { compare, type Rupees } from '@foliokit/money'
import { invalidField } from '../../wire/refusal.js'
import { coveringMandate, type MandateRecord } from '../mandates/mandate-record.js'

/**
 * Refuses a mandate that can never pay a plan's installments: it has ended, or its limit is below them (domain §7). One that is not
 * approved yet may be by the day it is to pay (field notes §5, row 32).
 */
export function refuseUnfitMandate(mandate: MandateRecord, amount: Rupees, field: string): void {
  const { mandate_status: status, mandate_limit: limit } = coveringMandate(mandate)
  if (status === 'REJECTED' || status === 'CANCELLED') throw invalidField(field, `is a mandate in status ${status}, which pays nothing`)
  if (compare(amount, limit) > 0) throw invalidField(field, `the amount ${amount} is above the mandate's limit ${limit}`)
}
