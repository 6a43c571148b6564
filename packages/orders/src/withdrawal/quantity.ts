import { CodedError, type Issue } from '@foliokit/errors'
import { checkMembers, member, reason } from '@foliokit/lifecycle'

/** How much to take out, as the wire has it: an amount, units, or neither for everything (domain §5). Exact text, above 0. */
export interface AskedQuantity {
  /** INR. */
  readonly amount?: string | null | undefined
  readonly units?: string | null | undefined
}

/** How much to take out, with its kind. */
export type WithdrawalQuantity =
  { readonly by: 'amount'; readonly amount: string } | { readonly by: 'units'; readonly units: string } | { readonly by: 'everything' }

/** What can be wrong with an asked quantity. */
export type QuantityIssue = Issue<'ORDERS_INPUT_INVALID' | 'ORDERS_QUANTITY_AMBIGUOUS'>

/**
 * Checks an asked quantity: amount and units together are an error, since the platform says of neither that it wins (domain §5). The
 * scheme's limits are in `@foliokit/schemes`.
 */
export function checkQuantity({ amount = null, units = null }: AskedQuantity): readonly QuantityIssue[] {
  if (amount !== null && units !== null) {
    return [
      reason('ORDERS_QUANTITY_AMBIGUOUS', 'Give amount or units, not both; neither takes out everything.', { amount, units }, ['units']),
    ]
  }
  const one = member.nullable(member.positiveDecimal)
  return checkMembers('ORDERS_INPUT_INVALID', { amount, units }, { amount: one, units: one })
}

/**
 * Names the kind of an asked quantity. Throws `ORDERS_INPUT_INVALID` for one that `checkQuantity` refuses.
 *
 * @example
 * readQuantity({ amount: null, units: null }) // { by: 'everything' }
 */
export function readQuantity(asked: AskedQuantity): WithdrawalQuantity {
  const issues = checkQuantity(asked)
  if (issues.length > 0)
    throw new CodedError('ORDERS_INPUT_INVALID', issues.map((issue) => issue.message).join(' '), { context: { issues } })
  if (asked.amount != null) return { by: 'amount', amount: asked.amount }
  return asked.units == null ? { by: 'everything' } : { by: 'units', units: asked.units }
}

/** A quantity, as a context carries it. */
export const quantityMember = {
  is: (value: unknown) => {
    if (typeof value !== 'object' || value === null) return false
    const { by, amount, units } = value as Readonly<Record<string, unknown>>
    return (
      by === 'everything' || (by === 'amount' && member.positiveDecimal.is(amount)) || (by === 'units' && member.positiveDecimal.is(units))
    )
  },
  right: 'an amount, units or everything, such as { by: "amount", amount: "1000" }',
}
