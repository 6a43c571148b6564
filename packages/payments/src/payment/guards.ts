import { secondsBetween, type Reason } from '@foliokit/lifecycle'
import type { PaymentContext } from './context.js'

/** How long a `token_url` works after it was issued: 15 minutes (domain §7). At the end of them it no longer does. */
export const tokenUrlSeconds = 15 * 60

/** An event of a payment or of a machine built on it, seen without its type. */
export interface AnyPaymentEvent {
  readonly type: string
  readonly at?: string
}

/** What a guard looks at. */
export interface PaymentArguments {
  readonly context: PaymentContext
  readonly event: AnyPaymentEvent
}

/** A guard of the payment machine. Each has a reason of the same name in `paymentReasons`. */
export type PaymentGuard = (given: PaymentArguments) => boolean

/** The single conditions that guard a payment. */
export const paymentGuards = {
  isDebit: ({ context }) => context.type === 'nach',
  tokenIssued: ({ context }) => context.tokenIssuedAt !== null,
  tokenNotUsed: ({ context }) => context.tokenUsedAt === null,
  tokenNotExpired: ({ context, event }) => secondsBetween(context.tokenIssuedAt!, event.at!) < tokenUrlSeconds,
} as const satisfies Record<string, PaymentGuard>

/** The name of a single condition. */
export type PaymentConditionName = keyof typeof paymentGuards

/** What each transition asks for: single conditions that must all pass, the most fundamental first. */
export const paymentGuardSets = {
  mayUseToken: ['tokenIssued', 'tokenNotUsed', 'tokenNotExpired'],
} as const satisfies Record<string, readonly PaymentConditionName[]>

/** Why a guard refused a step of a payment. */
export type PaymentRefusalCode = 'PAYMENTS_NOT_A_DEBIT' | 'PAYMENTS_TOKEN_NONE' | 'PAYMENTS_TOKEN_USED' | 'PAYMENTS_TOKEN_EXPIRED'

/** The reason of each condition, by its name. */
export const paymentReasons = {
  isDebit: ({ context: { type } }) => ({
    code: 'PAYMENTS_NOT_A_DEBIT',
    path: [],
    message: `Only a debit under a mandate (nach) is submitted to the bank, not ${type}.`,
    context: { type },
  }),
  tokenIssued: ({ context: { type } }) => ({
    code: 'PAYMENTS_TOKEN_NONE',
    path: [],
    message: `The ${type} payment has no token_url.`,
    context: { type },
  }),
  tokenNotUsed: ({ context: { tokenUsedAt } }) => ({
    code: 'PAYMENTS_TOKEN_USED',
    path: [],
    message: `The token_url works once and was used at ${tokenUsedAt}. Create another payment.`,
    context: { tokenUsedAt },
  }),
  tokenNotExpired: ({ context: { tokenIssuedAt }, event: { at } }) => ({
    code: 'PAYMENTS_TOKEN_EXPIRED',
    path: ['at'],
    message: `The token_url issued at ${tokenIssuedAt} works for 15 minutes, not until ${at}. Create another payment.`,
    context: { tokenIssuedAt, at, seconds: tokenUrlSeconds },
  }),
} as const satisfies Record<PaymentConditionName, Reason<PaymentContext, AnyPaymentEvent>>
