import { takeAll } from '@foliokit/lifecycle/testing'
import {
  kycRequestLifecycle,
  type KycRequestContext,
  type KycRequestEvent,
  type KycRequestInput,
  type KycRequestStatus,
  type StoredKycRequest,
} from '../src/index.js'
import { kycRequestInput } from '../src/testing.js'

export const created = '2024-01-15T10:00:00+05:30'
export const soon = '2024-01-15T10:05:00+05:30'
/** The last moment in time, and the first that is late. */
export const lastMoment = '2024-01-20T09:59:59.999+05:30'
export const expiry = '2024-01-20T10:00:00+05:30'
export const today = '2024-01-15'

/** A fresh KYC request after some events; fails the test when one of them is refused. */
export function requestAfter(events: readonly KycRequestEvent[], input: Partial<KycRequestInput> = {}): StoredKycRequest {
  return takeAll(kycRequestLifecycle, kycRequestLifecycle.start(kycRequestInput(input)), events)
}

/** A stored KYC request written down directly: a status and what differs from a fresh context. */
export const stored = (state: KycRequestStatus, changes: Partial<KycRequestContext> = {}): StoredKycRequest => {
  const fresh = kycRequestLifecycle.start(kycRequestInput())
  return { ...fresh, state, context: { ...fresh.context, ...changes } }
}

/** The codes of a refusal: its own and its reasons'. Empty when the step was taken. */
export const codes = (answer: {
  readonly ok: boolean
  readonly code?: string
  readonly reasons?: readonly { readonly code: string }[]
}): readonly (string | undefined)[] => (answer.ok ? [] : [answer.code, ...(answer.reasons ?? []).map((reason) => reason.code)])

/** Issues as `code path`, which is what a test looks at. */
export const found = (issues: readonly { readonly code: string; readonly path: readonly (string | number)[] }[]): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
