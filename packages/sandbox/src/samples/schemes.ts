import { rupees, units } from '@foliokit/money'
import type { LoadedFundScheme } from '../load.js'

/** The limits and flags of INF109K01AD3. */
const limitsOfINF109K01AD3 = {
  active: true,
  lock_in: false,
  lock_in_period: null,
  purchase_allowed: true,
  min_initial_investment: rupees('1000'),
  max_initial_investment: rupees('999999999'),
  initial_investment_multiples: rupees('1'),
  min_additional_investment: rupees('500'),
  max_additional_investment: rupees('999999999'),
  additional_investment_multiples: rupees('1'),
  redemption_allowed: true,
  insta_redemption_allowed: false,
  min_withdrawal_amount: rupees('0.01'),
  max_withdrawal_amount: rupees('99999999'),
  withdrawal_multiples: rupees('0.01'),
  min_withdrawal_units: units('0.001'),
  max_withdrawal_units: units('99999999'),
  withdrawal_multiples_units: units('0.001'),
  switch_out_allowed: true,
  min_switch_out_amount: rupees('0.01'),
  switch_out_amount_multiples: rupees('0.01'),
  min_switch_out_units: units('0.01'),
  switch_out_unit_multiples: units('0.001'),
  switch_in_allowed: true,
  min_switch_in_amount: rupees('500'),
  switch_in_amount_multiples: rupees('1'),
}

/**
 * Sample schemes. ISIN, AMFI code and name are those of real schemes (AMFI, public); the limits are copied from other real schemes as
 * the platform's sandbox answered them on 2026-05-14, because no scheme had both its limits and its NAV history at hand:
 *
 * `fund_scheme_id`, `amc_id` and `scheme_code` count within this sample. That the liquid scheme pays out at once is made up, so that
 * an instant redemption can be tried; so is the step of a paisa on switched amounts, of which the row holds a tenth.
 *
 * | scheme | limits and flags of |
 * | --- | --- |
 * | INF966L01887 | INF109K01AD3 |
 * | INF209KA1K88 | INF084M01085 |
 * | INF966L01283 | INF109K01AD3 |
 * | INF109K01A39 | its own row: closed for purchases |
 */
export const sampleFundSchemes: readonly LoadedFundScheme[] = [
  {
    fund_scheme_id: 1,
    scheme_code: 'S1',
    isin: 'INF966L01887',
    amfi_code: '120841',
    name: 'Quant Mid Cap Fund - Direct Plan - Growth Option',
    fund_category: 'EQUITY',
    plan_type: 'DIRECT',
    investment_option: 'GROWTH',
    delivery_mode: 'PHYSICAL',
    amc_id: 1,
    ...limitsOfINF109K01AD3,
  },
  {
    fund_scheme_id: 2,
    scheme_code: 'S2',
    isin: 'INF209KA1K88',
    amfi_code: '134387',
    name: 'Aditya Birla Sun Life Credit Risk Fund - Direct Plan - GROWTH',
    fund_category: 'DEBT',
    plan_type: 'DIRECT',
    investment_option: 'GROWTH',
    delivery_mode: 'DEMAT',
    amc_id: 2,
    active: true,
    purchase_allowed: true,
    min_initial_investment: rupees('100'),
    max_initial_investment: rupees('999999999'),
    initial_investment_multiples: rupees('1'),
    min_additional_investment: rupees('100'),
    max_additional_investment: rupees('999999999'),
    additional_investment_multiples: rupees('1'),
    redemption_allowed: true,
    insta_redemption_allowed: false,
    min_withdrawal_amount: rupees('1'),
    max_withdrawal_amount: rupees('99999999'),
    withdrawal_multiples: rupees('1'),
    min_withdrawal_units: units('0.001'),
    max_withdrawal_units: units('99999999'),
    withdrawal_multiples_units: units('0.001'),
    switch_out_allowed: true,
    min_switch_out_amount: rupees('500'),
    switch_out_amount_multiples: rupees('0.01'),
    min_switch_out_units: units('0.001'),
    switch_out_unit_multiples: units('0.001'),
    switch_in_allowed: true,
    min_switch_in_amount: rupees('500'),
    switch_in_amount_multiples: rupees('0.01'),
  },
  {
    fund_scheme_id: 3,
    scheme_code: 'S3',
    isin: 'INF966L01283',
    amfi_code: '103227',
    name: 'Quant Liquid Fund - Regular Plan - Weekly IDCW Option',
    fund_category: 'LIQUID',
    plan_type: 'REGULAR',
    investment_option: 'DIV_REINVESTMENT',
    delivery_mode: 'PHYSICAL',
    amc_id: 1,
    ...limitsOfINF109K01AD3,
    insta_redemption_allowed: true,
  },
  {
    fund_scheme_id: 4,
    scheme_code: 'S4',
    isin: 'INF109K01A39',
    name: 'MULTIPLE YIELD PLAN-SERIES II PLAN E CUMULATIVE',
    fund_category: 'DEBT',
    plan_type: 'REGULAR',
    investment_option: 'GROWTH',
    delivery_mode: 'PHYSICAL',
    amc_id: 3,
    active: true,
    purchase_allowed: false,
    min_initial_investment: rupees('5000'),
    max_initial_investment: rupees('99999999'),
    initial_investment_multiples: rupees('10'),
    min_additional_investment: rupees('100'),
    max_additional_investment: rupees('99999999'),
    additional_investment_multiples: rupees('10'),
  },
]
