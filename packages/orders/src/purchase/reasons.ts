import { gatewayReasons, reason as anyReason, type Reason } from '@foliokit/lifecycle'
import { orderReasons, type OrderRefusalCode } from '../order/guards.js'
import type { PurchaseContext } from './context.js'
import type { PurchaseGateways } from './gateways.js'
import { retriableFailures, retryWindow, type AnyPurchaseEvent, type PurchaseConditionName } from './guards.js'

/** Why a guard refused a step of a purchase. */
export type PurchaseRefusalCode =
  | OrderRefusalCode
  | 'ORDERS_PAYMENT_AFTER_SUBMISSION'
  | 'ORDERS_PAYMENT_BEFORE_SUBMISSION'
  | 'ORDERS_PAYMENT_IN_PROGRESS'
  | 'ORDERS_PAYMENT_NOT_STARTED'
  | 'ORDERS_PAYMENT_ALREADY_MADE'
  | 'ORDERS_SETTLEMENT_MISSING'
  | 'ORDERS_MODIFY_AFTER_CONSENT'
  | 'ORDERS_CANCEL_NOT_AT_GATEWAY'
  | 'ORDERS_RETRY_NOT_AT_GATEWAY'
  | 'ORDERS_RETRY_FAILURE_FINAL'
  | 'ORDERS_RETRY_SYSTEMATIC_INSTALLMENT'
  | 'ORDERS_RETRY_WINDOW_MISSING'
  | 'ORDERS_RETRY_WINDOW_OVER'

type PurchaseReason = Reason<PurchaseContext, AnyPurchaseEvent>

const reason = anyReason<PurchaseRefusalCode>

/** The reason of each condition, by its name. Pass them to `defineLifecycle` with a machine of your own. */
export function purchaseReasons(gateways: PurchaseGateways) {
  const atGateway = gatewayReasons(gateways, 'ORDERS_GATEWAY_UNKNOWN')<PurchaseRefusalCode>
  const inProgress: PurchaseReason = () =>
    reason('ORDERS_PAYMENT_IN_PROGRESS', 'A payment for the order is in progress: wait for its outcome.')
  return {
    ...orderReasons(gateways),

    paysBeforeSubmission: atGateway(
      'ORDERS_PAYMENT_AFTER_SUBMISSION',
      (gateway) => `On gateway ${gateway} a payment starts after submission.`,
    ),
    paysAfterSubmission: atGateway(
      'ORDERS_PAYMENT_BEFORE_SUBMISSION',
      (gateway) => `On gateway ${gateway} a payment starts before submission.`,
    ),
    // Never the last word: the next transition of the event does not ask it.
    paymentDecides: inProgress,
    paymentStarted: ({ context: { payment } }) =>
      reason('ORDERS_PAYMENT_NOT_STARTED', 'No payment for the order is in progress.', { payment }),
    paymentNotInProgress: inProgress,
    paymentNotMade: () => reason('ORDERS_PAYMENT_ALREADY_MADE', 'The order is paid.'),

    settlementGiven: ({ context: { gateway } }) =>
      reason(
        'ORDERS_SETTLEMENT_MISSING',
        `On gateway ${gateway} a payment confirms the order; one made outside the platform needs a settlementReference.`,
        { gateway },
        ['settlementReference'],
      ),
    noPaymentToWaitFor: inProgress,

    notConsentedTo: () =>
      reason('ORDERS_MODIFY_AFTER_CONSENT', 'The investor consented to the order as it is: cancel it and place another.', {}, ['consent']),

    gatewayCancels: atGateway('ORDERS_CANCEL_NOT_AT_GATEWAY', (gateway) => `Gateway ${gateway} does not cancel orders.`),

    gatewayRetries: atGateway('ORDERS_RETRY_NOT_AT_GATEWAY', (gateway) => `Gateway ${gateway} does not retry orders.`),
    failureCanBeRetried: ({ context: { failureCode } }) =>
      reason('ORDERS_RETRY_FAILURE_FINAL', `A retry follows ${retriableFailures.join(' or ')}, not ${failureCode}.`, {
        failureCode,
        retriableFailures,
      }),
    notExpiredSystematicInstallment: () =>
      reason('ORDERS_RETRY_SYSTEMATIC_INSTALLMENT', 'An expired installment of a systematic plan is not retried.'),
    retryWindowGiven: () => reason('ORDERS_RETRY_WINDOW_MISSING', 'A retry of an expired order needs its new window.', {}, ['window']),
    retryWindowOpen: ({ context, event }) => {
      const { expiresAt } = retryWindow(context, event.window)
      return reason('ORDERS_RETRY_WINDOW_OVER', `The window ended at ${expiresAt}, before ${event.at}.`, { expiresAt, at: event.at }, [
        'at',
      ])
    },
  } as const satisfies Record<PurchaseConditionName, PurchaseReason>
}
