import type { InvestorIssueCode } from '../issue-codes.js'
import { isFilled } from '../members.js'
import type { Rule, RuleContext } from '../rule.js'
import { countryForm, matches } from '../rules/matches.js'
import { oneOf } from '../rules/one-of.js'
import { requiredIf } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import type { V1FatcaDetailDraft } from './draft.js'
import { incomePositive } from './income-positive.js'
import { eitherCase, v1SourcesOfWealth } from './values.js'

/** The number and its kind that a tax residency must have once its country is given (v1 documents, FATCA detail). */
const taxIdsOfResidencies = (['first', 'second', 'third'] as const).flatMap((place) => {
  const country = `${place}_trc_ansi_code` as const
  const numbers = [`${place}_trc_taxid_type` as const, `${place}_trc_taxid_number` as const]
  return numbers.map((field) =>
    requiredIf<V1FatcaDetailDraft, RuleContext>(field, `${country} is given`, (whole) => isFilled(whole(country))),
  )
})

/** The rules of where a v1 investor was born, earns and pays tax, in the order they are reported (v1 documents, FATCA detail). */
export const v1FatcaDetailRules: readonly Rule<V1FatcaDetailDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('country_of_birth_ansi_code'),
  matches('country_of_birth_ansi_code', countryForm),
  required('no_other_tax_residences'),
  required('source_of_wealth'),
  oneOf('source_of_wealth', eitherCase(v1SourcesOfWealth)),
  required('gross_annual_income'),
  incomePositive,
  requiredIf('first_trc_ansi_code', 'no_other_tax_residences is false', (whole) => whole('no_other_tax_residences') === false),
  matches('first_trc_ansi_code', countryForm),
  matches('second_trc_ansi_code', countryForm),
  matches('third_trc_ansi_code', countryForm),
  ...taxIdsOfResidencies,
])
