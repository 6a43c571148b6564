import { compareInstants, reason, type Reason } from '@foliokit/lifecycle'
import type { KycRequestContext } from './context.js'

/** An event of a KYC request or of a machine built on it, seen without its type. */
export interface AnyKycRequestEvent {
  readonly type: string
  readonly at?: string
}

/** What a guard looks at. */
export interface KycRequestArguments {
  readonly context: KycRequestContext
  readonly event: AnyKycRequestEvent
}

/** A guard of the machine of KYC requests. Each has a reason of the same name in `kycRequestReasons`. */
export type KycRequestGuard = (given: KycRequestArguments) => boolean

/** The single conditions that guard a KYC request. */
export const kycRequestGuards = {
  isSigned: ({ context }) => context.api === 'v2',
  isUnsigned: ({ context }) => context.api === 'v1',
  nothingNeeded: ({ context }) => context.fieldsNeeded.length === 0,
  notExpired: ({ context, event }) => compareInstants(event.at!, context.expiresAt) < 0,
  expiryDue: ({ context, event }) => compareInstants(event.at!, context.expiresAt) >= 0,
} as const satisfies Record<string, KycRequestGuard>

/** The name of a single condition. */
export type KycRequestConditionName = keyof typeof kycRequestGuards

/** What a transition asks for: single conditions that must all pass, the most fundamental first. */
export const kycRequestGuardSets = {
  mayRequireEsign: ['isSigned', 'nothingNeeded', 'notExpired'],
  maySubmitUnsigned: ['isUnsigned', 'nothingNeeded', 'notExpired'],
} as const satisfies Record<string, readonly KycRequestConditionName[]>

/** Why a guard refused a step of a KYC request. */
export type KycRequestRefusalCode =
  | 'KYC_REQUEST_NOT_SIGNED_ON_V1'
  | 'KYC_REQUEST_UNSIGNED'
  | 'KYC_REQUEST_FIELDS_NEEDED'
  | 'KYC_REQUEST_EXPIRED'
  | 'KYC_REQUEST_NOT_YET_EXPIRED'

const refused = reason<KycRequestRefusalCode>

/** The reason of each condition, by its name. */
export const kycRequestReasons = {
  isSigned: () => refused('KYC_REQUEST_NOT_SIGNED_ON_V1', 'A KYC request of v1 is submitted without an e-sign.'),
  isUnsigned: () =>
    refused('KYC_REQUEST_UNSIGNED', 'A KYC request of v2 is signed before it is submitted: it must be esign_required first.'),
  nothingNeeded: ({ context: { fieldsNeeded } }) =>
    refused('KYC_REQUEST_FIELDS_NEEDED', `Still needed: ${fieldsNeeded.join(', ')}.`, { fieldsNeeded }, ['fieldsNeeded']),
  notExpired: ({ context: { expiresAt }, event: { at } }) =>
    refused('KYC_REQUEST_EXPIRED', `The KYC request expired at ${expiresAt}. Create another.`, { expiresAt, at }, ['at']),
  expiryDue: ({ context: { expiresAt }, event: { at } }) =>
    refused(
      'KYC_REQUEST_NOT_YET_EXPIRED',
      `The KYC request is in time until ${expiresAt}, so it is not expired at ${at}.`,
      { expiresAt, at },
      ['at'],
    ),
} as const satisfies Record<KycRequestConditionName, Reason<KycRequestContext, AnyKycRequestEvent>>
