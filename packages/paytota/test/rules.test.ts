import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amount,
  checkAmount,
  checkExecution,
  checkPaymentMethod,
  checkPhone,
  checkPurchaseDraft,
  compareAmounts,
  sumAmounts,
} from '../src/index.js'
import { executionDraft, purchaseDraft } from '../src/testing.js'

describe('an amount', () => {
  it.each([
    ['500', '500'],
    ['500.00', '500'],
    ['0500.50', '500.5'],
    ['0.05', '0.05'],
    ['-15.30', '-15.3'],
    ['-0', '0'],
    ['0.000', '0'],
  ])('is exact and canonical: %s is %s', (text, canonical) => {
    expect(amount(text)).toBe(canonical)
  })

  it.each(['', '5e2', '.5', '5.', ' 5', '1,000', 'NaN', '1'.repeat(16), '0.123456789'])('refuses "%s"', (text) => {
    expect(() => amount(text)).toThrow(expect.objectContaining({ code: 'PAYTOTA_AMOUNT_MALFORMED' }))
  })

  it('refuses a number, whose digits may be lost already', () => {
    expect(() => amount(500 as unknown as string)).toThrow(expect.objectContaining({ code: 'PAYTOTA_AMOUNT_MALFORMED' }))
  })

  const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([whole, fraction]) => amount(`${whole}.${String(fraction).padStart(8, '0')}`))

  it('is ordered and added exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        expect(compareAmounts(left, right)).toBe(-compareAmounts(right, left) + 0)
        expect(sumAmounts([left, right])).toBe(sumAmounts([right, left]))
        expect(sumAmounts([sumAmounts([left, right]), negated(right)])).toBe(left)
        expect(amount(amount(left))).toBe(left)
      }),
    )
  })
  const negated = (value: string) => amount(value === '0' ? '0' : value.startsWith('-') ? value.slice(1) : `-${value}`)
})

describe('checkAmount', () => {
  it.each([
    ['500', 'UGX', undefined, undefined],
    ['500.00', 'UGX', undefined, undefined],
    ['500.50', 'UGX', 'PAYTOTA_AMOUNT_TOO_MANY_DECIMALS', '501'],
    ['0.01', 'UGX', 'PAYTOTA_AMOUNT_TOO_MANY_DECIMALS', '1'],
    ['0', 'UGX', 'PAYTOTA_AMOUNT_NOT_POSITIVE', '1'],
    ['-500', 'UGX', 'PAYTOTA_AMOUNT_NOT_POSITIVE', '1'],
    ['five', 'UGX', 'PAYTOTA_AMOUNT_INVALID', undefined],
    ['500', 'ugx ', 'PAYTOTA_CURRENCY_UNKNOWN', 'UGX'],
    ['500', 'INR', 'PAYTOTA_CURRENCY_UNKNOWN', undefined],
    ['500', '__proto__', 'PAYTOTA_CURRENCY_UNKNOWN', undefined],
  ])('%s %s: %s, nearest %s', (text, currency, code, nearest) => {
    const issues = checkAmount({ amount: text, currency })
    expect(issues.map((found) => [found.code, found.nearest])).toEqual(code === undefined ? [] : [[code, nearest]])
  })

  it('takes a currency with a minor unit as data', () => {
    const currencies = { KES: { decimals: 2 } }
    expect(checkAmount({ amount: '500.50', currency: 'KES' }, { currencies })).toEqual([])
    expect(checkAmount({ amount: '500.509', currency: 'KES' }, { currencies })[0]?.nearest).toBe('500.51')
    expect(checkAmount({ amount: '0', currency: 'KES' }, { currencies })[0]?.nearest).toBe('0.01')
  })

  it('names a nearest that passes, and never less than was asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
        const asked = `${whole}.${String(cents).padStart(2, '0')}`
        const nearest = checkAmount({ amount: asked, currency: 'UGX' })[0]?.nearest as string
        expect(checkAmount({ amount: nearest, currency: 'UGX' })).toEqual([])
        expect(nearest).toBe(String(whole + 1))
      }),
    )
  })
})

describe('checkPhone', () => {
  it.each([
    ['256703987654', true, undefined],
    ['+256 703 987654', false, '256703987654'],
    ['00256703987654', false, '256703987654'],
    ['0703987654', false, '256703987654'],
    ['703987654', false, '256703987654'],
    ['25670398765', false, undefined],
    ['256053987654', false, undefined],
    ['919876543210', false, undefined],
    ['payer@example.com', false, undefined],
    ['', false, undefined],
  ])('"%s": valid is %s, nearest %s', (phone, valid, nearest) => {
    const issues = checkPhone(phone)
    expect(issues.map((found) => found.nearest)).toEqual(valid ? [] : [nearest])
    if (phone !== '') expect(JSON.stringify(issues.map(({ message, context }) => [message, context]))).not.toContain(phone)
  })

  it.each([undefined, null, 256751123456, {}])('refuses %s without throwing', (phone) => {
    expect(checkPhone(phone as unknown as string)).toHaveLength(1)
  })
})

describe('checkPaymentMethod', () => {
  it.each([
    ['airtel', undefined, undefined, undefined],
    ['mtnmomo', ['airtel', 'mtnmomo'], undefined, undefined],
    ['mtnmomo', [], undefined, undefined],
    ['mtnmomo', ['airtel'], 'PAYTOTA_PAYMENT_METHOD_NOT_ALLOWED', 'airtel'],
    ['MTN-MoMo', undefined, 'PAYTOTA_PAYMENT_METHOD_UNKNOWN', 'mtnmomo'],
    ['visa', undefined, 'PAYTOTA_PAYMENT_METHOD_UNKNOWN', undefined],
  ])('%s of %s: %s, nearest %s', (method, whitelist, code, nearest) => {
    const issues = checkPaymentMethod(method, { whitelist })
    expect(issues.map((found) => [found.code, found.nearest])).toEqual(code === undefined ? [] : [[code, nearest]])
  })
})

describe('checkPurchaseDraft', () => {
  const { client, purchase } = purchaseDraft()
  const product = purchase.products[0]!
  it.each<[string, object, string, string]>([
    ['no e-mail address', { client: { ...client, email: 'payer' } }, 'client.email', 'PAYTOTA_FIELD_INVALID'],
    ['a phone with a plus', { client: { ...client, phone: '+256751123456' } }, 'client.phone', 'PAYTOTA_PHONE_INVALID'],
    ['an unknown currency', { purchase: { ...purchase, currency: 'INR' } }, 'purchase.currency', 'PAYTOTA_CURRENCY_UNKNOWN'],
    ['no product', { purchase: { ...purchase, products: [] } }, 'purchase.products', 'PAYTOTA_FIELD_INVALID'],
    [
      'cents of a shilling',
      { purchase: { ...purchase, products: [product, { ...product, price: '99.99' }] } },
      'purchase.products.1.price',
      'PAYTOTA_AMOUNT_TOO_MANY_DECIMALS',
    ],
    [
      'a price of nothing',
      { purchase: { ...purchase, products: [{ ...product, price: '0' }] } },
      'purchase.products.0.price',
      'PAYTOTA_AMOUNT_NOT_POSITIVE',
    ],
    [
      'a price that is a number',
      { purchase: { ...purchase, products: [{ ...product, price: 500 }] } },
      'purchase.products.0.price',
      'PAYTOTA_FIELD_INVALID',
    ],
    [
      'prices that add up to more than an amount holds',
      { purchase: { ...purchase, products: [product, { ...product, price: '9'.repeat(15) }] } },
      'purchase.products',
      'PAYTOTA_FIELD_INVALID',
    ],
    ['no reference', { reference: '' }, 'reference', 'PAYTOTA_FIELD_INVALID'],
    ['a reference of two lines', { reference: 'a\nb' }, 'reference', 'PAYTOTA_FIELD_INVALID'],
    ['an empty whitelist', { payment_method_whitelist: [] }, 'payment_method_whitelist', 'PAYTOTA_FIELD_INVALID'],
    ['an unknown network', { payment_method_whitelist: ['visa'] }, 'payment_method_whitelist.0', 'PAYTOTA_FIELD_INVALID'],
    ['a redirect that runs code', { success_redirect: 'javascript:alert(1)' }, 'success_redirect', 'PAYTOTA_FIELD_INVALID'],
    ['a member that is not documented', { refrence: 'x' }, '', 'PAYTOTA_FIELD_INVALID'],
  ])('refuses %s', (_, change, path, code) => {
    const issues = checkPurchaseDraft(purchaseDraft(change))
    expect(issues.map((found) => [found.path.join('.'), found.code])).toEqual([[path, code]])
  })

  it('passes what the documents show', () => {
    expect(checkPurchaseDraft(purchaseDraft({ payment_method_whitelist: ['airtel', 'mtnmomo'], skip_capture: false }))).toEqual([])
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(checkPurchaseDraft(given as never).length).toBeGreaterThan(0)
        expect(checkExecution(given as never).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('checkExecution', () => {
  it.each([
    ['a phone with spaces', { phone: '256 751 123456' }, 'phone'],
    ['an unknown network', { pm: 'visa' }, 'pm'],
    ['a member that is not documented', { pin: '1234' }, ''],
  ])('refuses %s', (_, change, path) => {
    expect(checkExecution(executionDraft(change as object)).map((found) => found.path.join('.'))).toEqual([path])
  })
})
