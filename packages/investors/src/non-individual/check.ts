import type { Issue } from '@foliokit/errors'
import { checkPan } from '@foliokit/identifiers'
import type { InvestorIssueCode } from '../issue-codes.js'
import { networthRules } from '../networth/rules.js'
import { incomeSlabs } from '../profile/values.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from '../rule.js'
import { civilDate } from '../rules/civil-date.js'
import { formatOf } from '../rules/format-of.js'
import { inside } from '../rules/inside.js'
import { countryForm, ipAddressForm, matches } from '../rules/matches.js'
import { oneOf } from '../rules/one-of.js'
import { panOf } from '../rules/pan-of.js'
import { required } from '../rules/required.js'
import { setOnce } from '../rules/set-once.js'
import { classificationMatches } from './classification-matches.js'
import { classificationRules } from './classification.js'
import type { Incorporation, NonIndividualProfileDraft } from './draft.js'
import { entityClassifications, entityTypes, residentialStatuses, usPersonExemptions } from './values.js'

const incorporationRules: readonly Rule<Incorporation, RuleContext, InvestorIssueCode>[] = Object.freeze([
  civilDate('date'),
  matches('country', countryForm),
  civilDate('business_started_from'),
])

/**
 * The rules the platform documents for an entity's profile, in the order they are reported (vendor's non individual profiles). Only members
 * that are `null` may be set by an update, so every one is set once. Both kinds of entity are companies, and so is the PAN's holder.
 */
export const defaultNonIndividualProfileRules: readonly Rule<NonIndividualProfileDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('entity_name'),
  required('type'),
  oneOf('type', entityTypes),
  oneOf('residential_status', residentialStatuses),
  formatOf('pan', checkPan, 'INVESTORS_PAN_INVALID'),
  panOf('pan', 'company'),
  inside('incorporation', incorporationRules),
  inside('networth', networthRules),
  oneOf('gross_annual_income', incomeSlabs),
  oneOf('specified_us_person_exemption', usPersonExemptions),
  oneOf('entity_classification', entityClassifications),
  classificationMatches,
  ...classificationRules,
  matches('ip_address', ipAddressForm),
  setOnce('entity_name', 'type', 'residential_status', 'pan', 'incorporation', 'services_provided', 'networth', 'gross_annual_income'),
  setOnce('specified_us_person_exemption', 'entity_classification', ...entityClassifications, 'ip_address'),
])

/**
 * Checks an entity's profile before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and never
 * throws; an empty list passes.
 *
 * @example
 * checkNonIndividualProfile({ entity_name: 'Test', type: 'private_limited', entity_classification: 'fi', passive_nfe: {} })
 * // [{ code: 'INVESTORS_CLASSIFICATION_DIFFERS', path: ['passive_nfe'], ... }, ...]
 */
export function checkNonIndividualProfile<Code extends string = InvestorIssueCode>(
  draft: NonIndividualProfileDraft,
  context: RuleContext = {},
  options: RuleOptions<NonIndividualProfileDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultNonIndividualProfileRules, draft, context, options)
}
