import { readFileSync } from 'node:fs'
import { modelChecks } from '@foliokit/lifecycle/testing'
import { xstateOracle } from '@foliokit/lifecycle/xstate'
import { describe, expect, it } from 'vitest'
import {
  bankVerificationLifecycle,
  bankVerificationStatuses,
  esignLifecycle,
  esignStatuses,
  identityDocumentLifecycle,
  identityDocumentStatuses,
  kycRequestLifecycle,
  kycRequestStatuses,
} from '../src/index.js'
import {
  createBankVerificationMachine,
  createEsignMachine,
  createIdentityDocumentMachine,
  createKycRequestMachine,
} from '../src/machines.js'
import {
  bankVerificationEvents,
  bankVerificationInput,
  esignEvents,
  esignInput,
  identityDocumentEvents,
  identityDocumentInput,
  kycRequestEvents,
  kycRequestInput,
} from '../src/testing.js'

const document = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('the machine of KYC requests', () => {
  const checks = modelChecks({
    lifecycle: kycRequestLifecycle,
    oracle: xstateOracle(createKycRequestMachine()),
    starts: [
      kycRequestLifecycle.start(kycRequestInput()),
      kycRequestLifecycle.start(kycRequestInput({ fieldsNeeded: [] })),
      kycRequestLifecycle.start(kycRequestInput({ api: 'v1' })),
    ],
    events: kycRequestEvents,
    diagram: { document, name: 'kyc_request' },
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared statuses', () => expect(kycRequestLifecycle.states).toEqual(kycRequestStatuses))
})

describe('the machine of identity documents', () => {
  const checks = modelChecks({
    lifecycle: identityDocumentLifecycle,
    oracle: xstateOracle(createIdentityDocumentMachine()),
    starts: [identityDocumentLifecycle.start(identityDocumentInput())],
    events: identityDocumentEvents,
    diagram: { document, name: 'identity_document' },
    alwaysEnds: true,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared statuses', () => expect(identityDocumentLifecycle.states).toEqual(identityDocumentStatuses))
})

describe('the machine of e-signs', () => {
  const checks = modelChecks({
    lifecycle: esignLifecycle,
    oracle: xstateOracle(createEsignMachine()),
    starts: [esignLifecycle.start(esignInput())],
    events: esignEvents,
    diagram: { document, name: 'esign' },
    alwaysEnds: true,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared statuses', () => expect(esignLifecycle.states).toEqual(esignStatuses))
})

describe('the machine of bank account verifications', () => {
  const checks = modelChecks({
    lifecycle: bankVerificationLifecycle,
    oracle: xstateOracle(createBankVerificationMachine()),
    starts: [bankVerificationLifecycle.start(bankVerificationInput())],
    events: bankVerificationEvents,
    diagram: { document, name: 'bank_account_verification' },
    alwaysEnds: true,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared statuses', () => expect(bankVerificationLifecycle.states).toEqual(bankVerificationStatuses))
})
