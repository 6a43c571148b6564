import * as z from 'zod'
import { operation } from '../operation.js'

const message = z.looseObject({ message: z.string() })

/** Moves an order to a state the public operations cannot reach. In the platform's sandbox only. */
export const simulateOrder = operation({
  name: 'simulations.order',
  method: 'POST',
  path: '/api/oms/simulate/orders/:amc_order_id',
  effect: 'at-most-once',
  body: z.strictObject({ status: z.enum(['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED']) }),
  answer: message,
})

/** Moves a payment to a status. In the platform's sandbox only. */
export const simulatePayment = operation({
  name: 'simulations.payment',
  method: 'POST',
  path: '/api/pg/simulate/payments/:payment_id',
  effect: 'at-most-once',
  body: z.strictObject({
    status: z.enum(['SUBMITTED', 'APPROVED', 'REJECTED', 'INITIATED', 'PENDING', 'TIMEDOUT', 'SUCCESS', 'FAILED']),
  }),
  answer: message,
})

/** Moves a mandate to a status. In the platform's sandbox only. */
export const simulateMandate = operation({
  name: 'simulations.mandate',
  method: 'POST',
  path: '/api/pg/simulate/mandates/:mandate_id',
  effect: 'at-most-once',
  body: z.strictObject({ status: z.enum(['CREATED', 'SUBMITTED', 'APPROVED', 'RECEIVED', 'REJECTED']) }),
  answer: message,
})

/** Generates the next installment of a SIP now. In the platform's sandbox only. */
export const simulateSipInstallment = operation({
  name: 'simulations.sipInstallment',
  method: 'POST',
  path: '/api/oms/simulate/sips/:sip_id/generate_next_installment',
  effect: 'at-most-once',
  answer: message,
})
