import { account, consent, isin } from '../api.js'

/** The body of a simulation. */
export const json = (status: string) => JSON.stringify({ status })
export const v1 = '/api/oms/investment_accounts/110'
export const folio = '31171511'
export const liquid = 'INF966L01283'
export const bank = { redemption_bank_account_number: '1234567891100', redemption_bank_account_ifsc_code: 'HDFC0000001' }
export const withdrawal = { mf_investment_account: account, folio_number: folio }
/** A plan that passes every rule. */
export const planDraft = (kind: 'purchase' | 'redemption' | 'switch') => ({
  ...withdrawal,
  ...(kind === 'switch' ? { switch_out_scheme: isin, switch_in_scheme: liquid } : { scheme: isin }),
  frequency: 'monthly',
  amount: 5000,
  installment_day: 5,
  number_of_installments: 12,
  systematic: true,
  consent,
})
