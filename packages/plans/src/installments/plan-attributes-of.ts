import {
  indiaDate,
  planAttributes,
  selfGeneratedAttributes,
  type CivilDate,
  type PlanAttributes,
  type PlanSchedule,
} from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'

/** The attributes that the platform derives from a plan's dates, as the wire names them (domain §4.5). */
export interface PlanAttributeMembers {
  readonly start_date: CivilDate | null
  readonly end_date: CivilDate | null
  readonly previous_installment_date: CivilDate | null
  readonly next_installment_date: CivilDate | null
  readonly remaining_installments: number | null
}

/**
 * The derived attributes of a plan, as read on a day in India (domain §4.5): null while it is not active, those of the day of cancellation
 * once it is cancelled. The dates flip once an installment day has passed; `remaining_installments` counts the installments not yet
 * generated. A plan whose installments the caller generates (`auto_generate_installments: false`) goes by the days it did.
 *
 * @example
 * planAttributesOf(sip, schedule, civilDate('2024-02-06')).next_installment_date // '2024-03-05'
 */
export function planAttributesOf(
  { state, context }: { readonly state: string; readonly context: PlanContext },
  schedule: PlanSchedule,
  on: CivilDate,
): PlanAttributeMembers {
  const { cancelledAt, activatedAt, generated, numberOfInstallments: count } = context
  const activated = activatedAt !== null
  if (!context.autoGenerate) {
    const shown = selfGeneratedAttributes({ state, generatedOn: daysThatShow(context), numberOfInstallments: null })
    const isCounted = count !== null && activated
    return members({ ...shown, remainingInstallments: isCounted ? count - generated : null })
  }
  const date = state === 'cancelled' && cancelledAt !== null ? indiaDate(cancelledAt) : on
  return members(planAttributes(schedule, { state, date, generated, activated }))
}

/** The days of generation that an attribute shows: the first, the last but one and the last; of two installments the first is the last but one. */
function daysThatShow({ generated, firstGeneratedOn, previousGeneratedOn, lastGeneratedOn }: PlanContext): readonly CivilDate[] {
  return [firstGeneratedOn, previousGeneratedOn, lastGeneratedOn].slice(Math.max(0, 3 - generated)) as CivilDate[]
}

function members(attributes: PlanAttributes): PlanAttributeMembers {
  return {
    start_date: attributes.startDate,
    end_date: attributes.endDate,
    previous_installment_date: attributes.previousInstallmentDate,
    next_installment_date: attributes.nextInstallmentDate,
    remaining_installments: attributes.remainingInstallments,
  }
}
