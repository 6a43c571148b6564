import { skipInstructionSchema } from '@foliokit/plans/zod'
import * as z from 'zod'
import { commaSeparated, newestList } from '../envelopes.js'
import { civilDateText, reference } from '../formats.js'
import { operation } from '../operation.js'

const listQuery = z.strictObject({ mf_investment_account: reference.optional(), states: commaSeparated })
const skipQuery = z.strictObject({ statuses: commaSeparated })

export interface ListedPlan {
  readonly mf_investment_account: string
  readonly state: string
}

/** What the three kinds of plan have in common: reading them, and skip instructions. `group` is the client's word, `path` the platform's. */
export function planOperations<const Group extends string, const Path extends string, Plan extends z.ZodType<ListedPlan>>(
  group: Group,
  path: Path,
  plan: Plan,
) {
  return {
    /** Fetches one plan. */
    fetch: operation({
      name: `${group}.fetch` as const,
      method: 'GET',
      path: `/v2/${path}/:id` as const,
      effect: 'read',
      answer: plan,
    }),
    /** Lists the newest plans, at most 100. The platform may ignore a filter; the client filters again. */
    list: operation({
      name: `${group}.list` as const,
      method: 'GET',
      path: `/v2/${path}` as const,
      effect: 'read',
      query: listQuery,
      answer: newestList(plan),
      matches: (row: ListedPlan, query: z.output<typeof listQuery>) =>
        (query.mf_investment_account === undefined || row.mf_investment_account === query.mf_investment_account) &&
        (query.states === undefined || query.states.includes(row.state)),
    }),
    /** Asks the platform to skip the installments of a window (domain §4.9). `checkSkip` of `@foliokit/schedule` tells before it does. */
    createSkip: operation({
      name: `${group}.createSkip` as const,
      method: 'POST',
      path: `/v2/${path}/:id/skip_instructions` as const,
      effect: 'at-most-once',
      body: z.strictObject({ from: civilDateText, to: civilDateText.nullish() }),
      answer: skipInstructionSchema,
    }),
    /** Fetches one skip instruction. */
    fetchSkip: operation({
      name: `${group}.fetchSkip` as const,
      method: 'GET',
      path: `/v2/${path}/skip_instructions/:id` as const,
      effect: 'read',
      answer: skipInstructionSchema,
    }),
    /** Lists the skip instructions of a plan. */
    listSkips: operation({
      name: `${group}.listSkips` as const,
      method: 'GET',
      path: `/v2/${path}/:id/skip_instructions` as const,
      effect: 'read',
      query: skipQuery,
      answer: newestList(skipInstructionSchema),
      matches: (row: z.output<typeof skipInstructionSchema>, query: z.output<typeof skipQuery>) =>
        query.statuses === undefined || query.statuses.some((status) => status.toUpperCase() === row.state.toUpperCase()),
    }),
    /** Cancels a pending or active skip instruction. Installments that it has taken stay cancelled. */
    cancelSkip: operation({
      name: `${group}.cancelSkip` as const,
      method: 'POST',
      path: `/v2/${path}/skip_instructions/:id/cancel` as const,
      effect: 'reconcilable',
      answer: skipInstructionSchema,
    }),
  }
}
