import type { Issue } from '@foliokit/errors'
import { issue, type Path } from './issue.js'

/** The mobile-money networks that take a collection, as the wire spells them. */
export const paymentMethods = ['airtel', 'mtnmomo'] as const

/** A mobile-money network. */
export type PaymentMethod = (typeof paymentMethods)[number]

/** What can be wrong with a payment method. */
export type PaymentMethodIssue = Issue<'PAYTOTA_PAYMENT_METHOD_UNKNOWN' | 'PAYTOTA_PAYMENT_METHOD_NOT_ALLOWED', string>

/**
 * Checks a payment method: one that the documents name, and one of the purchase's own whitelist where it has one. Returns at most one
 * issue, never throws.
 */
export function checkPaymentMethod(
  method: string,
  options: { readonly whitelist?: readonly string[] | null | undefined; readonly path?: Path } = {},
): readonly PaymentMethodIssue[] {
  const { whitelist, path = ['pm'] } = options
  if (!(paymentMethods as readonly string[]).includes(method)) {
    const message = `The payment method must be one of ${paymentMethods.join(', ')}.`
    const spelt = typeof method === 'string' ? method.replace(/[^A-Za-z]/g, '').toLowerCase() : ''
    const nearest = paymentMethods.find((known) => known === spelt && checkPaymentMethod(known, { whitelist }).length === 0)
    return [issue('PAYTOTA_PAYMENT_METHOD_UNKNOWN', path, message, { known: paymentMethods }, nearest)]
  }
  if (whitelist == null || whitelist.length === 0 || whitelist.includes(method)) return []
  const message = `The purchase takes ${whitelist.join(', ')} only, not ${method}.`
  const nearest = paymentMethods.find((known) => whitelist.includes(known))
  return [issue('PAYTOTA_PAYMENT_METHOD_NOT_ALLOWED', path, message, { method, whitelist }, nearest)]
}
