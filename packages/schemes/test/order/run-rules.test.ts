import { rupees } from '@foliokit/money'
import { expect, it } from 'vitest'
import {
  checkPlan,
  checkPurchase,
  checkRedemption,
  checkSip,
  checkSwitch,
  defaultPurchaseRules,
  type PurchaseRule,
} from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'
import { plan } from '../plan/fixture.js'

const amount = rupees('5000')
const folio_number = '15075102'
const scheme = buildScheme()

it('every check that refuses nothing returns one and the same list: what passes allocates none', () => {
  const passed = checkPurchase({ amount }, scheme)
  expect(passed).toHaveLength(0)
  const own: PurchaseRule<string> = () => []
  expect(checkPurchase({ amount }, scheme, { rules: [...defaultPurchaseRules, own] })).toBe(passed)
  expect(checkRedemption({ folio_number, amount }, scheme)).toBe(passed)
  expect(checkSwitch({ folio_number, amount }, { from: buildScheme({ isin: 'INF173K01FE6' }), to: scheme })).toBe(passed)
  expect(checkSip({ amount, start_day: '5', frequency: 'MONTHLY', installments: 20 }, scheme)).toBe(passed)
  expect(checkPlan(plan, { kind: 'purchase', scheme })).toBe(passed)
})

it('issues are gathered in the order of the rules, of a rule that finds two as well', () => {
  const finds =
    (...codes: string[]): PurchaseRule =>
    () =>
      codes.map((code) => ({ code, path: [], message: '', context: {} }))
  const rules = [finds('FIRST'), finds(), finds('SECOND', 'THIRD'), finds('FOURTH')]
  expect(checkPurchase({ amount }, scheme, { rules }).map(({ code }) => code)).toEqual(['FIRST', 'SECOND', 'THIRD', 'FOURTH'])
})
