import { reason } from '@foliokit/lifecycle'
import { installmentDayRule, takesDay } from '../../plan/installment-day.js'
import type { PlanChangeRule } from './change-rule.js'

/** The new installment day is one that the frequency takes; the daily frequencies take none (domain §4.2, §4.6). */
export const changeOfDay: PlanChangeRule = ({ installmentDay }, { plan: { frequency } }) => {
  const rule = installmentDayRule(frequency)
  if (installmentDay === undefined || takesDay(rule, installmentDay)) return []
  const path = ['installmentDay']
  if (rule === 'none' || rule === 'any') {
    return [reason('PLANS_CHANGE_DAY_FORBIDDEN', `A ${frequency} plan has no installment day.`, { frequency }, path)]
  }
  const message = `Installment day ${String(installmentDay)} of a ${frequency} plan; accepted: ${rule.from} to ${rule.to}.`
  return [reason('PLANS_CHANGE_DAY_INVALID', message, { installmentDay, accepted: rule }, path)]
}
