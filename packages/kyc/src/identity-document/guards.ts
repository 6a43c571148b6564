import { compareInstants, reason, type Reason } from '@foliokit/lifecycle'
import type { IdentityDocumentContext } from './context.js'

/** An event of a fetch or of a machine built on it, seen without its type. */
export interface AnyIdentityDocumentEvent {
  readonly type: string
  readonly at?: string
}

/** What a guard looks at. */
export interface IdentityDocumentArguments {
  readonly context: IdentityDocumentContext
  readonly event: AnyIdentityDocumentEvent
}

/** A guard of the machine of fetches. Each has a reason of the same name in `identityDocumentReasons`. */
export type IdentityDocumentGuard = (given: IdentityDocumentArguments) => boolean

/** The conditions that guard a fetch. */
export const identityDocumentGuards = {
  expiryDue: ({ context, event }) => compareInstants(event.at!, context.expiresAt) >= 0,
} as const satisfies Record<string, IdentityDocumentGuard>

/** The name of a condition. */
export type IdentityDocumentConditionName = keyof typeof identityDocumentGuards

/** Why a guard refused a step of a fetch. */
export type IdentityDocumentRefusalCode = 'KYC_DOCUMENT_NOT_YET_EXPIRED'

/** The reason of each condition, by its name. */
export const identityDocumentReasons = {
  expiryDue: ({ context: { expiresAt }, event: { at } }) =>
    reason('KYC_DOCUMENT_NOT_YET_EXPIRED', `The link works until ${expiresAt}, so it is not expired at ${at}.`, { expiresAt, at }, ['at']),
} as const satisfies Record<IdentityDocumentConditionName, Reason<IdentityDocumentContext, AnyIdentityDocumentEvent>>
