import { describe, expect, it } from 'vitest'
import { checkV1Investor, percentage, v1BankAccountTypes, v1Genders, v1Occupations } from '../src/index.js'
import { buildV1Investor } from '../src/testing.js'
import { mutate } from './mutations.js'
import { today } from './valid-drafts.js'

const found = (draft: object) => checkV1Investor(draft, { today }).map(({ code, path }) => `${code} ${path.join('.')}`)
const draft = buildV1Investor()
const nominee = draft.nomination.nominee1!
const share = (part: string) => ({ ...nominee, allocation_percentage: percentage(part) })
const nomination = (nominee1: string | null, nominee2?: string, nominee3?: string, skip_nomination = false) =>
  mutate(draft, 'nomination', {
    skip_nomination,
    ...(nominee1 === null ? {} : { nominee1: share(nominee1) }),
    ...(nominee2 === undefined ? {} : { nominee2: share(nominee2) }),
    ...(nominee3 === undefined ? {} : { nominee3: share(nominee3) }),
  })

describe('the nominees of a v1 investor', () => {
  it.each([
    ['are skipped', nomination(null, undefined, undefined, true), []],
    ['are one with everything', nomination('100'), []],
    ['are two that make 100', nomination('60', '40'), []],
    ['are three that make 100', nomination('34', '33', '33'), []],
    ['are missing', nomination(null), ['INVESTORS_REQUIRED_IF nomination.nominee1']],
    ['are one too few', nomination('60'), ['INVESTORS_REQUIRED_IF nomination.nominee2']],
    ['are two with less than everything', nomination('60', '30'), ['INVESTORS_REQUIRED_IF nomination.nominee3']],
    ['are three with less', nomination('33', '33', '33'), ['INVESTORS_ALLOCATION_NOT_100 nomination.nominee3.allocation_percentage']],
    ['are two with more', nomination('60', '50'), ['INVESTORS_ALLOCATION_NOT_100 nomination.nominee2.allocation_percentage']],
    ['have a share of nothing', nomination('100', '0'), ['INVESTORS_PERCENTAGE_OUT_OF_RANGE nomination.nominee2.allocation_percentage']],
  ])('%s', (_, changed, expected) => {
    expect(found(changed)).toEqual(expected)
  })

  it('offer what the last one should have', () => {
    const [issue] = checkV1Investor(nomination('33', '33', '33'), { today })
    expect(issue?.nearest).toBe('34')
  })

  it('need a guardian when they are minors', () => {
    const minor = mutate(draft, 'nomination.nominee1', { ...nominee, date_of_birth: '2015-06-15' })
    expect(found(minor)).toEqual([
      'INVESTORS_REQUIRED_IF nomination.nominee1.guardian_name',
      'INVESTORS_REQUIRED_IF nomination.nominee1.guardian_relationship',
    ])
    const guarded = { ...nominee, date_of_birth: '2015-06-15', guardian_name: 'Asha Rao', guardian_relationship: 'mother' }
    expect(found(mutate(draft, 'nomination.nominee1', guarded))).toEqual([])
  })
})

describe('a v1 investor', () => {
  it('needs a whole guardian as a minor', () => {
    const minor = mutate(draft, 'kyc_identity_detail.date_of_birth', '2015-06-15')
    expect(found(minor)).toEqual(
      ['guardian_name', 'guardian_relationship', 'guardian_date_of_birth', 'guardian_pan_number'].map(
        (field) => `INVESTORS_REQUIRED_IF kyc_identity_detail.${field}`,
      ),
    )
  })

  it('needs no PAN when exempt', () => {
    const exempt = { ...draft.kyc_identity_detail, pan_exempt: true, pan_number: null }
    expect(found(mutate(draft, 'kyc_identity_detail', exempt))).toEqual([])
  })

  it.each([
    ['bank_accounts.0.type', v1BankAccountTypes],
    ['kyc_identity_detail.gender', v1Genders],
    ['kyc_identity_detail.occupation', v1Occupations],
  ] as const)('has %s in upper or lower case', (path, values) => {
    for (const value of values) {
      expect(found(mutate(draft, path, value))).toEqual([])
      expect(found(mutate(draft, path, value.toLowerCase()))).toEqual([])
    }
  })

  it('has one primary bank account', () => {
    const [account] = draft.bank_accounts
    expect(found(mutate(draft, 'bank_accounts', [account, { ...account, primary_account: false }]))).toEqual([])
    expect(found(mutate(draft, 'bank_accounts', [account, account]))).toEqual(['INVESTORS_PRIMARY_ACCOUNTS bank_accounts'])
  })

  it('says of each tax residency its kind of number and its number', () => {
    const fatca = { ...draft.fatca_detail, no_other_tax_residences: false, first_trc_ansi_code: 'US' }
    expect(found(mutate(draft, 'fatca_detail', fatca))).toEqual([
      'INVESTORS_REQUIRED_IF fatca_detail.first_trc_taxid_type',
      'INVESTORS_REQUIRED_IF fatca_detail.first_trc_taxid_number',
    ])
    const whole = { ...fatca, first_trc_taxid_type: 'SSN', first_trc_taxid_number: '000-00-0000' }
    expect(found(mutate(draft, 'fatca_detail', whole))).toEqual([])
  })

  it('gives an address with a pincode, or a zipcode with everything else', () => {
    const abroad = { line1: '1, A street', zipcode: '10001', city: 'New York', state: 'NY', country_ansi_code: 'US' }
    expect(found(mutate(draft, 'correspondence_address', abroad))).toEqual([])
    expect(found(mutate(draft, 'correspondence_address', { line1: '1, A street', zipcode: '10001' }))).toEqual(
      ['city', 'state', 'country_ansi_code'].map((field) => `INVESTORS_REQUIRED_IF correspondence_address.${field}`),
    )
  })

  it('needs an address overseas as a non-resident, in either case of the word', () => {
    for (const status of ['NON_RESIDENT_INDIVIDUAL', 'non_resident_individual']) {
      const changed = mutate(draft, 'kyc_identity_detail.residential_status', status)
      expect(found(changed)).toEqual(['INVESTORS_REQUIRED_IF overseas_address'])
      expect(found(mutate(changed, 'overseas_address', draft.correspondence_address))).toEqual([])
    }
  })
})
