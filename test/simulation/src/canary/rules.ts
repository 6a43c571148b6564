import * as identifiers from '@foliokit/identifiers'
import * as investors from '@foliokit/investors'
import * as builders from '@foliokit/investors/testing'
import * as kyc from '@foliokit/kyc'
import * as kycBuilders from '@foliokit/kyc/testing'
import { canaries } from './needles.js'

interface RuleCheck {
  readonly name: string
  readonly draft: unknown
  readonly check: (draft: never) => unknown
}

const today = { today: '2024-01-15' } as const

/** The checks whose drafts hold personal data, each with a draft that passes. */
const checks: readonly RuleCheck[] = [
  { name: 'checkInvestorProfile', draft: builders.buildMinorProfile(), check: (draft) => investors.checkInvestorProfile(draft, today) },
  {
    name: 'checkNonIndividualProfile',
    draft: builders.buildNonIndividualProfile('active_nfe'),
    check: (draft) => investors.checkNonIndividualProfile(draft),
  },
  { name: 'checkBankAccount', draft: builders.buildBankAccount(), check: (draft) => investors.checkBankAccount(draft) },
  { name: 'checkAddress', draft: builders.buildAddress(), check: (draft) => investors.checkAddress(draft) },
  { name: 'checkPhoneNumber', draft: builders.buildPhoneNumber(), check: (draft) => investors.checkPhoneNumber(draft) },
  { name: 'checkEmailAddress', draft: builders.buildEmailAddress(), check: (draft) => investors.checkEmailAddress(draft) },
  { name: 'checkRelatedParty', draft: builders.buildRelatedParty(), check: (draft) => investors.checkRelatedParty(draft, today) },
  { name: 'checkDematAccount', draft: builders.buildDematAccount(), check: (draft) => investors.checkDematAccount(draft) },
  { name: 'checkTaxResidency', draft: builders.buildTaxResidency(), check: (draft) => investors.checkTaxResidency(draft) },
  { name: 'checkBeneficialOwner', draft: builders.buildBeneficialOwner(), check: (draft) => investors.checkBeneficialOwner(draft) },
  {
    name: 'checkSoleProprietorship',
    draft: builders.buildSoleProprietorship(),
    check: (draft) => investors.checkSoleProprietorship(draft),
  },
  { name: 'checkPartner', draft: builders.buildPartner(), check: (draft) => investors.checkPartner(draft) },
  { name: 'checkInvestmentAccount', draft: builders.buildInvestmentAccount(), check: (draft) => investors.checkInvestmentAccount(draft) },
  { name: 'checkV1Investor', draft: builders.buildV1Investor(), check: (draft) => investors.checkV1Investor(draft, today) },
  { name: 'checkKycRequest', draft: kycBuilders.buildKycRequest(), check: (draft) => kyc.checkKycRequest(draft, today as never) },
  { name: 'checkV1KycRequest', draft: kycBuilders.buildV1KycRequest(), check: (draft) => kyc.checkV1KycRequest(draft, today as never) },
  {
    name: 'checkKycCheck',
    draft: { pan: 'AAAPB3751C', date_of_birth: '1990-04-12' },
    check: (draft) => kyc.checkKycCheck(draft, today as never),
  },
  {
    name: 'checkIdentityDocument',
    draft: { kyc_request: 'kycr_1', type: 'aadhaar', postback_url: 'https://app.example' },
    check: (draft) => kyc.checkIdentityDocument(draft),
  },
  { name: 'checkEsign', draft: { kyc_request: 'kycr_1', postback_url: 'https://app.example' }, check: (draft) => kyc.checkEsign(draft) },
  {
    name: 'checkConsent',
    draft: { email: 'a@b.example', isd_code: '91', mobile: '9000000001' },
    check: (draft) => identifiers.checkConsent(draft),
  },
  ...Object.entries(identifiers)
    .filter(([name]) => /^check(Arn|Demat|Euin|Ifsc|IndianMobile|IsdCode|Isin|Mobile|Pan|Pincode|Ria|UpiId)$/.test(name))
    .map(([name, check]) => ({ name, draft: '', check: check as RuleCheck['check'] })),
]

/** What one check says with one canary in one place: plain, with a blemish, or in a list. */
export interface RuleFinding {
  readonly name: string
  readonly issues: unknown
}

/** Puts every canary in the place of every value of every draft, one at a time, and yields what the rules say. */
export function* ruleFindings(): Generator<RuleFinding> {
  for (const { name, draft, check } of checks)
    for (const [canary, text] of Object.entries(canaries))
      for (const planted of [text, `${text} `, [text], { [text]: text }])
        for (const [place, changed] of places(draft, planted)) yield { name: `${name}: ${canary} at ${place}`, issues: run(check, changed) }
}

function run(check: RuleCheck['check'], draft: unknown): unknown {
  try {
    return check(draft as never)
  } catch (error) {
    return error
  }
}

function* places(draft: unknown, planted: unknown): Generator<readonly [string, unknown]> {
  if (typeof draft !== 'object' || draft === null) return yield ['value', planted]
  for (const [name, value] of Object.entries(draft)) {
    const replaced = (inner: unknown) =>
      Array.isArray(draft) ? draft.map((each: unknown, index) => (String(index) === name ? inner : each)) : { ...draft, [name]: inner }
    yield [name, replaced(planted)]
    if (typeof value === 'object' && value !== null)
      for (const [place, inner] of places(value, planted)) yield [`${name}.${place}`, replaced(inner)]
  }
}
