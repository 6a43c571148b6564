import { describe, expect, it } from 'vitest'
import type { Issue } from '@foliokit/errors'
import {
  checkAddress,
  checkBankAccount,
  checkBeneficialOwner,
  checkDematAccount,
  checkEmailAddress,
  checkInvestmentAccount,
  checkInvestorProfile,
  checkNonIndividualProfile,
  checkPhoneNumber,
  checkRelatedParty,
  checkSoleProprietorship,
  checkTaxResidency,
} from '../src/index.js'
import * as build from '../src/testing.js'
import { today } from './valid-drafts.js'

/** A member of a stored object, another valid value for it, and whether the platform refuses to change it, and how. */
type Row = readonly [field: string, value: unknown, code: 'INVESTORS_SET_ONCE' | 'INVESTORS_NEVER_CHANGES' | undefined]

interface Updates {
  readonly resource: string
  readonly stored: object
  readonly check: (draft: object, stored: object) => readonly Issue[]
  readonly rows: readonly Row[]
}

const once = 'INVESTORS_SET_ONCE'
const never = 'INVESTORS_NEVER_CHANGES'

const updates: readonly Updates[] = [
  {
    resource: 'individual’s profile',
    stored: build.buildInvestorProfile(),
    check: (draft, stored) => checkInvestorProfile(draft, { today, stored }),
    rows: [
      ['type', 'company', once],
      ['tax_status', 'nri', once],
      ['date_of_birth', '1991-01-01', once],
      ['pan', 'AAAPC3751D', once],
      ['country_of_birth', 'US', once],
      ['place_of_birth', 'Mysore', once],
      ['pan', null, once],
      ['name', 'Asha Iyer', undefined],
      ['gender', 'male', undefined],
      ['occupation', 'retired', undefined],
      ['income_slab', 'above_1cr', undefined],
      ['pep_details', 'pep_related', undefined],
      ['second_tax_residency', { country: 'US', taxid_type: 'tin', taxid_number: '000-00-0000' }, undefined],
      ['first_tax_residency', null, undefined],
      ['ip_address', '192.0.2.11', undefined],
    ],
  },
  {
    resource: 'entity’s profile',
    stored: build.buildNonIndividualProfile('fi', { specified_us_person_exemption: null }),
    check: (draft, stored) => checkNonIndividualProfile(draft, { stored }),
    rows: [
      ['entity_name', 'Another name', once],
      ['type', 'public_limited', once],
      ['residential_status', null, once],
      ['pan', 'AAACC3751C', once],
      ['incorporation', { date: '2012-08-13' }, once],
      ['networth', { amount: '₹6Cr', as_on: '2023-10-15' }, once],
      ['services_provided', { casino: true }, once],
      ['gross_annual_income', 'upto_1lakh', once],
      ['entity_classification', null, once],
      ['fi', { giin: '0L1BZ6.00001.SL.000' }, once],
      ['ip_address', '192.0.2.11', once],
      ['specified_us_person_exemption', 'category_a', undefined],
    ],
  },
  {
    resource: 'bank account',
    stored: build.buildBankAccount(),
    check: (draft, stored) => checkBankAccount(draft, { stored }),
    rows: [
      ['profile', 'invp_2', never],
      ['account_number', '000000001102', never],
      ['primary_account_holder_name', 'Another name', never],
      ['type', 'current', never],
      ['ifsc_code', 'HDFC0001331', never],
      ['sole_proprietorship', 'sopr_1', never],
      ['cancelled_cheque', 'file_1', undefined],
    ],
  },
  {
    resource: 'address',
    stored: build.buildAddress(),
    check: (draft, stored) => checkAddress(draft, { stored }),
    rows: [
      ['profile', 'invp_2', once],
      ['line1', 'Another line', once],
      ['line2', 'Another line', once],
      ['postal_code', '560079', once],
      ['country', 'US', once],
      ['nature', 'business_location', once],
      ['line3', 'RK Colony', undefined],
      ['city', 'Bengaluru', undefined],
      ['state', 'KARNATAKA', undefined],
    ],
  },
  {
    resource: 'phone number',
    stored: build.buildPhoneNumber(),
    check: (draft, stored) => checkPhoneNumber(draft, { stored }),
    rows: [
      ['profile', 'invp_2', once],
      ['isd', '1', once],
      ['number', '9000000002', once],
      ['belongs_to', 'spouse', once],
    ],
  },
  {
    resource: 'e-mail address without an owner',
    stored: build.buildEmailAddress({ belongs_to: null }),
    check: (draft, stored) => checkEmailAddress(draft, { stored }),
    rows: [
      ['profile', 'invp_2', once],
      ['email', 'another@example.com', once],
      ['belongs_to', 'spouse', undefined],
    ],
  },
  {
    resource: 'related party of age',
    stored: build.buildRelatedParty(),
    check: (draft, stored) => checkRelatedParty(draft, { today, stored }),
    rows: [
      ['profile', 'invp_2', once],
      ['name', 'Another name', once],
      ['pan', 'AAAPN3751E', once],
      ['date_of_birth', '1961-01-31', once],
      ['relationship', 'uncle', once],
    ],
  },
  {
    resource: 'demat account',
    stored: build.buildDematAccount(),
    check: (draft, stored) => checkDematAccount(draft, { stored }),
    rows: [
      ['dp_id', '12081801', never],
      ['client_id', '00000002', never],
    ],
  },
  {
    resource: 'tax residency',
    stored: build.buildTaxResidency(),
    check: (draft, stored) => checkTaxResidency(draft, { stored }),
    rows: [
      ['profile', 'invpni_2', never],
      ['country', 'GB', never],
      ['taxid', '111-11-1111', undefined],
      ['taxid_type', 'passport', undefined],
    ],
  },
  {
    resource: 'beneficial owner',
    stored: build.buildBeneficialOwner(),
    check: (draft, stored) => checkBeneficialOwner(draft, { stored }),
    rows: [
      ['profile', 'invpni_2', never],
      ['beneficial_owner_profile', 'invp_2', never],
      ['beneficial_interest_percentage', '20', undefined],
      ['beneficial_interest_means', 'senior_managing_official', undefined],
    ],
  },
  {
    resource: 'sole proprietorship',
    stored: build.buildSoleProprietorship(),
    check: (draft, stored) => checkSoleProprietorship(draft, { stored }),
    rows: [
      ['profile', 'invp_2', never],
      ['name', 'Another name', never],
      ['networth', { amount: '₹6L', as_on: '2023-10-15' }, undefined],
      ['services_provided', { casino: true }, undefined],
    ],
  },
  {
    resource: 'investment account of a profile',
    stored: { ...build.buildInvestmentAccount(), primary_investor_old_id: null },
    check: (draft, stored) => checkInvestmentAccount(draft, { stored }),
    rows: [
      ['primary_investor', 'invp_2', once],
      ['folio_defaults', { payout_bank_account: 'bac_2' }, undefined],
      ['folio_defaults', { demat_account: null }, undefined],
    ],
  },
]

describe.each(updates)('an update of the $resource', ({ stored, check, rows }) => {
  it.each(rows.map(([field, value, code]) => ({ field, value, code, says: code ?? 'nothing' })))(
    'that sets $field to $value is answered with $says',
    ({ field, value, code }) => {
      const issues = check({ [field]: value }, stored).filter((issue) => issue.code === once || issue.code === never)
      expect(issues.map((issue) => [issue.code, ...issue.path])).toEqual(code === undefined ? [] : [[code, field]])
      if (code === undefined) expect(check({ [field]: value }, stored)).toEqual([])
    },
  )

  it('that sends everything as it is stored passes', () => {
    expect(check(structuredClone(stored), stored)).toEqual([])
  })

  it('that says nothing passes', () => {
    expect(check({}, stored)).toEqual([])
  })
})

describe('what is stored', () => {
  it('may break a rule that the update does not touch', () => {
    const stored = { ...build.buildInvestorProfile(), name: 'Asha R. (HUF)' }
    expect(checkInvestorProfile({ income_slab: 'above_1cr' }, { today, stored })).toEqual([])
  })

  it('counts for a member that needs another', () => {
    expect(checkInvestorProfile({ pan: 'AAAPB3751C' }, { today, stored: { type: 'individual', tax_status: 'nri' } })).toEqual([])
    const [issue] = checkInvestorProfile({ pan: 'AAAPB3751C' }, { today, stored: { type: 'individual', tax_status: null } })
    expect(issue).toMatchObject({ code: 'INVESTORS_NEEDS_MEMBER', path: ['pan'], context: { needs: 'tax_status' } })
  })
})
