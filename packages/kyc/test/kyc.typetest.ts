import {
  bankAccountAdvice,
  checkKycRequest,
  kycRequestContext,
  kycRequestLifecycle,
  kycRequestStateTable,
  kycStanding,
  readinessAdvice,
  requiredFields,
  type KycIssueCode,
  type KycRequestInput,
  type StoredKycRequest,
} from '@foliokit/kyc'
import { setupKycRequest } from '@foliokit/kyc/machines'
import type { KycCheck, KycRequest, IdentityDocument, FileObject } from '@foliokit/kyc/zod'

declare const request: StoredKycRequest
declare const wire: { check: KycCheck; request: KycRequest; document: IdentityDocument; file: FileObject }
const at = '2024-01-15T10:00:00+05:30'

// The statuses and events of a KYC request are known by name.
request.state satisfies 'pending' | 'esign_required' | 'submitted' | 'successful' | 'rejected' | 'expired'
kycRequestLifecycle.apply(request, { type: 'updated', at, fieldsNeeded: [] })
// @ts-expect-error an event that does not exist
kycRequestLifecycle.apply(request, { type: 'signed', at })
// @ts-expect-error a time is needed
kycRequestLifecycle.apply(request, { type: 'submitted' })
// @ts-expect-error an update says what is still needed
kycRequestLifecycle.apply(request, { type: 'updated', at })
// @ts-expect-error a stored value is read only
request.context.expiresAt = at

// What was read from the wire is what the functions take.
kycStanding(wire.check)
requiredFields(wire.request)
checkKycRequest(
  { signature: 'file_1' },
  { today: '2024-01-15', stored: wire.request, identityDocument: wire.document, files: { file_1: wire.file } },
)
bankAccountAdvice({ status: 'completed' }).next satisfies 'use' | 'ask_for_proof' | 'ask_for_another' | 'verify_again' | 'wait'
readinessAdvice('kyc_onhold').next satisfies 'apply' | 'modify' | 'wait' | 'ask_kra' | 'retry' | 'ask_platform'
checkKycRequest({}, { today: '2024-01-15' })[0]!.code satisfies KycIssueCode
// @ts-expect-error there is no clock: a date is needed
checkKycRequest({}, {})

// A machine built on it knows the guards and actions it may name.
const base = {
  id: 'kyc_request',
  initial: 'pending',
  context: ({ input }: { input: KycRequestInput }) => kycRequestContext(input),
} as const
setupKycRequest<{ type: 'reviewed'; at: string }>().createMachine({
  ...base,
  states: { ...kycRequestStateTable, reviewing: { on: { reviewed: { target: 'pending', guard: 'notExpired' } } } },
})
// @ts-expect-error a guard that does not exist
setupKycRequest().createMachine({ ...base, states: { ...kycRequestStateTable, expired: { on: { updated: { guard: 'notExpird' } } } } })
