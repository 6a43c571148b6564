import { isMismatchingTestDateOfBirth, isMismatchingTestName, panTestOutcome, type RejectionCode } from '@foliokit/kyc'
import type { KycRequestRecord } from './kyc-request-record.js'
import { namedFiles } from './named-files.js'

/** What a fund house finds wrong, by field. */
export type Findings = Readonly<Record<string, RejectionCode>>

/** What the name of a file begins with, and what is then found of it: test values of this sandbox. */
const fileTestValues: Readonly<Record<string, RejectionCode>> = {
  blank: 'data_missing',
  unclear: 'document_unclear',
  invalid: 'document_invalid',
}

/**
 * What the fund house finds wrong with a KYC request, by the test values for names, dates of birth and PANs (field notes §2.9) and for
 * the names of files. `undefined` when there is nothing.
 */
export function findingsOf({ members, files, pan }: KycRequestRecord): Findings | undefined {
  const wrong: (readonly [string, RejectionCode])[] = namedFiles(members).flatMap(([field, id]) => {
    const word = /^[a-z]+/.exec(files[id]?.filename ?? '')?.[0] ?? ''
    const code = Object.hasOwn(fileTestValues, word) ? fileTestValues[word] : undefined
    return code === undefined ? [] : [[field, code] as const]
  })
  if (isMismatchingTestName(String(members['name']))) wrong.push(['name', 'data_mismatch'])
  if (isMismatchingTestDateOfBirth(String(members['date_of_birth']))) wrong.push(['date_of_birth', 'data_mismatch'])
  if ((panTestOutcome(pan) ?? 'valid') !== 'valid') wrong.push(['pan', 'data_mismatch'])
  return wrong.length === 0 ? undefined : Object.fromEntries(wrong)
}

/** What a simulated rejection finds where no test value says anything else. */
export const simulatedFindings: Findings = { identity_proof: 'document_unclear' }
