/** What may change of a plan, by our names (domain §4.7). */
export type PlanChangeMember = 'amount' | 'mandate' | 'installmentDay' | 'numberOfInstallments'

/** A change of a plan: at least one member. Each names the wire field it stands for. */
export interface PlanChange {
  /** `amount`: INR, as exact text. */
  readonly amount?: string | undefined
  /** `payment_source` with `payment_method` `mandate`: purchase plans only. */
  readonly mandate?: string | undefined
  /** `installment_day` */
  readonly installmentDay?: number | undefined
  /** `number_of_installments` */
  readonly numberOfInstallments?: number | undefined
}

/** A member before and after a change. */
export interface FromTo<Value> {
  readonly from: Value
  readonly to: Value
}

/** A change that was made: the day in India, and what each member was and became. Plain JSON data. */
export interface PlanChangeRecord {
  /** Civil date. */
  readonly changedOn: string
  readonly amount?: FromTo<string>
  readonly mandate?: FromTo<string | null>
  readonly installmentDay?: FromTo<number | null>
  readonly numberOfInstallments?: FromTo<number | null>
}

/** The members of a change, in the order in which they are looked at. */
export const planChangeMembers: readonly PlanChangeMember[] = ['amount', 'mandate', 'installmentDay', 'numberOfInstallments']

/** The members that a change names. */
export const membersOf = (change: PlanChange): readonly PlanChangeMember[] => planChangeMembers.filter((name) => change[name] !== undefined)
