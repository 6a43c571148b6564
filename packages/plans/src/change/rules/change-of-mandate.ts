import { reason } from '@foliokit/lifecycle'
import type { PlanChangeRule } from './change-rule.js'

/** Only purchase plans are paid by a mandate (domain §4.7). */
export const changeOfMandate: PlanChangeRule = ({ mandate }, { plan: { kind }, kinds }) =>
  mandate === undefined || kinds[kind].mandate
    ? []
    : [reason('PLANS_CHANGE_MANDATE_NOT_TAKEN', `A ${kind} plan has no mandate.`, { kind }, ['mandate'])]
