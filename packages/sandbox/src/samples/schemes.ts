import { rupees, units } from '@foliokit/money'
import type { LoadedFundScheme } from '../load.js'

const days = Array.from({ length: 28 }, (_, index) => index + 1)

/** Terms of a plan on any day of the month. */
const terms = (minimum: string, maximum: string, min_installments: number, multiple = '1') => ({
  dates: days,
  min_installment_amount: rupees(minimum),
  max_installment_amount: rupees(maximum),
  amount_multiples: rupees(multiple),
  min_installments,
})

/**
 * The plan terms of INF109K01AD3. The row has none for a fortnight, for two and four times a month, for half a year and a year: those are
 * copied from a week and from a quarter, so that every frequency can be tried.
 */
const plansOfINF109K01AD3 = {
  sip_allowed: true,
  swp_allowed: true,
  stp_in_allowed: true,
  stp_out_allowed: true,
  sip_frequency_specific_data: everyFrequency({
    daily: terms('100', '999999999', 6),
    weekly: terms('100', '1999999', 6),
    monthly: terms('100', '999999999', 6),
    quarterly: terms('5000', '999999999', 4),
  }),
  swp_frequency_specific_data: everyFrequency({
    weekly: terms('100', '99999999', 2, '0.01'),
    monthly: terms('1', '999999999', 2),
    quarterly: terms('1', '999999999', 2),
  }),
  stp_frequency_specific_data: everyFrequency({
    daily: terms('250', '999999999', 6),
    weekly: terms('1000', '99999999', 6),
    monthly: terms('1000', '999999999', 6),
    quarterly: terms('1000', '999999999', 6),
  }),
}

function everyFrequency<Terms>({ daily, weekly, monthly, quarterly }: { daily?: Terms; weekly: Terms; monthly: Terms; quarterly: Terms }) {
  return {
    ...(daily !== undefined && { daily, calendar_day_daily: daily }),
    day_in_a_week: weekly,
    day_in_a_fortnight: weekly,
    twice_a_month: weekly,
    four_times_a_month: weekly,
    monthly,
    quarterly,
    half_yearly: quarterly,
    yearly: quarterly,
  }
}

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
    ...plansOfINF109K01AD3,
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
    ...plansOfINF109K01AD3,
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
