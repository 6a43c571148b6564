import type { MandateEvent, PaymentEvent } from '@foliokit/payments'
import { textOf } from '../event.js'
import { lives } from '../position.js'
import { fact, inOrder, stamp, type AnyObject, type ToldOrFetch } from './told.js'

/** The status of an object as the machines spell it, if its kind knows it. */
function statusOf(object: AnyObject, member: string, kind: string): string | undefined {
  const status = textOf(object[member])
  return status !== null && lives[kind]?.states.includes(status.toLowerCase()) === true ? status.toUpperCase() : undefined
}

/** What a payment tells of its life (domain §7). An answer without a status tells nothing. */
export function toldByPayment(object: AnyObject): ToldOrFetch<PaymentEvent> {
  const state = statusOf(object, 'status', 'payment')
  if (state === undefined) return 'fetch'
  const reason = textOf(object['failed_reason'])
  const code = reason === null ? {} : { failureCode: reason }
  const facts = inOrder<PaymentEvent>([
    fact(stamp(object, 'submitted_at'), 'SUBMITTED', (at) => [[{ type: 'submitted', at }]]),
    fact(stamp(object, 'debit_confirmed_at'), 'SUCCESS', (at) => [[{ type: 'succeeded', at }]]),
    fact(stamp(object, 'transfer_initiated_at'), 'INITIATED', (at) => [[{ type: 'initiated', at }]]),
    fact(stamp(object, 'settled_at'), 'APPROVED', (at) => [[{ type: 'approved', at }]]),
    fact<PaymentEvent>(stamp(object, 'failed_at'), state === 'TIMEDOUT' ? state : 'FAILED', (at) =>
      state === 'TIMEDOUT' ? [[{ type: 'timed_out', at }]] : [[{ type: 'failed', at, ...code }]],
    ),
    fact(stamp(object, 'rejected_at'), 'REJECTED', (at) => [[{ type: 'rejected', at, ...code }]]),
  ])
  return { state, facts }
}

/** What a mandate tells of its life (domain §7). */
export function toldByMandate(object: AnyObject): ToldOrFetch<MandateEvent> {
  const state = statusOf(object, 'mandate_status', 'mandate')
  if (state === undefined) return 'fetch'
  const reason = textOf(object['rejected_reason'])
  const facts = inOrder<MandateEvent>([
    fact(stamp(object, 'received_at'), 'RECEIVED', (at) => [[{ type: 'received', at }]]),
    fact(stamp(object, 'submitted_at'), 'SUBMITTED', (at) => [[{ type: 'submitted', at }]]),
    fact(stamp(object, 'approved_at'), 'APPROVED', (at) => [[{ type: 'approved', at }]]),
    fact(stamp(object, 'rejected_at'), 'REJECTED', (at) => [[{ type: 'rejected', at, ...(reason !== null && { reason }) }]]),
    fact(stamp(object, 'cancelled_at'), 'CANCELLED', (at) => [[{ type: 'cancelled', at }]]),
  ])
  return { state, facts }
}
