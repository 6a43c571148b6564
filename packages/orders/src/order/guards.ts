import type { Issue } from '@foliokit/errors'
import { compareInstants, gatewayGuards, gatewayReasons, reason, type GatewayTable } from '@foliokit/lifecycle'
import type { OrderContext } from './context.js'

/** An event of an order of any kind, seen without its type. */
export interface AnyOrderEvent {
  readonly type: string
  readonly at?: string
}

/** What a guard that every kind of order has looks at. */
export interface OrderArguments {
  readonly context: OrderContext
  readonly event: AnyOrderEvent
}

/** Whether an order needs no consent of its own any more: it is set, or the consent to a systematic plan covers it (domain §5). */
export const hasConsent = ({ consent, plan }: OrderContext): boolean => consent !== null || plan?.systematic === true

/** What the row of a gateway says about every kind of order. */
export interface OrderGateway {
  /** The state an order is submitted from. */
  readonly submitsFrom: 'confirmed' | 'pending'
}

/** The conditions that guard every kind of order. */
export function orderGuards(gateways: GatewayTable<OrderGateway>) {
  return {
    consentNotSet: ({ context }: OrderArguments) => context.consent === null,
    windowOver: ({ context, event }: OrderArguments) => compareInstants(event.at!, context.expiresAt) > 0,
    gatewaySubmitsUnconfirmed: gatewayGuards(gateways)((gateway) => gateway.submitsFrom === 'pending'),
  } as const
}

/** Why a guard that every kind of order has refused. */
export type OrderRefusalCode =
  | 'ORDERS_GATEWAY_UNKNOWN'
  | 'ORDERS_CONSENT_MISSING'
  | 'ORDERS_CONSENT_ALREADY_SET'
  | 'ORDERS_WINDOW_STILL_OPEN'
  | 'ORDERS_CONFIRM_NOT_AT_GATEWAY'
  | 'ORDERS_SUBMIT_NOT_CONFIRMED'

/** Their reasons, and those of `consentGiven` and `gatewayConfirms`, which each kind of order asks in its own way. */
export function orderReasons(gateways: GatewayTable<OrderGateway>) {
  const atGateway = gatewayReasons(gateways, 'ORDERS_GATEWAY_UNKNOWN')
  return {
    consentNotSet: () => reason('ORDERS_CONSENT_ALREADY_SET', 'The consent is set and cannot be changed.', {}, ['consent']),
    consentGiven: () => reason('ORDERS_CONSENT_MISSING', "The investor's consent is missing: set it first.", {}, ['consent']),
    windowOver: ({ context: { expiresAt }, event: { at } }: OrderArguments) =>
      reason('ORDERS_WINDOW_STILL_OPEN', `The order is in time until ${expiresAt}, so it is not expired at ${at}.`, { expiresAt, at }, [
        'at',
      ]),
    gatewayConfirms: atGateway(
      'ORDERS_CONFIRM_NOT_AT_GATEWAY',
      (gateway) => `On gateway ${gateway} an order is submitted without being confirmed.`,
    ),
    gatewaySubmitsUnconfirmed: atGateway(
      'ORDERS_SUBMIT_NOT_CONFIRMED',
      (gateway) => `On gateway ${gateway} an order is confirmed before it is submitted.`,
    ),
  } as const satisfies Record<string, (refused: OrderArguments) => Issue<OrderRefusalCode>>
}
