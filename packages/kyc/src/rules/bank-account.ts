import { checkIfsc } from '@foliokit/identifiers'
import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Refuses an account number that is not of 9 to 18 digits (v2 documents, bank accounts), and an IFSC that is none. */
export const bankAccount: Rule<object, unknown, 'KYC_ACCOUNT_NUMBER_INVALID' | 'KYC_IFSC_INVALID'> = (draft) => {
  const account = memberOf(draft, 'bank_account')
  const [number, ifsc] = [memberOf(account, 'account_number'), memberOf(account, 'ifsc_code')]
  const isNumber = !isFilled(number) || (typeof number === 'string' && /^\d{9,18}$/.test(number))
  const path = ['bank_account', 'ifsc_code']
  return [
    ...(isNumber
      ? noIssues
      : broken('KYC_ACCOUNT_NUMBER_INVALID', ['bank_account', 'account_number'], 'bank_account.account_number must have 9 to 18 digits.')),
    ...(isFilled(ifsc)
      ? checkIfsc(ifsc as string).map((found) => ({
          ...found,
          code: 'KYC_IFSC_INVALID' as const,
          path,
          context: { ...found.context, reason: found.code },
        }))
      : noIssues),
  ]
}
