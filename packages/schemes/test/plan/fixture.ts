import type { Issue } from '@foliokit/errors'
import { rupees } from '@foliokit/money'
import type { AmountLimits, PlanDraft, PlanNearest, PlannedSchemes, SystematicPlans, SystematicTerms } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

export const from = buildScheme({ isin: 'INF173K01FE6' })
export const to = buildScheme({ isin: 'INF173K02FE5' })

export const purchase: PlannedSchemes = { kind: 'purchase', scheme: buildScheme() }
export const redemption: PlannedSchemes = { kind: 'redemption', scheme: buildScheme() }
export const switched: PlannedSchemes = { kind: 'switch', from, to }

/** A plan that passes as SIP, SWP and STP of the scheme for tests, and as a plan of each kind that is not systematic. */
export const plan: PlanDraft = {
  amount: rupees('5000'),
  frequency: 'monthly',
  installment_day: 1,
  number_of_installments: 12,
  systematic: true,
  folio_number: '15075102',
}

export const limits = (minimum: string | null, maximum: string | null, multiple: string | null): AmountLimits => ({
  minimum: minimum === null ? null : rupees(minimum),
  maximum: maximum === null ? null : rupees(maximum),
  multiple: multiple === null ? null : rupees(multiple),
})

/** Plans of one frequency, without a limit but those given. */
export const offering = (frequency: string, terms: Partial<SystematicTerms> = {}): SystematicPlans => ({
  allowed: true,
  frequencies: { [frequency]: { amount: limits(null, null, null), days: null, minimumInstallments: null, ...terms } },
})

export const summary = (issues: readonly Issue<string, PlanNearest>[]) =>
  issues.map(({ code, path, nearest }) => [code.replace('SCHEMES_', ''), path[0], nearest === undefined ? undefined : String(nearest)])
