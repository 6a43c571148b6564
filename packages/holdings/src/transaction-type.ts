/** What a transaction did, in the API's own words (Transactions chapter; domain §11). */
export type TransactionType =
  | 'purchase'
  | 'redemption'
  | 'switch_in'
  | 'switch_out'
  | 'transfer_in'
  | 'transfer_out'
  | 'dividend_payout'
  | 'dividend_reinvestment'
  | 'bonus'
