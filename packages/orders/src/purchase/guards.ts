import { compareInstants, gatewayGuards } from '@foliokit/lifecycle'
import { hasConsent, orderGuards, type AnyOrderEvent } from '../order/guards.js'
import type { OrderWindow } from '../order/window.js'
import type { PurchaseContext } from './context.js'
import type { PurchaseGateways } from './gateways.js'

/** An event of a purchase or of a machine built on it, seen without its type: the members that guards and reasons look at. */
export interface AnyPurchaseEvent extends AnyOrderEvent {
  readonly settlementReference?: string
  readonly window?: OrderWindow
}

/** What a guard looks at. */
export interface PurchaseArguments {
  readonly context: PurchaseContext
  readonly event: AnyPurchaseEvent
}

/** A guard of the purchase machine. Each has a reason of the same name in `purchaseReasons`. */
export type PurchaseGuard = (given: PurchaseArguments) => boolean

/** The failures a retry may follow (domain §5). */
export const retriableFailures: readonly string[] = ['payment_failure', 'order_expiry']

/** The single conditions that guard a purchase, over a table of gateways. A gateway that the table does not know allows nothing. */
export function purchaseGuards(gateways: PurchaseGateways) {
  const at = gatewayGuards(gateways)
  return {
    ...orderGuards(gateways),
    consentGiven: (given) => hasConsent(given.context) || at((gateway) => !gateway.needsConsent)(given),

    paysBeforeSubmission: at((gateway) => gateway.payment !== 'after_submission'),
    paysAfterSubmission: at((gateway) => gateway.payment !== 'before_submission'),
    paymentDecides: at((gateway) => gateway.paymentDecides),
    paymentStarted: ({ context }) => context.payment === 'in_progress',
    paymentNotInProgress: ({ context }) => context.payment !== 'in_progress',
    paymentNotMade: ({ context }) => context.payment !== 'succeeded',

    gatewayConfirms: at((gateway) => gateway.confirm !== 'never'),
    settlementGiven: (given) => given.event.settlementReference !== undefined || at((gateway) => gateway.confirm === 'on_request')(given),
    noPaymentToWaitFor: (given) => given.context.payment !== 'in_progress' || !at((gateway) => gateway.paymentDecides)(given),

    notConsentedTo: ({ context }) => context.consent === null,

    gatewayCancels: at((gateway) => gateway.cancel),

    gatewayRetries: at((gateway) => gateway.retry),
    failureCanBeRetried: ({ context }) => retriableFailures.includes(context.failureCode ?? ''),
    notExpiredSystematicInstallment: ({ context }) => context.failureCode !== 'order_expiry' || context.plan?.systematic !== true,
    retryWindowGiven: ({ context, event }) => context.failureCode !== 'order_expiry' || event.window !== undefined,
    retryWindowOpen: ({ context, event }) => compareInstants(event.at!, retryWindow(context, event.window).expiresAt) <= 0,
  } as const satisfies Record<string, PurchaseGuard>
}

/** The name of a single condition. */
export type PurchaseConditionName = keyof ReturnType<typeof purchaseGuards>

/** What each transition asks for: single conditions that must all pass, the most fundamental first. A refusal explains the first that does not. */
export const purchaseGuardSets = {
  mayConsent: ['consentNotSet'],
  mayPayBeforeSubmission: ['paysBeforeSubmission', 'consentGiven', 'paymentNotInProgress', 'paymentNotMade'],
  mayPayAfterSubmission: ['paysAfterSubmission', 'paymentNotInProgress', 'paymentNotMade'],
  paymentIsTaken: ['paymentStarted', 'consentGiven'],
  paymentConfirms: ['paymentStarted', 'consentGiven', 'paymentDecides'],
  paymentFailureFails: ['paymentStarted', 'paymentDecides'],
  mayConfirm: ['gatewayConfirms', 'consentGiven', 'noPaymentToWaitFor', 'settlementGiven'],
  maySubmitUnconfirmed: ['gatewaySubmitsUnconfirmed', 'consentGiven'],
  mayModify: ['paymentNotInProgress', 'paymentNotMade', 'notConsentedTo'],
  mayCancel: ['gatewayCancels', 'paymentNotInProgress'],
  mayRetry: ['gatewayRetries', 'failureCanBeRetried', 'notExpiredSystematicInstallment', 'retryWindowGiven', 'retryWindowOpen'],
} as const satisfies Record<string, readonly PurchaseConditionName[]>

/** The window that a retry runs in: a new one after an expiry, otherwise the one the order had. */
export function retryWindow(context: PurchaseContext, given: OrderWindow | undefined): OrderWindow {
  const renewed = context.failureCode === 'order_expiry' ? given : undefined
  return { scheduledOn: (renewed ?? context).scheduledOn, expiresAt: (renewed ?? context).expiresAt }
}
