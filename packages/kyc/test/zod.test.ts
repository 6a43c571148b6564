import { JsonNumber, parseJson, stringifyJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { checkFile, kycStanding } from '../src/index.js'
import { buildKycRequest, buildKycRequestStart, buildV1KycRequest } from '../src/testing.js'
import * as schemas from '../src/zod.js'
import { vendorExamples } from './examples.js'

const list = (item: z.ZodType) => z.looseObject({ object: z.literal('list'), data: z.array(item) })

/** The schemas of every operation of the chapters of this package. */
const operations: Readonly<Record<string, { readonly body?: z.ZodType; readonly answer: z.ZodType }>> = {
  'kycChecks.create': { body: schemas.createKycCheckBody, answer: schemas.kycCheckSchema },
  'kycChecks.fetch': { answer: schemas.kycCheckSchema },
  'kycChecks.refetch': { answer: schemas.kycCheckSchema },
  'kycRequests.create': { body: schemas.createKycRequestBody, answer: schemas.kycRequestSchema },
  'kycRequests.update': { body: schemas.updateKycRequestBody, answer: schemas.kycRequestSchema },
  'kycRequests.fetch': { answer: schemas.kycRequestSchema },
  'kycRequests.list': { answer: list(schemas.kycRequestSchema) },
  'kycRequests.simulate': { body: schemas.simulateKycRequestBody, answer: schemas.kycRequestSchema },
  'v1KycRequests.create': { body: schemas.createV1KycRequestBody, answer: schemas.v1KycRequestSchema },
  'v1KycRequests.update': { body: schemas.updateV1KycRequestBody, answer: schemas.v1KycRequestSchema },
  'v1KycRequests.fetch': { answer: schemas.v1KycRequestSchema },
  'v1KycRequests.list': { answer: list(schemas.v1KycRequestSchema) },
  'v1KycRequests.simulate': { body: schemas.simulateV1KycRequestBody, answer: schemas.v1KycRequestSchema },
  'identityDocuments.create': { body: schemas.createIdentityDocumentBody, answer: schemas.identityDocumentSchema },
  'identityDocuments.fetch': { answer: schemas.identityDocumentSchema },
  'identityDocuments.list': { answer: list(schemas.identityDocumentSchema) },
  'esigns.create': { body: schemas.createEsignBody, answer: schemas.esignSchema },
  'esigns.fetch': { answer: schemas.esignSchema },
  'files.create': { body: schemas.createFileBody, answer: schemas.fileSchema },
  'files.fetch': { answer: schemas.fileSchema },
  'files.list': { answer: list(schemas.fileSchema) },
  'bankAccountVerifications.create': { body: schemas.createBankAccountVerificationBody, answer: schemas.bankAccountVerificationSchema },
  'bankAccountVerifications.fetch': { answer: schemas.bankAccountVerificationSchema },
  'bankAccountVerifications.list': { answer: list(schemas.bankAccountVerificationSchema) },
}

describe('the examples of the vendor documents', () => {
  it.each(
    vendorExamples.map(
      ({ document, operation, part, lines, wire }) => [`${operation} ${part}`, `${document}:${lines.join('-')}`, wire] as const,
    ),
  )('are read: %s, %s', (name, _, wire) => {
    const [operation, part] = name.split(' ') as [string, 'body' | 'answer']
    // The update's body names its request, as the endpoint does; the example stands beside an older path that did (field notes §5, 14).
    const given = name === 'kycRequests.update body' ? { id: 'kycr_1', ...(wire as object) } : wire
    const schema = operations[operation]![part]!
    const result = schema.safeParse(given)
    expect(result.error?.issues ?? []).toEqual([])
    // What was read is written as it was, number for number.
    expect(JSON.parse(stringifyJson(z.encode(schema, result.data)))).toEqual(JSON.parse(stringifyJson(given)))
  })

  it('have an answer of every operation', () => {
    const shown = new Set(vendorExamples.filter(({ part }) => part === 'answer').map(({ operation }) => operation))
    expect(Object.keys(operations).filter((operation) => !shown.has(operation))).toEqual([])
  })
})

describe('the answers', () => {
  it('read a check with its exact limit, which kycStanding takes as it is', () => {
    const { wire } = vendorExamples.find(({ document, operation }) => document.includes('v1') && operation === 'kycChecks.fetch')!
    const standing = kycStanding(schemas.kycCheckSchema.parse(wire))
    expect(standing.outcome === 'may_invest_up_to' && String(standing.limit)).toBe('50000.00')
  })

  it('read coordinates as numbers, and a file that checkFile takes as it is', () => {
    const { wire } = vendorExamples.find(({ operation }) => operation === 'kycRequests.create')!
    expect(schemas.createKycRequestBody.parse(wire).geolocation).toEqual({ latitude: 12.354, longitude: 77.453 })
    const file = vendorExamples.find(({ operation }) => operation === 'files.fetch')!
    expect(checkFile(schemas.fileSchema.parse(file.wire))).toEqual([])
  })

  it('take a status, a code and a member of tomorrow as data', () => {
    const read = schemas.kycRequestSchema.parse({
      object: 'kyc_request',
      id: 'kycr_1',
      status: 'a_status_of_tomorrow',
      verification: { details: { pan: 'a_code_of_tomorrow' } },
      a_member_of_tomorrow: 1,
    })
    expect(read).toMatchObject({ status: 'a_status_of_tomorrow', a_member_of_tomorrow: 1 })
  })

  it.each([
    [schemas.kycCheckSchema, { id: '1', pan: 'ABCPX3751Z', status: 'true' }],
    [schemas.kycRequestSchema, { object: 'kyc_request', id: 7, status: 'pending' }],
    [schemas.kycRequestSchema, { object: 'kyc_request', id: 'kycr_1', status: 'pending', geolocation: { latitude: 'north' } }],
    [schemas.identityDocumentSchema, { object: 'identity_document', id: 'iddoc_1', fetch: null }],
    [schemas.bankAccountVerificationSchema, { object: 'bank_account_verification', id: 'bav_1', bank_account: 'bac_1' }],
  ])('refuse what is no answer: %#', (schema, wire) => {
    expect(schema.safeParse(wire).success).toBe(false)
  })
})

describe('the bodies', () => {
  it.each([
    ['the least of v2', schemas.createKycRequestBody, buildKycRequestStart()],
    ['all of v2', schemas.createKycRequestBody, buildKycRequest()],
    ['the least of v1', schemas.createV1KycRequestBody, buildKycRequestStart()],
    ['all of v1', schemas.createV1KycRequestBody, buildV1KycRequest()],
    ['an update of v2', schemas.updateKycRequestBody, { id: 'kycr_1', signature: 'file_1', spouse_name: null }],
    ['an update of v1', schemas.updateV1KycRequestBody, { ipv_video: 'file_1' }],
  ])('take %s', (_, schema, draft) => {
    const written = parseJson(stringifyJson(z.encode(schema, draft as never)))
    expect(schema.parse(written)).toEqual(draft)
  })

  it.each<[string, z.ZodType, object]>([
    ['without a PAN', schemas.createKycRequestBody, { ...buildKycRequestStart(), pan: undefined }],
    ['with an empty name', schemas.createKycRequestBody, buildKycRequestStart({ name: '' })],
    ['with a member of tomorrow', schemas.createKycRequestBody, { ...buildKycRequestStart(), a_member_of_tomorrow: 1 }],
    ['with a gender that is none', schemas.createKycRequestBody, buildKycRequestStart({ gender: 'none' })],
    ['of an investor abroad', schemas.createKycRequestBody, buildKycRequestStart({ residential_status: 'nri' })],
    ['with a place off the globe', schemas.createKycRequestBody, buildKycRequestStart({ geolocation: { latitude: 91, longitude: 0 } })],
    ['with a date of birth that is none', schemas.createKycRequestBody, buildKycRequestStart({ date_of_birth: '1980-02-30' })],
    [
      'with an Aadhaar address on v1',
      schemas.createV1KycRequestBody,
      buildV1KycRequest({ correspondence_address: { proof_type: 'aadhaar', proof: 'iddoc_1' } }),
    ],
    ['with a place on v1', schemas.createV1KycRequestBody, { ...buildV1KycRequest(), geolocation: { latitude: 1, longitude: 1 } }],
    ['that updates nothing it names', schemas.updateKycRequestBody, { signature: 'file_1' }],
    ['that clears a PAN', schemas.updateKycRequestBody, { id: 'kycr_1', pan: null }],
    ['that simulates a submission', schemas.simulateKycRequestBody, { status: 'submitted' }],
    ['that simulates an expiry on v1', schemas.simulateV1KycRequestBody, { status: 'expired' }],
    [
      'of another document',
      schemas.createIdentityDocumentBody,
      { kyc_request: 'kycr_1', type: 'passport', postback_url: 'https://a.example' },
    ],
    ['with a script as postback', schemas.createEsignBody, { kyc_request: 'kycr_1', postback_url: 'javascript:alert(1)' }],
    ['of no bank account', schemas.createBankAccountVerificationBody, { bank_account: '' }],
  ])('refuse one %s', (_, schema, draft) => {
    expect(schema.safeParse(draft).success).toBe(false)
  })

  const file = (changes: object) => ({ file: { filename: 'pan.jpg', content_type: 'image/jpeg', content: new Uint8Array(10), ...changes } })

  it('take a file with its bytes, and hold its limits', () => {
    expect(schemas.createFileBody.safeParse({ ...file({}), purpose: 'kyc document' }).success).toBe(true)
    const paths = (body: object) => schemas.createFileBody.safeParse(body).error?.issues.map(({ path }) => path.join('.'))
    expect(paths(file({ content: new Uint8Array() }))).toEqual(['file.content'])
    expect(paths(file({ content: new Uint8Array(10 * 1_048_576 + 1) }))).toEqual(['file.content'])
    expect(paths(file({ content_type: 'text/html' }))).toEqual(['file.content_type'])
    expect(paths(file({ filename: 'pan.exe' }))).toEqual(['file.filename'])
    expect(paths(file({ content: 'bytes' }))).toEqual(['file.content'])
  })
})

describe('the queries', () => {
  it('write lists with commas, and read them back', () => {
    const { listKycRequestsQuery: requests, listBankAccountVerificationsQuery: verifications } = schemas
    const query = { pan: 'ABCPX3751Z', status: ['rejected', 'pending'] as ('rejected' | 'pending')[] }
    expect(z.encode(requests, query)).toEqual({ pan: 'ABCPX3751Z', status: 'rejected,pending' })
    expect(requests.parse({ pan: 'ABCPX3751Z', status: 'rejected,pending' })).toEqual(query)
    expect(verifications.parse({ bank_accounts: 'bac_1,bac_2', reason: 'expiry' })).toEqual({
      bank_accounts: ['bac_1', 'bac_2'],
      reason: ['expiry'],
    })
    expect(schemas.listIdentityDocumentsQuery.parse({ 'fetch.status': 'expired' })).toEqual({ 'fetch.status': 'expired' })
  })

  it.each([
    [schemas.listKycRequestsQuery, { status: 'rejected,none' }],
    [schemas.listKycRequestsQuery, { state: 'rejected' }],
    [schemas.listBankAccountVerificationsQuery, { bank_accounts: 'bac_1,,bac_2' }],
    [schemas.listIdentityDocumentsQuery, { 'fetch.status': 'pending,expired' }],
  ])('refuse what is no filter: %#', (schema, query) => {
    expect(schema.safeParse(query).success).toBe(false)
  })

  it('reads numbers of either parser', () => {
    const { latitude, longitude } = schemas.createKycRequestBody.shape.geolocation.unwrap().unwrap().shape
    expect([latitude.parse(new JsonNumber('12.354')), longitude.parse(-77.5)]).toEqual([12.354, -77.5])
  })
})
