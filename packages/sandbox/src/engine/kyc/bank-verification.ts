import type { AnswerOf, Contract } from '@foliokit/api'
import {
  bankTestOutcome,
  bankVerificationLifecycle,
  type BankTestOutcome,
  type BankVerificationEvent,
  type BankVerificationLifecycle,
  type StoredBankVerification,
} from '@foliokit/kyc'
import { latestInstant } from '@foliokit/lifecycle'
import { profileOf } from '../../store/investor-objects.js'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { invalidField } from '../../wire/refusal.js'
import { takeStep } from '../take-step.js'
import { timing } from '../timing.js'

/** A bank account verification as the sandbox keeps it. */
export interface BankVerificationRecord {
  readonly object: 'bank_account_verification'
  readonly id: string
  /** The id of the bank account. */
  readonly bankAccount: string
  /** Whose account it is. */
  readonly pan: string | null
  readonly lifecycle: BankVerificationLifecycle
  stored: StoredBankVerification
}

/** Begins the verification of a bank account of a profile. Its number decides how it ends. */
export function createBankVerification(world: World, tenant: Tenant, bankAccount: string): BankVerificationRecord {
  const account = tenant.objects.bankAccounts.get(bankAccount)
  if (account === undefined) throw invalidField('bank_account', 'not found: it must be the id of a bank account of a profile')
  const record: BankVerificationRecord = {
    object: 'bank_account_verification',
    id: `bav_${world.random.hex(32)}`,
    bankAccount,
    pan: profileOf(tenant.objects, account.profile)?.pan ?? null,
    lifecycle: bankVerificationLifecycle,
    stored: bankVerificationLifecycle.start({ at: world.clock.stamp() }),
  }
  tenant.bankVerifications.set(record.id, record)
  const outcome = bankTestOutcome(account.account_number ?? '') ?? otherAccounts
  world.clock.schedule(world.clock.now() + timing.bankVerified, () => takeStep(world, record, ending(world, outcome)))
  return record
}

/** How the verification of an account ends whose number is no test value. A choice of this sandbox: it says nothing of accounts it does not know. */
const otherAccounts: BankTestOutcome = { status: 'completed', confidence: 'uncertain' }

function ending(world: World, { status, ...outcome }: BankTestOutcome): BankVerificationEvent {
  return { type: status, at: world.clock.stamp(), ...outcome } as BankVerificationEvent
}

/** The bank account verification as the platform answers it. */
export function bankVerificationAnswer(record: BankVerificationRecord): AnswerOf<Contract['bankAccountVerifications.fetch']> {
  const { state, context } = record.stored
  return {
    object: record.object,
    id: record.id,
    bank_account: record.bankAccount,
    status: state,
    confidence: context.confidence,
    reason: context.reason,
    created_at: context.createdAt,
    updated_at: latestInstant(context.createdAt, context.completedAt, context.failedAt),
    failed_at: context.failedAt,
    completed_at: context.completedAt,
  }
}
