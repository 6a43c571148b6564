import { contract, type AnswerOf, type BodyOf, type Contract, type Operation } from '@foliokit/api'
import type { FingerprintMembers } from './fingerprint.js'
import type { IntentKind } from './intent.js'

type OrderGroup = 'purchases' | 'redemptions' | 'switches'
type PlanGroup = 'purchasePlans' | 'redemptionPlans' | 'switchPlans'

/** The groups of the contract whose creates carry a `source_ref_id`. */
export type SafeGroup = OrderGroup | PlanGroup

/** The body of a new order of a group, without the reference, which is the intent's. An installment, `{ plan }`, has no reference. */
export type SafeBody<Group extends SafeGroup> = OmitReference<Exclude<BodyOf<Contract[`${Group}.create`]>, { readonly plan: string }>>
type OmitReference<Body> = Body extends unknown ? Omit<Body, 'source_ref_id'> : never

/** What a group's operations answer. */
export type SafeRow<Group extends SafeGroup> = AnswerOf<Contract[`${Group}.fetch`]>

/** What the exactly-once algorithm needs to know of a group. */
export interface Kind {
  readonly intent: IntentKind
  readonly create: Operation
  readonly fetch: Operation
  /** Reads the newest page as it came: how full it was, and how far back it goes, decides what its silence means (reliability §2). */
  readonly newest: Operation
  readonly members: FingerprintMembers
}

const account = 'mf_investment_account'
const withdrawal = { exact: [account, 'folio_number', 'scheme', 'amount', 'units'], filled: [] }
const planTerms = ['frequency', 'amount', 'number_of_installments', 'systematic']

/** A list without its local filter. */
const unfiltered = (list: Operation): Operation => ({ ...list, matches: null })

export const kinds: Readonly<Record<SafeGroup, Kind>> = {
  purchases: {
    intent: 'purchase',
    create: contract['purchases.create'],
    fetch: contract['purchases.fetch'],
    newest: unfiltered(contract['purchases.list']),
    members: { exact: [account, 'scheme', 'amount'], filled: ['folio_number'] },
  },
  redemptions: {
    intent: 'redemption',
    create: contract['redemptions.create'],
    fetch: contract['redemptions.fetch'],
    newest: unfiltered(contract['redemptions.list']),
    members: withdrawal,
  },
  switches: {
    intent: 'switch',
    create: contract['switches.create'],
    fetch: contract['switches.fetch'],
    newest: unfiltered(contract['switches.list']),
    members: { exact: [account, 'folio_number', 'switch_out_scheme', 'switch_in_scheme', 'amount', 'units'], filled: [] },
  },
  purchasePlans: {
    intent: 'purchase_plan',
    create: contract['purchasePlans.create'],
    fetch: contract['purchasePlans.fetch'],
    newest: unfiltered(contract['purchasePlans.list']),
    members: { exact: [account, 'scheme', ...planTerms], filled: ['folio_number', 'installment_day'] },
  },
  redemptionPlans: {
    intent: 'redemption_plan',
    create: contract['redemptionPlans.create'],
    fetch: contract['redemptionPlans.fetch'],
    newest: unfiltered(contract['redemptionPlans.list']),
    members: { exact: [account, 'scheme', 'folio_number', ...planTerms], filled: ['installment_day'] },
  },
  switchPlans: {
    intent: 'switch_plan',
    create: contract['switchPlans.create'],
    fetch: contract['switchPlans.fetch'],
    newest: unfiltered(contract['switchPlans.list']),
    members: { exact: [account, 'switch_out_scheme', 'switch_in_scheme', 'folio_number', ...planTerms], filled: ['installment_day'] },
  },
}
