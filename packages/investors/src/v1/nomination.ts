import { isMinor } from '../age.js'
import type { InvestorIssueCode } from '../issue-codes.js'
import type { DatedContext, Rule } from '../rule.js'
import { civilDate } from '../rules/civil-date.js'
import { inside } from '../rules/inside.js'
import { requiredIf } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import { share } from '../rules/share.js'
import { v1AllocationsMakeHundred } from './allocations-make-hundred.js'
import type { V1NominationDraft, V1NomineeDraft } from './draft.js'
import { nomineesComplete } from './nominees-complete.js'
import { wholeShare } from './whole-share.js'

/** The rules of one nominee, in the order they are reported (v1 documents, nominee). A minor needs a guardian. */
export const v1NomineeRules: readonly Rule<V1NomineeDraft, DatedContext, InvestorIssueCode>[] = Object.freeze([
  required('name'),
  required('date_of_birth'),
  civilDate('date_of_birth'),
  required('relationship'),
  required('allocation_percentage'),
  share('allocation_percentage'),
  wholeShare,
  requiredIf('guardian_name', 'the nominee is a minor', (whole, { today }) => isMinor(whole('date_of_birth'), today)),
  requiredIf('guardian_relationship', 'the nominee is a minor', (whole, { today }) => isMinor(whole('date_of_birth'), today)),
])

/** The rules of a v1 investor's nominees, in the order they are reported (v1 documents, nomination). */
export const v1NominationRules: readonly Rule<V1NominationDraft, DatedContext, InvestorIssueCode>[] = Object.freeze([
  required('skip_nomination'),
  nomineesComplete,
  inside('nominee1', v1NomineeRules),
  inside('nominee2', v1NomineeRules),
  inside('nominee3', v1NomineeRules),
  v1AllocationsMakeHundred,
])
