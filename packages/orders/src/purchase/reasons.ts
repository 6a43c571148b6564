import type { Issue } from '@foliokit/errors'
import type { Reason } from '@foliokit/lifecycle'
import type { PurchaseContext } from './context.js'
import { gatewayOf, type PurchaseGateways } from './gateways.js'
import { retriableFailures, retryWindow, type AnyPurchaseEvent, type PurchaseConditionName } from './guards.js'

/** Why a guard refused a step of a purchase. */
export type PurchaseRefusalCode =
  | 'ORDERS_GATEWAY_UNKNOWN'
  | 'ORDERS_CONSENT_MISSING'
  | 'ORDERS_CONSENT_ALREADY_SET'
  | 'ORDERS_PAYMENT_AFTER_SUBMISSION'
  | 'ORDERS_PAYMENT_BEFORE_SUBMISSION'
  | 'ORDERS_PAYMENT_IN_PROGRESS'
  | 'ORDERS_PAYMENT_NOT_STARTED'
  | 'ORDERS_PAYMENT_ALREADY_MADE'
  | 'ORDERS_CONFIRM_NOT_AT_GATEWAY'
  | 'ORDERS_SETTLEMENT_MISSING'
  | 'ORDERS_SUBMIT_NOT_CONFIRMED'
  | 'ORDERS_WINDOW_STILL_OPEN'
  | 'ORDERS_CANCEL_NOT_AT_GATEWAY'
  | 'ORDERS_RETRY_NOT_AT_GATEWAY'
  | 'ORDERS_RETRY_FAILURE_FINAL'
  | 'ORDERS_RETRY_SYSTEMATIC_INSTALLMENT'
  | 'ORDERS_RETRY_WINDOW_MISSING'
  | 'ORDERS_RETRY_WINDOW_OVER'

type PurchaseReason = Reason<PurchaseContext, AnyPurchaseEvent>

const reason = (code: PurchaseRefusalCode, message: string, context: Issue['context'] = {}, path: Issue['path'] = []): Issue => ({
  code,
  path,
  message,
  context,
})

/** The reason of each condition, by its name. Pass them to `defineLifecycle` with a machine of your own. */
export function purchaseReasons(gateways: PurchaseGateways) {
  /** A condition that the gateway decides: an unknown gateway is the reason before anything else. */
  const atGateway =
    (code: PurchaseRefusalCode, message: (gateway: string) => string): PurchaseReason =>
    ({ context: { gateway } }) =>
      gatewayOf(gateways, gateway) === undefined ? unknownGateway(gateways, gateway) : reason(code, message(gateway), { gateway })

  const inProgress: PurchaseReason = () =>
    reason('ORDERS_PAYMENT_IN_PROGRESS', 'A payment for the order is in progress: wait for its outcome.')
  return {
    consentNotSet: () => reason('ORDERS_CONSENT_ALREADY_SET', 'The consent is set and cannot be changed.', {}, ['consent']),
    consentGiven: () => reason('ORDERS_CONSENT_MISSING', "The investor's consent is missing: set it first.", {}, ['consent']),

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

    gatewayConfirms: atGateway(
      'ORDERS_CONFIRM_NOT_AT_GATEWAY',
      (gateway) => `On gateway ${gateway} an order is submitted without being confirmed.`,
    ),
    settlementGiven: ({ context: { gateway } }) =>
      reason(
        'ORDERS_SETTLEMENT_MISSING',
        `On gateway ${gateway} a payment confirms the order; one made outside the platform needs a settlementReference.`,
        { gateway },
        ['settlementReference'],
      ),
    noPaymentToWaitFor: inProgress,
    gatewaySubmitsUnconfirmed: atGateway(
      'ORDERS_SUBMIT_NOT_CONFIRMED',
      (gateway) => `On gateway ${gateway} an order is confirmed before it is submitted.`,
    ),

    windowOver: ({ context: { expiresAt }, event: { at } }) =>
      reason('ORDERS_WINDOW_STILL_OPEN', `The order is in time until ${expiresAt}, so it is not expired at ${at}.`, { expiresAt, at }, [
        'at',
      ]),
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

/** The reason, and on write the error, for a gateway that the table does not know. */
export function unknownGateway(gateways: PurchaseGateways, gateway: string): Issue {
  const known = Object.keys(gateways)
  return reason('ORDERS_GATEWAY_UNKNOWN', `Gateway ${gateway} is unknown; known are ${known.join(', ')}.`, { gateway, known }, ['gateway'])
}
