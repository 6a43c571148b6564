/** What transactions do, in the API's own words (Transactions chapter; domain §11). */
export const transactionTypes = [
  'purchase',
  'redemption',
  'switch_in',
  'switch_out',
  'transfer_in',
  'transfer_out',
  'dividend_payout',
  'dividend_reinvestment',
  'bonus',
] as const

/** What one transaction did: one of `transactionTypes`. */
export type TransactionType = (typeof transactionTypes)[number]
