import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkEsign,
  checkFile,
  checkIdentityDocument,
  checkKycCheck,
  checkKycRequest,
  checkV1KycRequest,
  kycFileFields,
  type KycRequestDraft,
} from '../../src/index.js'
import { buildKycRequest, buildV1KycRequest } from '../../src/testing.js'
import { today } from '../fixture.js'

const anything = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
  fc.constantFrom('__proto__', 'toString', 'aadhaar', 'passport', '', null, Symbol('kyc')),
)

/** A valid draft with some members, or members of its members, replaced by anything. */
const mangled = (draft: object): fc.Arbitrary<object> => {
  const members = Object.entries(draft)
  const inner = members
    .filter(([, value]) => typeof value === 'object' && value !== null)
    .map(([name, value]) => [name, Object.keys(value as object)] as const)
  const outerChange = fc.tuple(fc.constantFrom(...members.map(([name]) => name)), anything).map(([name, value]) => ({ [name]: value }))
  const innerChange = fc
    .constantFrom(...inner.flatMap(([name, keys]) => keys.map((key) => [name, key] as const)))
    .chain(([name, key]) => anything.map((value) => ({ [name]: { ...(draft as Record<string, object>)[name], [key]: value } })))
  return fc
    .array(fc.oneof(outerChange, innerChange), { minLength: 1, maxLength: 4 })
    .map((changes) => Object.assign({}, draft, ...changes) as object)
}

const context = fc.record(
  {
    stored: fc.oneof(fc.constant(null), fc.record({ id: anything, status: anything, pan: anything })),
    identityDocument: fc.constant(null),
  },
  { requiredKeys: [] },
)

describe('the checks', () => {
  it.each([
    ['v2', buildKycRequest(), checkKycRequest],
    ['v1', buildV1KycRequest(), checkV1KycRequest],
  ] as const)('of a KYC request of %s never throw, whatever it holds, and name a member of it', (_, valid, check) => {
    fc.assert(
      fc.property(fc.oneof(mangled(valid), fc.object()), context, (draft, given) => {
        for (const { path, message } of check(draft as KycRequestDraft, { today, ...given })) {
          expect(message).toMatch(/\S/)
          expect(path.every((name) => typeof name === 'string')).toBe(true)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('of the other requests never throw', () => {
    const draft = fc.record({ kyc_request: anything, type: anything, postback_url: anything, pan: anything, date_of_birth: anything })
    fc.assert(
      fc.property(draft, anything, (given, request) => {
        const of = { request: request as never }
        for (const check of [checkEsign, checkIdentityDocument]) expect(Array.isArray(check(given as never, of))).toBe(true)
        expect(Array.isArray(checkKycCheck(given as never, { today }))).toBe(true)
      }),
    )
  })

  it('of files never throw for text and numbers', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.option(fc.string()), fc.double(), (filename, content_type, byte_size) => {
        expect(Array.isArray(checkFile({ filename, content_type, byte_size }))).toBe(true)
      }),
    )
  })

  it('know the purpose of every file that a draft names', () => {
    const named = ['identity_proof', 'signature', 'photo', 'ipv_video', 'address.proof', 'address.proof_back', 'bank_account.proof']
    expect(Object.keys(kycFileFields)).toEqual(expect.arrayContaining(named))
  })
})
