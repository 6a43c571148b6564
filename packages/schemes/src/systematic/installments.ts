import type { Issue } from '@foliokit/errors'
import { noIssues } from '../order/no-issues.js'

/** The most installments a plan may have (vendor's v1 document, SIP order; domain §5). */
const maximum = 1_200

/** The codes of a count of installments that no plan can have. */
export type InstallmentsIssueCode =
  'SCHEMES_INSTALLMENTS_NOT_WHOLE' | 'SCHEMES_INSTALLMENTS_BELOW_MINIMUM' | 'SCHEMES_INSTALLMENTS_ABOVE_MAXIMUM'

/** Refuses a count of installments below the least, above 1200, or not whole. The least is one, whatever a scheme says. */
export function installmentsIssues(
  field: string,
  installments: number,
  least: number | null,
): readonly Issue<InstallmentsIssueCode, number>[] {
  const minimum = Math.max(least ?? 1, 1)
  const broken = brokenBy(installments, minimum)
  if (broken === undefined) return noIssues
  const [code, words] = broken
  const within = Math.min(Math.max(Math.ceil(installments - 0.5), minimum), maximum)
  const nearest = brokenBy(within, minimum) === undefined ? within : undefined
  const message = `${installments} installments ${words}.`
  return [{ code, path: [field], message, context: { [field]: installments, minimum, maximum }, nearest }]
}

function brokenBy(installments: number, minimum: number): readonly [code: InstallmentsIssueCode, words: string] | undefined {
  if (installments < minimum) return ['SCHEMES_INSTALLMENTS_BELOW_MINIMUM', `are below the minimum ${minimum}`]
  if (installments > maximum) return ['SCHEMES_INSTALLMENTS_ABOVE_MAXIMUM', `are above the maximum ${maximum}`]
  return Number.isInteger(installments) ? undefined : ['SCHEMES_INSTALLMENTS_NOT_WHOLE', 'are not a whole number']
}
