import { CodedError } from '@foliokit/errors'
import { fromDecimal, toDecimal } from './decimal.js'
import { signOf } from './arithmetic.js'
import type { Rounding } from './rounding.js'
import { rupees, type Rupees } from './rupees.js'

/**
 * How stamp duty is taken from a purchase, and how duty and units are rounded: plain data, so that a team can bring its own.
 */
export interface StampDutyPolicy {
  /** The rate in percent, as decimal text. */
  readonly ratePercent: string
  /** `on-amount`: rate x amount. `included`: the duty is inside the amount, amount x rate / (100 + rate). */
  readonly basis: 'on-amount' | 'included'
  readonly dutyRounding: Rounding
  readonly unitsRounding: Rounding
  /** The first trade date (`YYYY-MM-DD`) that pays duty. */
  readonly firstTradeDate: string
}

/** The platform's documented policy: 0.005 % of the amount, rounded half up, from 2020-07-01 (domain §2). The default. */
export const documentedStampDuty: StampDutyPolicy = Object.freeze({
  ratePercent: '0.005',
  basis: 'on-amount',
  dutyRounding: 'half-up',
  unitsRounding: 'half-up',
  firstTradeDate: '2020-07-01',
})

/** What registrars' statements show: the duty is included in the amount, so Rs 500 pays 0.02 instead of 0.03 (domain §2). */
export const registrarStampDuty: StampDutyPolicy = Object.freeze({ ...documentedStampDuty, basis: 'included' })

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * The stamp duty of a purchase, SIP installment or switch-in traded on a day.
 *
 * Throws `MONEY_AMOUNT_NEGATIVE` for an amount below zero and `MONEY_TRADE_DATE_MALFORMED` for a date that is not `YYYY-MM-DD`.
 *
 * @example
 * stampDuty(rupees('500'), '2024-01-12') // 0.03
 */
export function stampDuty(amount: Rupees, tradedOn: string, policy: StampDutyPolicy = documentedStampDuty): Rupees {
  if (signOf(amount) < 0)
    throw new CodedError('MONEY_AMOUNT_NEGATIVE', `An amount must not be below zero; got ${amount}.`, { context: { amount } })
  if (!CIVIL_DATE.test(tradedOn)) {
    throw new CodedError('MONEY_TRADE_DATE_MALFORMED', `A trade date is written YYYY-MM-DD; got "${tradedOn}".`, { context: { tradedOn } })
  }
  if (tradedOn < policy.firstTradeDate) return rupees('0')
  const rate = toDecimal(policy.ratePercent)
  const base = policy.basis === 'included' ? rate.plus(100) : toDecimal('100')
  return fromDecimal('Rupees', toDecimal(amount).times(rate).div(base), 2, policy.dutyRounding)
}
