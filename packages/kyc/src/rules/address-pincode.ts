import { checkPincode } from '@foliokit/identifiers'
import { isAadhaarAddress } from '../address/needs.js'
import { dotted, isFilled, memberOf } from '../holder.js'
import { noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule over the pincode of an address in India. Beside an Aadhaar it is ignored, and so are the codes of other countries. */
export function addressPincode<Draft extends object>(field: FieldOf<Draft>): Rule<Draft, unknown, 'KYC_PINCODE_INVALID'> {
  return (draft) => {
    const address = memberOf(draft, field)
    const [pincode, country] = [memberOf(address, 'pincode'), memberOf(address, 'country')]
    const isInIndia = typeof country !== 'string' || country === '' || country.toLowerCase() === 'in'
    if (!isFilled(pincode) || !isInIndia || isAadhaarAddress(address)) return noIssues
    const path = [field, 'pincode']
    return checkPincode(pincode as string).map((found) => ({
      ...found,
      code: 'KYC_PINCODE_INVALID',
      path,
      message: `${dotted(path)}: ${found.message}`,
      context: { ...found.context, reason: found.code },
    }))
  }
}
