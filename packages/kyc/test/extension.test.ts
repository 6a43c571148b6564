/** Uses published entry points only: what another team would write. */
import {
  bankVerificationContext,
  bankVerificationLifecycleParts,
  bankVerificationStateTable,
  kycRequestContext,
  kycRequestLifecycleParts,
  kycRequestStateTable,
} from '@foliokit/kyc'
import { setupBankVerification, setupKycRequest } from '@foliokit/kyc/machines'
import { bankVerificationInput, kycRequestInput } from '@foliokit/kyc/testing'
import { defineLifecycle } from '@foliokit/lifecycle'
import { takeAll } from '@foliokit/lifecycle/testing'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { describe, expect, it } from 'vitest'
import { assign } from 'xstate'

const at = '2024-01-15T10:05:00+05:30'

describe('another team, without forking,', () => {
  it('has a person review a request before it is signed', () => {
    const machine = setupKycRequest<{ type: 'reviewed'; at: string }, { reviewedAt: string | null }>()
      .extend({ actions: { stampReviewed: assign(({ event }) => ({ reviewedAt: event.at })) } })
      .createMachine({
        id: 'reviewed_kyc_request',
        initial: 'pending',
        context: ({ input }) => ({ ...kycRequestContext(input), reviewedAt: null }),
        states: {
          ...kycRequestStateTable,
          pending: { on: { ...kycRequestStateTable.pending.on, esign_required: { target: 'in_review', guard: 'mayRequireEsign' } } },
          in_review: { on: { reviewed: { target: 'esign_required', actions: ['stampReviewed', 'stampEsignRequired'] } } },
        },
      })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...kycRequestLifecycleParts() })
    const start = lifecycle.start(kycRequestInput({ fieldsNeeded: [] }))
    const request = takeAll(lifecycle, start, [
      { type: 'esign_required', at },
      { type: 'reviewed', at },
      { type: 'submitted', at },
    ])
    expect(request).toMatchObject({ state: 'submitted', context: { reviewedAt: at, esignRequiredAt: at } })
  })

  it('lets a person decide on a verified bank account', () => {
    const machine = setupBankVerification<{ type: 'proof_accepted'; at: string }>().createMachine({
      id: 'decided_bank_account',
      initial: 'pending',
      context: ({ input }) => bankVerificationContext(input),
      states: {
        ...bankVerificationStateTable,
        completed: { on: { proof_accepted: { target: 'accepted' } } },
        accepted: { type: 'final' },
      },
    })
    const lifecycle = defineLifecycle({ machine: fromMachine(machine), ...bankVerificationLifecycleParts() })
    const account = takeAll(lifecycle, lifecycle.start(bankVerificationInput()), [
      { type: 'completed', at, confidence: 'uncertain' },
      { type: 'proof_accepted', at },
    ])
    expect(account.state).toBe('accepted')
  })
})
