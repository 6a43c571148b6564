import type { Issue } from '@foliokit/errors'
import { checkConsentWithContacts, type ConsentIssue } from '@foliokit/identifiers'
import { checkMembers, member, reason, type Member } from '@foliokit/lifecycle'
import { readPlanFrequency } from '../frequency.js'
import type { PlanInput } from './context.js'
import { registeredOn } from './dates.js'
import type { PlanGateway } from './gateways.js'
import { installmentDayRule, takesDay } from './installment-day.js'
import { planKinds, type PlanKind, type PlanKinds } from './kinds.js'
import { wholeNumber } from './members.js'

/** What can be wrong with what starts a plan. */
export type PlanInputIssue =
  | ConsentIssue
  | Issue<
      | 'PLANS_INPUT_INVALID'
      | 'PLANS_FREQUENCY_NOT_AT_GATEWAY'
      | 'PLANS_INSTALLMENT_DAY_FORBIDDEN'
      | 'PLANS_INSTALLMENT_DAY_INVALID'
      | 'PLANS_ACTIVATE_AFTER_NOT_AT_GATEWAY'
      | 'PLANS_FIRST_NOW_NOT_TAKEN'
      | 'PLANS_MANDATE_NOT_TAKEN'
      | 'IDENTIFIERS_CONTACTS_INVALID'
    >

const { text, instant, flag, civilDate, positiveDecimal, nullable, optional } = member
const maybe = (value: Member): Member => optional(nullable(value))

const members = {
  at: instant,
  systematic: flag,
  frequency: text,
  installmentDay: maybe(wholeNumber(0)),
  numberOfInstallments: nullable(wholeNumber(1)),
  autoGenerate: maybe(flag),
  firstInstallmentNow: maybe(flag),
  activateAfter: maybe(civilDate),
  amount: positiveDecimal,
  mandate: maybe(text),
}

/**
 * Checks what starts a plan against its kind and the row of its gateway: its form, the frequency and its installment day (domain §4.2), the
 * day of activation (§4.3), a first installment now (§4.4), the mandate (§4.7) and the consent. A scheme's own limits are in `@foliokit/schemes`.
 */
export function checkPlanInput(
  kind: PlanKind,
  input: PlanInput,
  row: PlanGateway,
  { kinds = planKinds }: { readonly kinds?: PlanKinds | undefined } = {},
): readonly PlanInputIssue[] {
  const malformed = checkMembers('PLANS_INPUT_INVALID', { ...input }, members)
  if (malformed.length > 0) return malformed
  const { gateway } = input
  const { mandate, firstInstallmentNow } = kinds[kind]
  const frequency = readPlanFrequency(input.frequency)
  const accepted = row.frequencies[kind]
  const issues: PlanInputIssue[] = accepted.includes(frequency) ? [...checkDay(frequency, input.installmentDay ?? null)] : []
  if (!accepted.includes(frequency)) {
    const message = `Gateway ${gateway} takes no ${frequency} ${kind} plan; accepted: ${accepted.join(', ')}.`
    issues.push(reason('PLANS_FREQUENCY_NOT_AT_GATEWAY', message, { gateway, frequency, accepted }, ['frequency']))
  }
  if (input.activateAfter != null && !row.activateAfter) {
    const message = `On gateway ${gateway} a plan is not given a day of activation.`
    issues.push(reason('PLANS_ACTIVATE_AFTER_NOT_AT_GATEWAY', message, { gateway }, ['activateAfter']))
  }
  if (input.firstInstallmentNow === true && (!firstInstallmentNow || activatesLater(input))) {
    const message = 'The first installment is generated now of purchase plans that start on the day of registration.'
    issues.push(reason('PLANS_FIRST_NOW_NOT_TAKEN', message, { kind, activateAfter: input.activateAfter ?? null }, ['firstInstallmentNow']))
  }
  if (input.mandate != null && !mandate) {
    issues.push(reason('PLANS_MANDATE_NOT_TAKEN', `A ${kind} plan has no mandate.`, { kind }, ['mandate']))
  }
  return input.consent == null ? issues : [...issues, ...checkConsentWithContacts({ ...input })]
}

function checkDay(frequency: string, installmentDay: number | null): readonly PlanInputIssue[] {
  const rule = installmentDayRule(frequency)
  if (takesDay(rule, installmentDay)) return []
  const path = ['installmentDay']
  if (rule === 'none' || rule === 'any') {
    const message = `A ${frequency} plan takes no installment day; leave ${installmentDay} out.`
    return [reason('PLANS_INSTALLMENT_DAY_FORBIDDEN', message, { frequency, installmentDay }, path)]
  }
  const message = `Installment day ${installmentDay ?? 'missing'} of a ${frequency} plan; accepted: ${rule.from} to ${rule.to}.`
  return [reason('PLANS_INSTALLMENT_DAY_INVALID', message, { frequency, installmentDay, accepted: rule }, path)]
}

/** A later day of activation and a first installment now contradict each other (decision of `@foliokit/schedule`). */
const activatesLater = ({ activateAfter, at }: PlanInput): boolean =>
  activateAfter != null && activateAfter > registeredOn({ createdAt: at })
