import { CodedError } from '@foliokit/errors'

/** The lease of an installment ran out, and another worker may have it: whoever gets this has written and sent nothing since. */
export function leaseLost(plan: string, number: number): CodedError<'APP_LEASE_LOST'> {
  return new CodedError(
    'APP_LEASE_LOST',
    `The lease of installment ${number} of plan ${plan} has run out; another worker goes on with it.`,
    {
      context: { plan, number },
    },
  )
}
