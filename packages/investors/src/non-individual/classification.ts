import type { InvestorIssueCode } from '../issue-codes.js'
import type { Rule, RuleContext } from '../rule.js'
import { inside } from '../rules/inside.js'
import { giinForm, matches } from '../rules/matches.js'
import { oneOf } from '../rules/one-of.js'
import { required } from '../rules/required.js'
import type { ClassificationHashes, NonIndividualProfileDraft } from './draft.js'
import { activeNfeTypes, listedRelations, nonReportingFiTypes } from './values.js'

/** The rules of each classification's hash (vendor's non individual profiles). The sponsor's two members are not marked mandatory there. */
export const classificationHashRules: {
  readonly [Name in keyof ClassificationHashes]: readonly Rule<ClassificationHashes[Name], RuleContext, InvestorIssueCode>[]
} = Object.freeze({
  fi: [required('giin'), matches('giin', giinForm)],
  fi_sponsored: [matches('sponsor_giin', giinForm)],
  non_reporting_fi: [required('type'), oneOf('type', nonReportingFiTypes)],
  direct_reporting_nfe: [required('giin'), matches('giin', giinForm)],
  active_nfe: [required('nature_of_business'), required('type'), oneOf('type', activeNfeTypes)],
  active_nfe_listed: [required('stock_exchange')],
  active_nfe_related_to_listed: [required('name'), required('relation'), oneOf('relation', listedRelations), required('stock_exchange')],
  passive_nfe: [required('nature_of_business')],
})

/** One rule per classification, which runs the rules of its hash. */
export const classificationRules: readonly Rule<NonIndividualProfileDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  inside('fi', classificationHashRules.fi),
  inside('fi_sponsored', classificationHashRules.fi_sponsored),
  inside('non_reporting_fi', classificationHashRules.non_reporting_fi),
  inside('direct_reporting_nfe', classificationHashRules.direct_reporting_nfe),
  inside('active_nfe', classificationHashRules.active_nfe),
  inside('active_nfe_listed', classificationHashRules.active_nfe_listed),
  inside('active_nfe_related_to_listed', classificationHashRules.active_nfe_related_to_listed),
  inside('passive_nfe', classificationHashRules.passive_nfe),
])
