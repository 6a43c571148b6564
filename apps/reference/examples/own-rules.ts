/** The rules of a purchase: one added, one taken out, one put in another's place. */
import { compare, format, rupees } from '@foliokit/money'
import {
  amountMultiple,
  amountWithinLimits,
  checkPurchase,
  defaultPurchaseRules,
  schemeMatches,
  type PurchaseRule,
} from '@foliokit/schemes'
import { buildScheme } from '@foliokit/schemes/testing'

// region rules
const oneLakh = rupees('100000')

/** Added: above one lakh somebody has to approve. */
const needsApproval: PurchaseRule<'HOUSE_NEEDS_APPROVAL'> = ({ amount }) =>
  compare(amount, oneLakh) <= 0
    ? []
    : [{ code: 'HOUSE_NEEDS_APPROVAL', path: ['amount'], message: 'Above one lakh.', context: { amount }, nearest: oneLakh }]

/** In place of the scheme's multiple: whole thousands, which every scheme of ours takes. */
const wholeThousands: PurchaseRule<'HOUSE_WHOLE_THOUSANDS'> = ({ amount }) =>
  String(amount).endsWith('000.00')
    ? []
    : [{ code: 'HOUSE_WHOLE_THOUSANDS', path: ['amount'], message: 'Whole thousands only.', context: { amount } }]

const rules = [
  // Taken out: our page offers one scheme, so the draft cannot name another.
  ...defaultPurchaseRules.filter((rule) => rule !== schemeMatches).map((rule) => (rule === amountMultiple ? wholeThousands : rule)),
  needsApproval,
]
// endregion

export function run(print: (line: string) => void): void {
  const scheme = buildScheme()
  for (const amount of ['50000', '1500', '250000'].map(rupees)) {
    const issues = checkPurchase({ amount }, scheme, { rules })
    print(`${format(amount)}: ${issues.map(({ code }) => code).join(', ') || 'passes'}`)
  }
  print(`still a rule of ours: ${rules.includes(amountWithinLimits)}`)
}
