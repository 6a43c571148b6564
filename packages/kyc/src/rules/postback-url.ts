import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Refuses what is not the address of a page: the investor's browser is sent there. */
export const postbackUrl: Rule<object, unknown, 'KYC_POSTBACK_URL_INVALID'> = (draft) => {
  const value = memberOf(draft, 'postback_url')
  if (!isFilled(value) || (typeof value === 'string' && /^https?:\/\/[^\s/?#]+\S*$/i.test(value))) return noIssues
  return broken('KYC_POSTBACK_URL_INVALID', ['postback_url'], 'postback_url must be a web address, https://...')
}
