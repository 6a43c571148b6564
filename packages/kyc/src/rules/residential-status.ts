import { isFilled, memberOf } from '../holder.js'
import { residentialStatuses } from '../request/values.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Refuses an investor who is no resident of India: KYC requests do not serve others (v2 documents, KYC requests). */
export const residentialStatus: Rule<object, unknown, 'KYC_RESIDENTIAL_STATUS_NOT_SERVED'> = (draft) => {
  const value = memberOf(draft, 'residential_status')
  if (!isFilled(value) || residentialStatuses.some((served) => served === value)) return noIssues
  const message = `A KYC request serves ${residentialStatuses.join(', ')} only. An investor abroad applies at a fund house or a KRA.`
  return broken('KYC_RESIDENTIAL_STATUS_NOT_SERVED', ['residential_status'], message, { served: residentialStatuses })
}
