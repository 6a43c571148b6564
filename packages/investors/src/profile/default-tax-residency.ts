import { isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { InvestorProfileDraft } from './draft.js'

const residencies = ['first_tax_residency', 'second_tax_residency', 'third_tax_residency', 'fourth_tax_residency'] as const

/**
 * Refuses to ask for the default tax residency where there is none: it is India with the PAN, for a resident individual who has one
 * (vendor's note on tax residences). Own residencies beside it are refused too: the platform would drop them (decision).
 */
export function defaultTaxResidency(
  draft: InvestorProfileDraft,
  context: RuleContext,
): readonly InvestorIssue<'INVESTORS_DEFAULT_TAX_RESIDENCY'>[] {
  if (memberOf(draft, 'use_default_tax_residences') !== true) return noIssues
  const needs =
    valueOf(draft, context, 'tax_status') !== 'resident_individual'
      ? 'the tax_status resident_individual'
      : !isGiven(valueOf(draft, context, 'pan'))
        ? 'a pan'
        : residencies.some((field) => isGiven(memberOf(draft, field)))
          ? 'no tax residency beside it'
          : undefined
  if (needs === undefined) return noIssues
  const message = `use_default_tax_residences needs ${needs}.`
  return broken('INVESTORS_DEFAULT_TAX_RESIDENCY', ['use_default_tax_residences'], message, { needs })
}
