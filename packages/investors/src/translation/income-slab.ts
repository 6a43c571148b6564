import { compare, rupees, type Rupees } from '@foliokit/money'
import type { incomeSlabs } from '../profile/values.js'

/** The highest income of each slab but the last, lowest first: a lakh is 100,000, a crore 10,000,000. */
const ceilings = [
  ['upto_1lakh', rupees('100000')],
  ['above_1lakh_upto_5lakh', rupees('500000')],
  ['above_5lakh_upto_10lakh', rupees('1000000')],
  ['above_10lakh_upto_25lakh', rupees('2500000')],
  ['above_25lakh_upto_1cr', rupees('10000000')],
] as const

/**
 * The slab of a yearly income: v1 has the income (`gross_annual_income`), a profile only its slab. There is no way back.
 *
 * @example
 * incomeSlabOf(rupees('1000000')) // 'above_5lakh_upto_10lakh'
 */
export function incomeSlabOf(income: Rupees): (typeof incomeSlabs)[number] {
  return ceilings.find(([, ceiling]) => compare(income, ceiling) <= 0)?.[0] ?? 'above_1cr'
}
