import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computedFields,
  defaultKycRequirements,
  kycSteps,
  needsField,
  needsIf,
  requiredFields,
  stepsLeft,
  v1KycRequirements,
} from '../../src/index.js'
import { buildKycRequest, buildKycRequestStart, buildV1KycRequest } from '../../src/testing.js'
import { vendorExamples } from '../examples.js'

const v1 = { requirements: v1KycRequirements }

describe('requiredFields', () => {
  it('asks a fresh request for all else, in the order of a form', () => {
    expect(requiredFields(buildKycRequestStart())).toEqual([
      'aadhaar_number',
      'gender',
      'marital_status',
      'country_of_birth',
      'residential_status',
      'occupation_type',
      'father_name',
      'address.proof_type',
      'address.proof',
      'identity_proof',
      'signature',
      'photo',
      'ipv_video',
      'geolocation.latitude',
      'geolocation.longitude',
      'bank_account.account_holder_name',
      'bank_account.account_number',
      'bank_account.ifsc_code',
    ])
  })

  it('asks a complete request for nothing', () => {
    expect(requiredFields(buildKycRequest())).toEqual([])
    expect(requiredFields(buildV1KycRequest(), v1)).toEqual([])
  })

  it.each<[string, object, readonly string[]]>([
    ['one of father and spouse', { father_name: null, spouse_name: null }, ['father_name']],
    ['no father beside a spouse', { father_name: '', spouse_name: 'Ravi Gupta' }, []],
    ['no mother', { mother_name: null }, []],
    ['an identity proof', { identity_proof: null }, ['identity_proof']],
    ['a signature, not an empty one', { signature: '' }, ['signature']],
    ['a whole place', { geolocation: { latitude: 0 } }, ['geolocation.longitude']],
    ['no proof of the bank account', { bank_account: { ...buildKycRequest().bank_account, proof: null } }, []],
    ['a mobile number with its country', { mobile: { number: '8160597103' } }, ['mobile.isd']],
  ])('asks for %s', (_, changes, expected) => {
    expect(requiredFields(buildKycRequest(changes))).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['passport', ['proof', 'line_1', 'city', 'pincode', 'country', 'proof_number', 'proof_back', 'proof_issue_date', 'proof_expiry_date']],
    [
      'driving_licence',
      ['proof', 'line_1', 'city', 'pincode', 'country', 'proof_number', 'proof_back', 'proof_issue_date', 'proof_expiry_date'],
    ],
    ['voter_id', ['proof', 'line_1', 'city', 'pincode', 'country', 'proof_number', 'proof_back']],
    ['aadhaar', ['proof']],
    ['a_proof_of_tomorrow', ['proof']],
  ])('asks an address with %s for what that asks for', (proof_type, members) => {
    const fields = requiredFields(buildKycRequest({ address: { proof_type } }))
    expect(fields).toEqual(members.map((name) => `address.${name}`))
  })

  it('asks for a video unless a fetched Aadhaar stands in for it', () => {
    const without = { ipv_video: null }
    expect(requiredFields(buildKycRequest(without))).toEqual(['ipv_video'])
    expect(requiredFields(buildKycRequest({ ...without, address: { proof_type: 'aadhaar', proof: 'iddoc_1' } }))).toEqual([])
    expect(requiredFields(buildV1KycRequest({ ...without }), v1)).toEqual(['ipv_video'])
  })

  it('asks v1 for a second address only where it is another', () => {
    const asks = (permanent_address_is_same_as_correspondence: boolean | null) =>
      requiredFields(buildV1KycRequest({ permanent_address_is_same_as_correspondence }), v1)
    expect(asks(true)).toEqual([])
    expect(asks(null)).toEqual(['permanent_address_is_same_as_correspondence'])
    expect(asks(false)).toEqual(['permanent_address.proof_type', 'permanent_address.proof'])
  })

  it('reads what the platform says, where it says it', () => {
    const told = { ...buildKycRequestStart(), requirements: { fields_needed: ['ipv_video'] } }
    expect(requiredFields(told)).toEqual(['ipv_video'])
    expect(computedFields(told)).not.toEqual(['ipv_video'])
    expect(requiredFields({ ...buildKycRequest(), requirements: { fields_needed: null } })).toEqual([])
  })

  it.each(
    vendorExamples
      .filter(({ operation, part }) => /^(kycRequests|v1KycRequests)\.(create|fetch|update)$/.test(operation) && part === 'answer')
      .map(({ document, lines, operation, example }) => [`${document}:${lines.join('-')}`, operation, example] as const),
  )('computes of the example %s %s no less than the platform said', (_, operation, example) => {
    const { fields_needed } = example['requirements'] as { readonly fields_needed: readonly string[] }
    const computed = computedFields(example, operation.startsWith('v1') ? v1 : {})
    expect(computed).toEqual(expect.arrayContaining([...fields_needed].filter((field) => example[field] === undefined)))
    // v1's examples have an occupation of null and ask for none; nothing else is asked for beyond the platform's list.
    expect(computed.filter((field) => !fields_needed.includes(field))).toEqual(operation.startsWith('v1') ? ['occupation_type'] : [])
  })

  it('shrinks as fields are filled in, whatever the order, and ends with nothing', () => {
    const whole = buildKycRequest() as Readonly<Record<string, unknown>>
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(whole), { minLength: Object.keys(whole).length }), (order) => {
        let draft: Record<string, unknown> = { address: { proof_type: 'passport' } }
        let before = computedFields(draft)
        for (const name of order) {
          draft = { ...draft, [name]: whole[name] }
          const after = computedFields(draft)
          expect(before).toEqual(expect.arrayContaining([...after]))
          before = after
        }
        expect(before).toEqual([])
      }),
    )
  })

  it('never throws, whatever the request holds', () => {
    const address = fc.option(fc.record({ proof_type: fc.anything({ withNullPrototype: true }), proof: fc.anything() }))
    fc.assert(
      fc.property(fc.oneof(fc.object(), fc.record({ address, requirements: fc.anything() })), (request) => {
        expect(Array.isArray(requiredFields(request))).toBe(true)
      }),
    )
  })

  it('takes other requirements', () => {
    const requirements = [...defaultKycRequirements, needsIf((request) => 'income' in request, needsField('income_source'))]
    expect(requiredFields(buildKycRequest(), { requirements })).toEqual([])
    expect(requiredFields({ ...buildKycRequest(), income: 1 }, { requirements })).toEqual(['income_source'])
  })
})

describe('stepsLeft', () => {
  it('sorts needed fields onto the pages of a form', () => {
    expect(stepsLeft(['signature', 'mobile.isd', 'address.proof', 'photo', 'a_field_of_tomorrow.part'])).toEqual([
      { name: 'start', fields: ['mobile.isd'] },
      { name: 'address', fields: ['address.proof'] },
      { name: 'documents', fields: ['signature', 'photo'] },
      { name: 'other', fields: ['a_field_of_tomorrow.part'] },
    ])
    expect(stepsLeft([])).toEqual([])
  })

  it.each([
    ['v2', computedFields({})],
    ['v1', computedFields({ permanent_address_is_same_as_correspondence: false }, v1)],
  ])('has a page for every field of %s, and no field on two', (_, fields) => {
    const left = stepsLeft(fields)
    expect(left.map(({ name }) => name)).not.toContain('other')
    expect(left.flatMap((step) => step.fields).sort()).toEqual([...fields].sort())
    const members = kycSteps.flatMap((step) => step.members)
    expect(new Set(members).size).toBe(members.length)
  })
})
