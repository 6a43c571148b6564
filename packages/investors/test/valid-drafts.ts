import { rupees } from '@foliokit/money'
import * as fc from 'fast-check'
import { percentage, type Percentage } from '../src/index.js'
import * as investors from '../src/index.js'
import * as build from '../src/testing.js'

/** `today` of every test that asks for an age. */
export const today = '2024-01-15'

const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}){0,2}$/)
const pan = fc.stringMatching(/^[A-Z]{3}P[A-Z][0-9]{4}[A-Z]$/)
const companyPan = fc.stringMatching(/^[A-Z]{3}C[A-Z][0-9]{4}[A-Z]$/)
const country = fc.stringMatching(/^(US|GB|SG|ae)$/)
const dateIn = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const adult = dateIn('1930-01-01', '2006-01-14')
const minor = dateIn('2006-01-16', '2024-01-14')
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const networth = fc.record({ amount: fc.stringMatching(/^(₹|INR)[0-9]{1,5}(\.[0-9]{1,2})?(Cr|L)$/), as_on: adult })

/** Shares of one to three nominees that make exactly 100, each above nothing. */
export const shares: fc.Arbitrary<readonly Percentage[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 0, maxLength: 2 })
  .map((cuts) => {
    const ends = [0, ...[...cuts].sort((one, other) => one - other), 10_000]
    return ends.slice(1).map((end, index) => percentage(((end - ends[index]!) / 100).toFixed(2)))
  })

const residency = fc.oneof(
  fc.record({ country: fc.constant('IN'), taxid_type: fc.constantFrom(...investors.indianTaxIdTypes), taxid_number: pan }),
  fc.record({ country, taxid_type: fc.constantFrom(...investors.foreignTaxIdTypes), taxid_number: fc.stringMatching(/^[0-9]{4,12}$/) }),
)

/** Valid drafts of every resource. What is optional is sometimes left out. */
export const validDrafts = {
  investorProfile: fc
    .record({
      name: maybe(name),
      date_of_birth: adult,
      gender: fc.constantFrom(...investors.genders),
      occupation: fc.constantFrom(...investors.occupations),
      pan,
      tax_status: fc.constantFrom(...investors.taxStatuses),
      first_tax_residency: residency,
      second_tax_residency: maybe(residency),
      income_slab: maybe(fc.constantFrom(...investors.incomeSlabs)),
      source_of_wealth: maybe(fc.constantFrom(...investors.sourcesOfWealth)),
    })
    .map(build.buildInvestorProfile as (changes: object) => investors.InvestorProfileDraft),
  nonIndividualProfile: fc
    .tuple(
      fc.constantFrom(...investors.entityClassifications),
      fc.record({ pan: companyPan, type: fc.constantFrom(...investors.entityTypes), networth: maybe(networth) }),
    )
    .map(([classification, changes]) => build.buildNonIndividualProfile(classification, changes as object)),
  bankAccount: fc
    .record({
      account_number: fc.stringMatching(/^[0-9]{9,18}$/),
      type: fc.constantFrom(...investors.bankAccountTypes),
      ifsc_code: fc.stringMatching(/^[A-Z]{4}0[A-Z0-9]{6}$/),
      primary_account_holder_name: name,
    })
    .map(build.buildBankAccount),
  address: fc
    .oneof(
      fc.record({ postal_code: fc.stringMatching(/^[1-9][0-9]{5}$/), line2: maybe(name) }),
      fc.record({ postal_code: fc.stringMatching(/^[A-Z0-9]{3,8}$/), country, city: name, state: name }),
    )
    .map(build.buildAddress as (changes: object) => investors.AddressDraft),
  phoneNumber: fc
    .record({
      isd: fc.stringMatching(/^(\+?[0-9]{1,3})$/),
      number: fc.stringMatching(/^[0-9]{4}-?[0-9]{3,12}$/),
      belongs_to: fc.constantFrom(...investors.contactOwners),
    })
    .map(build.buildPhoneNumber),
  emailAddress: fc
    .record({
      email: fc.stringMatching(/^[a-z0-9.]{1,20}@[a-z]{1,20}\.[a-z]{2,6}$/),
      belongs_to: fc.constantFrom(...investors.contactOwners),
    })
    .map(build.buildEmailAddress),
  relatedParty: fc
    .oneof(
      fc.record({ name, pan, date_of_birth: adult }),
      fc.record({ name, pan, date_of_birth: minor, guardian_name: name, guardian_pan: pan }),
    )
    .map(build.buildRelatedParty as (changes: object) => investors.RelatedPartyDraft),
  dematAccount: fc
    .record({ dp_id: fc.stringMatching(/^(IN[0-9]{6}|[0-9]{8})$/), client_id: fc.stringMatching(/^[0-9]{8}$/) })
    .map(build.buildDematAccount),
  taxResidency: fc
    .record({ country, taxid: maybe(name), taxid_type: fc.constantFrom(...investors.foreignTaxIdTypes) })
    .map(build.buildTaxResidency as (changes: object) => investors.TaxResidencyDraft),
  beneficialOwner: fc
    .record({
      beneficial_interest_percentage: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => percentage((hundredths / 100).toFixed(2))),
      beneficial_interest_means: fc.constantFrom(...investors.beneficialInterestMeans),
    })
    .map(build.buildBeneficialOwner),
  soleProprietorship: fc
    .record({ name, networth: maybe(networth) })
    .map(build.buildSoleProprietorship as (changes: object) => investors.SoleProprietorshipDraft),
  investmentAccount: shares.map((parts) =>
    build.buildInvestmentAccount({
      folio_defaults: build.buildFolioDefaults(
        Object.fromEntries(
          [1, 2, 3].flatMap((number) => [
            [`nominee${number}`, parts[number - 1] === undefined ? null : `relp_${number}`],
            [`nominee${number}_allocation_percentage`, parts[number - 1] ?? null],
          ]),
        ),
      ),
    }),
  ),
  partner: fc
    .oneof(
      fc.record({
        license_code: fc.stringMatching(/^ARN-[0-9]{1,6}$/),
        euins: fc.array(fc.stringMatching(/^E[0-9]{6}$/), { minLength: 1 }),
      }),
      fc.record({ license_code: fc.stringMatching(/^INA[0-9]{9}$/), euins: fc.constant(null) }),
    )
    .map(build.buildPartner),
  v1Investor: fc
    .tuple(fc.record({ name, date_of_birth: adult, pan_number: pan }), fc.integer({ min: 1, max: 100_000_000 }))
    .map(([identity, income]) => {
      const draft = build.buildV1Investor()
      return build.buildV1Investor({
        kyc_identity_detail: { ...draft.kyc_identity_detail, ...identity },
        fatca_detail: { ...draft.fatca_detail, gross_annual_income: rupees(String(income)) },
      })
    }),
} as const
