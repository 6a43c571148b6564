import { checkPan } from '@foliokit/identifiers'
import { isMinor } from '../age.js'
import type { InvestorIssueCode } from '../issue-codes.js'
import type { DatedContext, Rule } from '../rule.js'
import { civilDate } from '../rules/civil-date.js'
import { formatOf } from '../rules/format-of.js'
import { countryForm, matches } from '../rules/matches.js'
import { oneOf } from '../rules/one-of.js'
import { panOf } from '../rules/pan-of.js'
import { requiredIf, type Whole } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import type { V1IdentityDraft } from './draft.js'
import { eitherCase, v1Genders, v1KycRelations, v1MaritalStatuses, v1Occupations, v1ResidentialStatuses } from './values.js'

const forMinor = (whole: Whole, { today }: DatedContext) => isMinor(whole('date_of_birth'), today)
const minor = 'the investor is a minor'

/** The rules of who a v1 investor is, in the order they are reported (v1 documents, identity detail). A minor needs a guardian. */
export const v1IdentityRules: readonly Rule<V1IdentityDraft, DatedContext, InvestorIssueCode>[] = Object.freeze([
  required('name'),
  oneOf('kyc_relation', eitherCase(v1KycRelations)),
  required('country_of_citizenship_ansi_code'),
  matches('country_of_citizenship_ansi_code', countryForm),
  required('date_of_birth'),
  civilDate('date_of_birth'),
  required('gender'),
  oneOf('gender', eitherCase(v1Genders)),
  required('marital_status'),
  oneOf('marital_status', eitherCase(v1MaritalStatuses)),
  required('residential_status'),
  oneOf('residential_status', eitherCase(v1ResidentialStatuses)),
  required('occupation'),
  oneOf('occupation', eitherCase(v1Occupations)),
  requiredIf('pan_number', 'pan_exempt is not true', (whole) => whole('pan_exempt') !== true),
  formatOf('pan_number', checkPan, 'INVESTORS_PAN_INVALID'),
  panOf('pan_number', 'individual'),
  required('pep_exposed'),
  required('pep_related'),
  requiredIf('guardian_name', minor, forMinor),
  requiredIf('guardian_relationship', minor, forMinor),
  requiredIf('guardian_date_of_birth', minor, forMinor),
  civilDate('guardian_date_of_birth'),
  requiredIf('guardian_pan_number', minor, forMinor),
  formatOf('guardian_pan_number', checkPan, 'INVESTORS_PAN_INVALID'),
])
