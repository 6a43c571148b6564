import * as z from 'zod'
import { commaSeparated } from '../envelopes.js'
import { reference } from '../formats.js'

/** The filters that the lists of purchases, redemptions and switches share. */
export const orderListQuery = z.strictObject({
  mf_investment_account: reference.optional(),
  plan: reference.optional(),
  skip_instruction: reference.optional(),
  states: commaSeparated,
})

interface ListedOrder {
  readonly mf_investment_account: string
  readonly plan?: string | null | undefined
  readonly state: string
}

/**
 * Whether an order is one that a list asked for. `skip_instruction` is not among the members of an order, so nobody but the platform
 * can filter by it.
 */
export function matchesOrderQuery(order: ListedOrder, query: z.output<typeof orderListQuery>): boolean {
  return (
    (query.mf_investment_account === undefined || order.mf_investment_account === query.mf_investment_account) &&
    (query.plan === undefined || order.plan === query.plan) &&
    (query.states === undefined || query.states.includes(order.state))
  )
}
