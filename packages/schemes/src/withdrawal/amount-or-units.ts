import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'
import type { WithdrawalDraft } from './draft.js'

/** Refuses an order that names an amount and units: which of them counts is anyone's guess (domain §5). */
export function amountOrUnits({ amount, units }: WithdrawalDraft): readonly Issue<'SCHEMES_AMOUNT_AND_UNITS', never>[] {
  if (amount == null || units == null) return noIssues
  return [
    {
      code: 'SCHEMES_AMOUNT_AND_UNITS',
      path: ['units'],
      message: `Amount ${amount} and units ${units} are both given; give one of them, or neither for everything.`,
      context: { amount, units },
    },
  ]
}
