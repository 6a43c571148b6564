export {
  amountFits,
  noAmountLimits,
  noUnitsLimits,
  unitsFit,
  type AmountLimits,
  type ExactLimits,
  type UnitsLimits,
} from './limits/exact-limits.js'
export { nearestAmount, nearestUnits } from './limits/nearest.js'
export type { LimitIssueCode } from './limits/limit-issues.js'
export { schemeFromFundScheme, type FundScheme, type SchemeOptions } from './fund-scheme.js'
export { amountMultiple } from './purchase/amount-multiple.js'
export { amountPositive } from './purchase/amount-positive.js'
export { amountWithinLimits } from './purchase/amount-within-limits.js'
export { checkPurchase, defaultPurchaseRules } from './purchase/check-purchase.js'
export { purchaseLimits, type PurchaseDraft, type PurchaseIssue, type PurchaseIssueCode, type PurchaseRule } from './purchase/draft.js'
export { purchaseAllowed } from './purchase/purchase-allowed.js'
export { schemeActive } from './order/scheme-active.js'
export { schemeMatches } from './order/scheme-matches.js'
export { schemeFromPlan, type SchemePlan, type SchemePlanThreshold } from './scheme-plan.js'
export type { LockIn, Redemption, Scheme, Withdrawal } from './scheme.js'
