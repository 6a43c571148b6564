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
export { checkRedemption, defaultRedemptionRules } from './redemption/check-redemption.js'
export { type RedemptionDraft, type RedemptionIssue, type RedemptionIssueCode, type RedemptionRule } from './redemption/draft.js'
export { instantAllowed } from './redemption/instant-allowed.js'
export { instantByAmount } from './redemption/instant-by-amount.js'
export { redemptionAllowed } from './redemption/redemption-allowed.js'
export { redemptionMultiple } from './redemption/redemption-multiple.js'
export { redemptionPositive } from './redemption/redemption-positive.js'
export { redemptionUnlocked } from './redemption/redemption-unlocked.js'
export { redemptionWithinHoldings } from './redemption/redemption-within-holdings.js'
export { redemptionWithinLimits } from './redemption/redemption-within-limits.js'
export { schemeFromPlan, type SchemePlan, type SchemePlanThreshold } from './scheme-plan.js'
export type { LockIn, Redemption, Scheme, Withdrawal } from './scheme.js'
export { amountOrUnits } from './withdrawal/amount-or-units.js'
export type { Holdings, WithdrawalDraft, WithdrawalIssueCode } from './withdrawal/draft.js'
export { unlockedUnits, type Lot } from './withdrawal/unlocked-units.js'
