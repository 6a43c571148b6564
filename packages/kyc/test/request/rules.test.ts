import { describe, expect, it } from 'vitest'
import {
  checkKycRequest,
  checkV1KycRequest,
  defaultKycRequestRules,
  type KycAddressDraft,
  type KycRequestDraft,
  type Rule,
} from '../../src/index.js'
import { buildIdentityDocument, buildKycRequest, buildKycRequestStart, buildV1KycRequest } from '../../src/testing.js'
import { found, today } from '../fixture.js'

const check = (changes: Partial<KycRequestDraft>) => found(checkKycRequest(buildKycRequest(changes), { today }))
const address = (changes: Partial<KycAddressDraft>) => ({ address: { ...buildKycRequest().address, ...changes } })
const update = (draft: KycRequestDraft, stored: object) => found(checkKycRequest(draft, { today, stored }))

describe('a KYC request', () => {
  it.each([
    ['the least', () => checkKycRequest(buildKycRequestStart(), { today })],
    ['all', () => checkKycRequest(buildKycRequest(), { today })],
    ['the least of v1', () => checkV1KycRequest(buildKycRequestStart(), { today })],
    ['all of v1', () => checkV1KycRequest(buildV1KycRequest(), { today })],
  ])('passes with %s of it', (_, issues) => {
    expect(issues()).toEqual([])
  })

  it.each(['name', 'pan', 'email', 'date_of_birth', 'mobile'] as const)('is not created without %s, on either version', (field) => {
    for (const nothing of [undefined, null, '']) {
      const draft = { ...buildKycRequestStart(), [field]: nothing }
      expect(found(checkKycRequest(draft, { today }))).toEqual([`KYC_REQUIRED ${field}`])
      expect(found(checkV1KycRequest(draft, { today }))).toEqual([`KYC_REQUIRED ${field}`])
    }
  })

  it.each<[string, Partial<KycRequestDraft>, string]>([
    ['a PAN of the wrong form', { pan: 'K1PPG1998U' }, 'KYC_PAN_INVALID pan'],
    ['the PAN of a company', { pan: 'ABCCX3751Z' }, 'KYC_PAN_NOT_INDIVIDUAL pan'],
    ['an e-mail address without a domain', { email: 'rani@example' }, 'KYC_EMAIL_INVALID email'],
    ['a date of birth that is none', { date_of_birth: '1980-02-30' }, 'KYC_DATE_INVALID date_of_birth'],
    ['a date of birth today', { date_of_birth: today }, 'KYC_DATE_NOT_PAST date_of_birth'],
    ['a mobile number as text', { mobile: '8160597103' as never }, 'KYC_NOT_AN_OBJECT mobile'],
    ['a mobile number without its country', { mobile: { number: '8160597103' } }, 'KYC_REQUIRED mobile.isd'],
    ['a country of more than 4 characters', { mobile: { isd: '+00091', number: '8160597103' } }, 'KYC_ISD_CODE_INVALID mobile.isd'],
    ['a number that is none in India', { mobile: { isd: '91', number: '5160597103' } }, 'KYC_MOBILE_INVALID mobile.number'],
    ['a number that is none anywhere', { mobile: { isd: '+44', number: '123' } }, 'KYC_MOBILE_INVALID mobile.number'],
    ['a whole Aadhaar', { aadhaar_number: '123412341210' }, 'KYC_AADHAAR_NUMBER_INVALID aadhaar_number'],
    ['a gender that is none', { gender: 'none' }, 'KYC_NOT_ALLOWED gender'],
    ['a marital status that is none', { marital_status: 'widowed' }, 'KYC_NOT_ALLOWED marital_status'],
    ['an occupation that is none', { occupation_type: 'agriculture' }, 'KYC_NOT_ALLOWED occupation_type'],
    ['a country of birth in words', { country_of_birth: 'India' }, 'KYC_COUNTRY_INVALID country_of_birth'],
    ['an investor abroad', { residential_status: 'nri' }, 'KYC_RESIDENTIAL_STATUS_NOT_SERVED residential_status'],
    ['a latitude off the globe', { geolocation: { latitude: -90.01, longitude: 0 } }, 'KYC_COORDINATE_INVALID geolocation.latitude'],
    ['a longitude off the globe', { geolocation: { latitude: 0, longitude: 180.01 } }, 'KYC_COORDINATE_INVALID geolocation.longitude'],
    [
      'a latitude that is no number',
      { geolocation: { latitude: Number.NaN, longitude: 0 } },
      'KYC_COORDINATE_INVALID geolocation.latitude',
    ],
    ['half a place', { geolocation: { latitude: 12 } }, 'KYC_REQUIRED geolocation.longitude'],
    [
      'a bank account without its bank',
      { bank_account: { account_holder_name: 'Rani', account_number: '919017057961123' } },
      'KYC_REQUIRED bank_account.ifsc_code',
    ],
    [
      'an account number of 8 digits',
      { bank_account: { account_holder_name: 'Rani', account_number: '12345678', ifsc_code: 'UTIB0003093' } },
      'KYC_ACCOUNT_NUMBER_INVALID bank_account.account_number',
    ],
    [
      'an IFSC that is none',
      { bank_account: { account_holder_name: 'Rani', account_number: '919017057961123', ifsc_code: 'UTIBO003093' } },
      'KYC_IFSC_INVALID bank_account.ifsc_code',
    ],
    ['an address that is text', { address: 'Delhi' as never }, 'KYC_NOT_AN_OBJECT address'],
    ['an address without the kind of its proof', address({ proof_type: null }), 'KYC_REQUIRED address.proof_type'],
    ['an address without its proof', address({ proof: '' }), 'KYC_REQUIRED address.proof'],
    ['a passport without its back', address({ proof_back: null }), 'KYC_REQUIRED_IF address.proof_back'],
    ['a passport without its end', address({ proof_expiry_date: null }), 'KYC_REQUIRED_IF address.proof_expiry_date'],
    ['a voter id without its number', address({ proof_type: 'voter_id', proof_number: null }), 'KYC_REQUIRED_IF address.proof_number'],
    ['a proof that is none', address({ proof_type: 'ration_card' }), 'KYC_NOT_ALLOWED address.proof_type'],
    ['a passport of tomorrow', address({ proof_issue_date: '2024-01-16' }), 'KYC_DATE_NOT_PAST address.proof_issue_date'],
    ['a passport of today', address({ proof_issue_date: today }), 'KYC_DATE_NOT_PAST address.proof_issue_date'],
    ['a passport that ends today', address({ proof_expiry_date: today }), 'KYC_DATE_NOT_FUTURE address.proof_expiry_date'],
    [
      'a licence with a date that is none',
      address({ proof_type: 'driving_licence', proof_issue_date: '20-10-2014' }),
      'KYC_DATE_INVALID address.proof_issue_date',
    ],
    ['a pincode of India that is none', address({ pincode: '01012' }), 'KYC_PINCODE_INVALID address.pincode'],
    ['an address in a country in words', address({ country: 'India' }), 'KYC_COUNTRY_INVALID address.country'],
  ])('refuses %s', (_, changes, expected) => {
    expect(check(changes)).toEqual([expected])
  })

  it.each<[string, Partial<KycRequestDraft>]>([
    ['a number abroad', { mobile: { isd: '+44', number: '7911123456' } }],
    ['an empty spouse', { spouse_name: '' }],
    ['a country in upper case', { country_of_birth: 'IN' }],
    ['a date of birth yesterday', { date_of_birth: '2024-01-14' }],
    ['the edges of the globe', { geolocation: { latitude: -90, longitude: 180 } }],
    ['a voter id without dates', address({ proof_type: 'voter_id', proof_issue_date: null, proof_expiry_date: null })],
    [
      'a voter id with dates that do not count',
      address({ proof_type: 'voter_id', proof_issue_date: '2034-01-01', proof_expiry_date: 'never' }),
    ],
    ['a code of another country', address({ country: 'gb', pincode: 'SW1A 1AA' })],
    ['members that are cleared', { signature: null, address: null, bank_account: null, geolocation: null }],
  ])('takes %s', (_, changes) => {
    expect(check(changes)).toEqual([])
  })

  it.each([
    ['occupation_type', 'house_wife', 'housewife'],
    ['occupation_type', 'Self Employed', 'self_employed'],
    ['gender', 'FEMALE', 'female'],
  ] as const)('offers for the %s %s the word of the list', (field, value, nearest) => {
    const [issue] = checkKycRequest(buildKycRequest({ [field]: value }), { today })
    expect(issue).toMatchObject({ code: 'KYC_NOT_ALLOWED', path: [field], nearest })
  })

  it('says nothing personal in an issue', () => {
    const secret = buildKycRequest({
      pan: 'SECRET1998U',
      email: 'secret@secret',
      date_of_birth: '1980-13-secret',
      mobile: { isd: '+91', number: 'secret' },
      aadhaar_number: 'secret',
      bank_account: { account_holder_name: 'secret', account_number: 'secret', ifsc_code: 'UTIB0003093' },
    })
    const issues = checkKycRequest(secret, { today })
    expect(issues).toHaveLength(6)
    expect(JSON.stringify(issues).toLowerCase()).not.toContain('secret')
  })
})

describe('an address that an Aadhaar proves', () => {
  const aadhaar = { address: { proof_type: 'aadhaar', proof: 'iddoc_1' } }
  const stored = { id: 'kycr_1', status: 'pending' }
  const checkWith = (identityDocument?: object) =>
    found(
      checkKycRequest(aadhaar, { today, stored, ...(identityDocument !== undefined && { identityDocument: identityDocument as never }) }),
    )

  it('passes when it was fetched for this request, and when the document is not known', () => {
    expect(checkWith(buildIdentityDocument())).toEqual([])
    expect(checkWith()).toEqual([])
  })

  it.each([
    ['a document that is pending', { fetch: { status: 'pending' } }, 'KYC_AADHAAR_PROOF_NOT_FETCHED'],
    ['a document without a status', { fetch: null }, 'KYC_AADHAAR_PROOF_NOT_FETCHED'],
    ['the document of another request', { kyc_request: 'kycr_2' }, 'KYC_AADHAAR_PROOF_OF_ANOTHER_REQUEST'],
    ['another document', { id: 'iddoc_2' }, 'KYC_AADHAAR_PROOF_DIFFERS'],
  ])('refuses %s', (_, changes, code) => {
    expect(checkWith(buildIdentityDocument(changes))).toEqual([`${code} address.proof`])
  })

  it('cannot come with the creation: there is no request yet to fetch it for', () => {
    expect(check(aadhaar)).toEqual(['KYC_AADHAAR_PROOF_OF_ANOTHER_REQUEST address.proof'])
  })

  it('ignores whatever else stands in it', () => {
    const rest = { pincode: 'none', country: 'none', proof_issue_date: 'none', line_1: '' }
    expect(update({ address: { ...aadhaar.address, ...rest } }, stored)).toEqual([])
  })

  it('is not known to v1', () => {
    const draft = buildV1KycRequest({ correspondence_address: aadhaar.address })
    expect(found(checkV1KycRequest(draft, { today }))).toEqual(['KYC_NOT_ALLOWED correspondence_address.proof_type'])
  })
})

describe('a second address of v1', () => {
  const elsewhere = { permanent_address_is_same_as_correspondence: false }

  it('is asked for where it is another', () => {
    expect(found(checkV1KycRequest(buildV1KycRequest(elsewhere), { today }))).toEqual(['KYC_REQUIRED_IF permanent_address'])
    const given = { ...elsewhere, permanent_address: buildV1KycRequest().correspondence_address }
    expect(found(checkV1KycRequest(buildV1KycRequest(given), { today }))).toEqual([])
    expect(found(checkV1KycRequest(elsewhere, { today, stored: { ...given, status: 'pending' } }))).toEqual([])
  })

  it('is held to the same rules', () => {
    const given = { ...elsewhere, permanent_address: { proof_type: 'voter_id', proof: 'file_1' } }
    expect(found(checkV1KycRequest(buildV1KycRequest(given), { today }))).toHaveLength(6)
  })
})

describe('an update of a KYC request', () => {
  const stored = { id: 'kycr_1', status: 'pending', pan: 'ABCPX3751Z', date_of_birth: '1980-10-19', name: 'Rani Gupta' }

  it.each<[string, KycRequestDraft, readonly string[]]>([
    ['one member', { signature: 'file_1' }, []],
    ['a name that was misspelt', { name: 'Rani S Gupta' }, []],
    ['the same PAN', { pan: 'ABCPX3751Z' }, []],
    ['another PAN', { pan: 'ABCPX3752Z' }, ['KYC_SET_ONCE pan']],
    ['another date of birth', { date_of_birth: '1980-10-20' }, ['KYC_SET_ONCE date_of_birth']],
    ['a name that is cleared', { name: null }, ['KYC_REQUIRED name']],
    ['a PAN that is cleared', { pan: null }, ['KYC_REQUIRED pan', 'KYC_SET_ONCE pan']],
    ['half an address', { address: { proof_type: 'aadhaar' } }, ['KYC_REQUIRED address.proof']],
  ])('with %s', (_, draft, expected) => {
    expect(update(draft, stored)).toEqual(expected)
  })

  it.each(['esign_required', 'submitted', 'successful', 'rejected', 'expired'])('is refused once it is %s', (status) => {
    expect(update({ signature: 'file_1' }, { ...stored, status })).toEqual(['KYC_REQUEST_NOT_OPEN'])
  })

  it('of a status of tomorrow is left to the platform', () => {
    expect(update({ signature: 'file_1' }, { ...stored, status: 'a_status_of_tomorrow' })).toEqual([])
  })
})

describe('the files of a KYC request', () => {
  const jpeg = { filename: 'a.jpg', content_type: 'image/jpeg', byte_size: 1_000 }
  const checkFiles = (files: Readonly<Record<string, typeof jpeg>>, changes: Partial<KycRequestDraft> = {}) =>
    found(checkKycRequest(buildKycRequest(changes), { today, files }))

  it('pass when they fit, and when they are not known', () => {
    expect(checkFiles({ file_signature: jpeg })).toEqual([])
    expect(checkFiles({})).toEqual([])
  })

  it.each<[string, string, string]>([
    ['file_signature', 'signature', 'KYC_FILE_TOO_LARGE'],
    ['file_passport', 'address.proof', 'KYC_FILE_TOO_LARGE'],
    ['file_passport_back', 'address.proof_back', 'KYC_FILE_TOO_LARGE'],
    ['file_pan_card', 'identity_proof', 'KYC_FILE_TOO_LARGE'],
  ])('%s, named by %s, must fit', (id, path, code) => {
    expect(checkFiles({ [id]: { ...jpeg, byte_size: 5 * 1_048_576 + 1 } })).toEqual([`${code} ${path}`])
  })

  it('of a video must be a video', () => {
    expect(checkFiles({ file_video: jpeg })).toEqual(['KYC_FILE_TYPE_NOT_ALLOWED ipv_video', 'KYC_FILE_ENDING_NOT_ALLOWED ipv_video'])
  })

  it('of a video may be larger on v1, but MP4 only', () => {
    const video = (byte_size: number, type: string) => ({ filename: `a.${type}`, content_type: `video/${type}`, byte_size })
    const checkV1 = (file: typeof jpeg) => found(checkV1KycRequest(buildV1KycRequest(), { today, files: { file_video: file } }))
    expect(checkV1(video(12 * 1_048_576, 'mp4'))).toEqual([])
    expect(checkV1(video(1_000, 'webm'))).toHaveLength(2)
    expect(checkFiles({ file_video: video(12 * 1_048_576, 'mp4') })).toEqual(['KYC_FILE_TOO_LARGE ipv_video'])
  })
})

describe('the rules of a team', () => {
  it('replace or extend the default ones, with codes of their own', () => {
    const noJoint: Rule<KycRequestDraft, unknown, 'HOUSE_NO_JOINT_NAMES'> = ({ name }) =>
      name?.includes('&') === true
        ? [{ code: 'HOUSE_NO_JOINT_NAMES', path: ['name'], message: 'One investor per request.', context: {} }]
        : []
    const draft = buildKycRequestStart({ name: 'Rani & Raj', gender: 'none' })
    expect(found(checkKycRequest(draft, { today }, { rules: [noJoint] }))).toEqual(['HOUSE_NO_JOINT_NAMES name'])
    const extended = checkKycRequest<string>(draft, { today }, { rules: [...defaultKycRequestRules, noJoint] })
    expect(found(extended)).toEqual(['KYC_NOT_ALLOWED gender', 'HOUSE_NO_JOINT_NAMES name'])
  })
})
