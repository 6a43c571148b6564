import { compareInstants, isInstant } from '@foliokit/lifecycle'
import { describe, expect, it } from 'vitest'
import {
  checkKycRequest,
  checkV1KycRequest,
  identityDocumentExpiry,
  kycRequestExpiry,
  kycTestOutcome,
  panTestOutcome,
} from '../src/index.js'
import { rowsOf, vendorExamples, type VendorExample } from './examples.js'
import { found, today } from './fixture.js'
import contradictions from './fixtures/contradictions.json' with { type: 'json' }

type Row = Readonly<Record<string, unknown>>
const at = (row: Row, ...path: readonly string[]) => path.reduce<unknown>((holder, name) => (holder as Row | null)?.[name], row)
const text = (row: Row, ...path: readonly string[]) => at(row, ...path) as string
const differ = (one: string, other: string) => compareInstants(one, other) !== 0

/** What the documents say of each object, as checks of an example: the name of what it breaks, or nothing. */
const says: readonly (readonly [name: string, applies: string, breaks: (row: Row) => boolean])[] = [
  [
    'a request expires 5 days after its creation',
    'ycRequests.',
    (row) => differ(text(row, 'expires_at'), kycRequestExpiry(text(row, 'created_at'))),
  ],
  [
    'a request has the time of every status it went through',
    ' kycRequests.',
    (row) => (stampsOf[text(row, 'status')] ?? []).some((name) => !isInstant(row[name])),
  ],
  [
    'details and details_verbose name one code for a field',
    'ycRequests.',
    (row) => {
      const verbose = (at(row, 'verification', 'details_verbose') ?? {}) as Row
      return Object.entries((at(row, 'verification', 'details') ?? {}) as Row).some(([field, code]) => at(verbose, field, 'code') !== code)
    },
  ],
  [
    'an identity document has an hour from its creation',
    'identityDocuments.',
    (row) =>
      at(row, 'fetch', 'expires_at') === null || differ(text(row, 'fetch', 'expires_at'), identityDocumentExpiry(text(row, 'created_at'))),
  ],
  [
    'an identity document is updated when its fetch ends',
    'identityDocuments.',
    (row) => at(row, 'fetch', 'status') === 'pending' && differ(text(row, 'created_at'), text(row, 'updated_at')),
  ],
  [
    'the redirect_url is gone once a fetch has ended',
    'identityDocuments.',
    (row) => (at(row, 'fetch', 'status') === 'pending') !== (at(row, 'fetch', 'redirect_url') !== null),
  ],
  [
    'a completed verification has its time and confidence',
    'bankAccountVerifications.',
    (row) => row['status'] === 'completed' && !(isInstant(row['completed_at']) && row['confidence'] !== null),
  ],
  [
    'a test PAN with A as 5th letter is not linked to an Aadhaar',
    'kycChecks.',
    (row) => row['status'] === true && kycTestOutcome(text(row, 'pan')) === 'compliant' && panTestOutcome(text(row, 'pan')) !== 'valid',
  ],
  [
    'the PAN is that of an individual',
    'ycRequests.',
    (row) => found(checkKycRequest(row, { today })).some((issue) => issue.endsWith(' pan')),
  ],
]

const stampsOf: Readonly<Record<string, readonly string[]>> = {
  pending: [],
  esign_required: ['esign_required_at'],
  submitted: ['esign_required_at', 'submitted_at'],
  successful: ['esign_required_at', 'submitted_at', 'successful_at'],
  rejected: ['esign_required_at', 'submitted_at', 'rejected_at'],
}

const named = ({ document, operation, lines }: VendorExample) => `${document}:${lines.join('-')} ${operation}`

describe('the examples of the vendor documents', () => {
  const answers = vendorExamples.filter(({ part }) => part === 'answer')

  it.each(says)('contradict "%s" where the list says, and nowhere else', (name, applies, breaks) => {
    const contradicting = answers.filter((example) => ` ${example.operation}`.includes(applies) && rowsOf(example).some(breaks))
    const listed = contradictions.answers.find((one) => one.says === name)?.examples ?? []
    expect(contradicting.map(named)).toEqual(listed)
  })

  it('contradict nothing else that is listed, and each for a reason', () => {
    const names = says.map(([name]) => name)
    expect(contradictions.answers.filter((one) => !names.includes(one.says))).toEqual([])
    for (const { reason } of [...contradictions.answers, ...contradictions.bodies, ...contradictions.other]) expect(reason).toMatch(/\.$/)
  })

  it.each(contradictions.bodies)('$example breaks rules: $issues', ({ example, issues }) => {
    const { operation, example: draft } = vendorExamples.find((one) => one.part === 'body' && named(one) === example)!
    const check = operation.startsWith('v1') ? checkV1KycRequest : checkKycRequest
    expect(found(check(draft, { today: '2019-11-09' }))).toEqual(issues)
  })
})
