import type { Consent } from '@foliokit/identifiers'
import { gatewayGuards, gatewayReasons, reason as anyReason, type Reason } from '@foliokit/lifecycle'
import { hasConsent, orderGuards, orderReasons, type AnyOrderEvent, type OrderRefusalCode } from '../order/guards.js'
import type { WithdrawalContext } from './context.js'
import type { WithdrawalGateways } from './gateways.js'

/** An event of a redemption, a switch or a machine built on them, seen without its type. */
export interface AnyWithdrawalEvent extends AnyOrderEvent {
  readonly consent?: Consent
}

/** What a guard looks at. */
export interface WithdrawalArguments {
  readonly context: WithdrawalContext<unknown>
  readonly event: AnyWithdrawalEvent
}

/** A guard of a redemption or a switch. Each has a reason of the same name in `withdrawalReasons`. */
export type WithdrawalGuard = (given: WithdrawalArguments) => boolean

/** The single conditions, over a table of gateways. A gateway that the table does not know allows nothing. */
export function withdrawalGuards(gateways: WithdrawalGateways) {
  const at = gatewayGuards(gateways)
  return {
    ...orderGuards(gateways),
    consentTakenAlone: at((gateway) => gateway.consent === 'before_submission'),
    consentNotChanged: ({ context, event }) => context.consent === null || event.consent === undefined,
    consentGiven: (given) =>
      hasConsent(given.context) || given.event.consent !== undefined || at((gateway) => gateway.consent === 'none')(given),
    gatewayConfirms: at((gateway) => gateway.submitsFrom === 'confirmed'),
    isInstallment: ({ context }) => context.plan !== null,
  } as const satisfies Record<string, WithdrawalGuard>
}

/** The name of a single condition. */
export type WithdrawalConditionName = keyof ReturnType<typeof withdrawalGuards>

/** What each transition asks for: single conditions that must all pass, the most fundamental first. A refusal explains the first that does not. */
export const withdrawalGuardSets = {
  mayConsent: ['consentTakenAlone', 'consentNotSet'],
  mayConfirm: ['gatewayConfirms', 'consentNotChanged', 'consentGiven'],
  maySubmitUnconfirmed: ['gatewaySubmitsUnconfirmed', 'consentGiven'],
} as const satisfies Record<string, readonly WithdrawalConditionName[]>

/** Why a guard refused a step of a redemption or a switch. */
export type WithdrawalRefusalCode = OrderRefusalCode | 'ORDERS_CONSENT_WITH_CONFIRMATION' | 'ORDERS_SKIP_NOT_INSTALLMENT'

const reason = anyReason<WithdrawalRefusalCode>

/** The reason of each condition, by its name. Pass them to `defineLifecycle` with a machine of your own. */
export function withdrawalReasons(gateways: WithdrawalGateways) {
  const atGateway = gatewayReasons(gateways, 'ORDERS_GATEWAY_UNKNOWN')
  const shared = orderReasons(gateways)
  return {
    ...shared,
    consentTakenAlone: atGateway(
      'ORDERS_CONSENT_WITH_CONFIRMATION',
      (gateway) => `On gateway ${gateway} consent is not set by itself; where it is asked for, it comes with the confirmation.`,
    ),
    consentNotChanged: shared.consentNotSet,
    isInstallment: () => reason('ORDERS_SKIP_NOT_INSTALLMENT', 'Only an installment of a plan is skipped.'),
  } as const satisfies Record<WithdrawalConditionName, Reason<WithdrawalContext<unknown>, AnyWithdrawalEvent>>
}
