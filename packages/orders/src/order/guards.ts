import type { Issue } from '@foliokit/errors'
import { compareInstants } from '@foliokit/lifecycle'
import type { OrderContext } from './context.js'
import { reason } from './reason.js'

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

/** The conditions that guard every kind of order and that no gateway decides. */
export const orderGuards = {
  consentNotSet: ({ context }: OrderArguments) => context.consent === null,
  windowOver: ({ context, event }: OrderArguments) => compareInstants(event.at!, context.expiresAt) > 0,
} as const

/** Why a guard that every kind of order has refused. */
export type OrderRefusalCode =
  'ORDERS_GATEWAY_UNKNOWN' | 'ORDERS_CONSENT_MISSING' | 'ORDERS_CONSENT_ALREADY_SET' | 'ORDERS_WINDOW_STILL_OPEN'

/** Their reasons, and that of `consentGiven`, which each kind of order asks in its own way. */
export const orderReasons = {
  consentNotSet: () => reason('ORDERS_CONSENT_ALREADY_SET', 'The consent is set and cannot be changed.', {}, ['consent']),
  consentGiven: () => reason('ORDERS_CONSENT_MISSING', "The investor's consent is missing: set it first.", {}, ['consent']),
  windowOver: ({ context: { expiresAt }, event: { at } }: OrderArguments) =>
    reason('ORDERS_WINDOW_STILL_OPEN', `The order is in time until ${expiresAt}, so it is not expired at ${at}.`, { expiresAt, at }, [
      'at',
    ]),
} as const satisfies Record<string, (refused: OrderArguments) => Issue<OrderRefusalCode>>
