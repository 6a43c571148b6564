import { CodedError } from '@foliokit/errors'
import { epochDay, type CivilDate } from './civil-date.js'
import { checkedKind, type OrderKind } from './order-kind.js'
import { checkedGateway, type Gateway } from './gateway.js'
import { readFrequency, type Frequency } from './frequency.js'
import { checkedInstallmentDay, type MonthEnd } from './installment-day.js'

/** What fixes the dates of a plan whose installments the platform generates. Each member names the wire field it stands for. */
export interface PlanTerms {
  /** What each installment is: the type of the plan. */
  readonly kind: OrderKind
  /** `systematic`: registered with the gateway as SIP, SWP or STP. */
  readonly systematic: boolean
  /** `frequency`. */
  readonly frequency: Frequency
  /** `installment_day`: 1 (Monday) to 5 for weeks and fortnights, 1 to 28 for months, absent for the daily ones. */
  readonly installmentDay?: number | null | undefined
  /** `number_of_installments`: 1 or more; null is perpetual. */
  readonly numberOfInstallments: number | null
  /** The day in India on which the plan was created. */
  readonly registeredOn: CivilDate
  /** `activate_after`, read back as `requested_activation_date`: no installment before this day. */
  readonly activationDate?: CivilDate | null | undefined
  /** `gateway`; `rta` when left out. */
  readonly gateway?: Gateway | undefined
  /**
   * `generate_first_installment_now`: the first installment is on the day of registration. Purchase plans only. The platform makes no automatic
   * payment for it, approved mandate or not (domain §4.4).
   */
  readonly firstInstallmentNow?: boolean | undefined
  /** Installment days 29 to 31: refused when left out. */
  readonly monthEnd?: MonthEnd | undefined
}

/** Terms that were checked, with every default filled in. */
export interface CheckedTerms extends PlanTerms {
  /** Null where the frequency takes none. */
  readonly installmentDay: number | null
  readonly activationDate: CivilDate | null
  readonly gateway: Gateway
  readonly firstInstallmentNow: boolean
  readonly monthEnd: MonthEnd
}

/** Checks a plan's terms; see `planSchedule` for the errors. */
export function checkedTerms(terms: PlanTerms): CheckedTerms {
  const frequency = readFrequency(terms.frequency)
  const firstInstallmentNow = terms.firstInstallmentNow ?? false
  const registered = epochDay(terms.registeredOn)
  const activatesLater = terms.activationDate != null && epochDay(terms.activationDate) > registered
  if (firstInstallmentNow && (terms.kind !== 'purchase' || activatesLater)) {
    const accepted = 'purchase plans that start on the day of registration'
    throw new CodedError('SCHEDULE_FIRST_NOW_NOT_ALLOWED', `The first installment cannot be generated now; accepted: ${accepted}.`, {
      context: { kind: terms.kind, activationDate: terms.activationDate, registeredOn: terms.registeredOn, accepted },
    })
  }
  const monthEnd = terms.monthEnd ?? 'reject'
  return {
    kind: checkedKind(terms.kind),
    systematic: terms.systematic,
    frequency,
    installmentDay: checkedInstallmentDay(frequency, terms.installmentDay, monthEnd),
    numberOfInstallments: terms.numberOfInstallments === null ? null : checkedCount(terms.numberOfInstallments, 1),
    registeredOn: terms.registeredOn,
    activationDate: terms.activationDate ?? null,
    gateway: checkedGateway(terms.gateway ?? 'rta'),
    firstInstallmentNow,
    monthEnd,
  }
}

/** Checks a number of installments against the least one allowed. */
export function checkedCount(count: number, least: number): number {
  if (Number.isSafeInteger(count) && count >= least) return count
  const accepted = { from: least }
  throw new CodedError(
    'SCHEDULE_COUNT_INVALID',
    `Number of installments ${String(count)} is not valid; accepted: a whole number from ${least}.`,
    {
      context: { numberOfInstallments: count, accepted },
    },
  )
}
