import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as identifiers from '../src/index.js'

const rows = [
  {
    name: 'euin',
    check: identifiers.checkEuin,
    make: identifiers.euin,
    guard: identifiers.isEuin,
    valid: ['E027648', 'E23432', 'E000000'],
    refused: [
      ['e027648', 'IDENTIFIERS_EUIN_CHARACTERS', 'E027648'],
      ['E 027648', 'IDENTIFIERS_EUIN_CHARACTERS', 'E027648'],
      ['NA', 'IDENTIFIERS_EUIN_CHARACTERS', undefined],
      ['E0276', 'IDENTIFIERS_EUIN_LENGTH', undefined],
      ['E0276480', 'IDENTIFIERS_EUIN_LENGTH', undefined],
      ['027648', 'IDENTIFIERS_EUIN_PATTERN', 'E027648'],
      ['EE27648', 'IDENTIFIERS_EUIN_PATTERN', undefined],
    ],
  },
  {
    name: 'arn',
    check: identifiers.checkArn,
    make: identifiers.arn,
    guard: identifiers.isArn,
    valid: ['ARN-266051', 'ARN-76793', 'ARN-98345', 'ARN-1'],
    refused: [
      ['arn-98345', 'IDENTIFIERS_ARN_CHARACTERS', 'ARN-98345'],
      ['ARN 98345', 'IDENTIFIERS_ARN_CHARACTERS', 'ARN-98345'],
      ['INA000012345', 'IDENTIFIERS_ARN_CHARACTERS', undefined],
      ['ARN-', 'IDENTIFIERS_ARN_LENGTH', undefined],
      ['ARN-2660517', 'IDENTIFIERS_ARN_LENGTH', undefined],
      ['ARN98345', 'IDENTIFIERS_ARN_PATTERN', 'ARN-98345'],
      ['98345', 'IDENTIFIERS_ARN_PATTERN', 'ARN-98345'],
      ['ARN--8345', 'IDENTIFIERS_ARN_PATTERN', 'ARN-8345'],
    ],
  },
  {
    name: 'isdCode',
    check: identifiers.checkIsdCode,
    make: identifiers.isdCode,
    guard: identifiers.isIsdCode,
    valid: ['91', '+91', '1', '+971', '1684'],
    refused: [
      ['+ 91', 'IDENTIFIERS_ISD_CODE_CHARACTERS', '+91'],
      ['IN', 'IDENTIFIERS_ISD_CODE_CHARACTERS', undefined],
      ['', 'IDENTIFIERS_ISD_CODE_LENGTH', undefined],
      ['00971', 'IDENTIFIERS_ISD_CODE_LENGTH', '+971'],
      ['+1684', 'IDENTIFIERS_ISD_CODE_LENGTH', undefined],
      ['+', 'IDENTIFIERS_ISD_CODE_PATTERN', undefined],
      ['91+', 'IDENTIFIERS_ISD_CODE_PATTERN', undefined],
      ['++91', 'IDENTIFIERS_ISD_CODE_PATTERN', undefined],
    ],
  },
  {
    name: 'mobile',
    check: identifiers.checkMobile,
    make: identifiers.mobile,
    guard: identifiers.isMobile,
    valid: ['9876543210', '98765-43210', '1234567', '12345678901234567890'],
    refused: [
      ['98765 43210', 'IDENTIFIERS_MOBILE_CHARACTERS', undefined],
      ['+919876543210', 'IDENTIFIERS_MOBILE_CHARACTERS', undefined],
      ['123456', 'IDENTIFIERS_MOBILE_LENGTH', undefined],
      ['123456789012345678901', 'IDENTIFIERS_MOBILE_LENGTH', undefined],
    ],
  },
  {
    name: 'indianMobile',
    check: identifiers.checkIndianMobile,
    make: identifiers.indianMobile,
    guard: identifiers.isIndianMobile,
    valid: ['9876543210', '6000000000'],
    refused: [
      ['98765-43210', 'IDENTIFIERS_INDIAN_MOBILE_CHARACTERS', undefined],
      ['09876543210', 'IDENTIFIERS_INDIAN_MOBILE_LENGTH', undefined],
      ['919876543210', 'IDENTIFIERS_INDIAN_MOBILE_LENGTH', undefined],
      ['5876543210', 'IDENTIFIERS_INDIAN_MOBILE_PATTERN', undefined],
    ],
  },
  {
    name: 'pan',
    check: identifiers.checkPan,
    make: identifiers.pan,
    guard: identifiers.isPan,
    valid: ['DWEPS2837G', 'DWECS2837G', 'ASFPJ2398R', 'AFZPN3001P', 'AAAPB3751C'],
    refused: [
      ['dweps2837g', 'IDENTIFIERS_PAN_CHARACTERS', undefined],
      ['DWEPS 2837G', 'IDENTIFIERS_PAN_CHARACTERS', undefined],
      ['DWEPS2837', 'IDENTIFIERS_PAN_LENGTH', undefined],
      ['DWEPS28377G', 'IDENTIFIERS_PAN_LENGTH', undefined],
      ['DWEXS2837G', 'IDENTIFIERS_PAN_PATTERN', undefined],
      ['ACCPP55K7L', 'IDENTIFIERS_PAN_PATTERN', undefined],
      ['K1PPG1998U', 'IDENTIFIERS_PAN_PATTERN', undefined],
    ],
  },
  {
    name: 'ifsc',
    check: identifiers.checkIfsc,
    make: identifiers.ifsc,
    guard: identifiers.isIfsc,
    valid: ['HDFC0001330', 'ICIC0000611', 'UTIB0003093', 'SBIN0RRCHGB'],
    refused: [
      ['hdfc0001330', 'IDENTIFIERS_IFSC_CHARACTERS', 'HDFC0001330'],
      ['HDFC 0001330', 'IDENTIFIERS_IFSC_CHARACTERS', 'HDFC0001330'],
      ['HDFC000133', 'IDENTIFIERS_IFSC_LENGTH', undefined],
      ['HDFCO001330', 'IDENTIFIERS_IFSC_PATTERN', 'HDFC0001330'],
      ['HDF00001330', 'IDENTIFIERS_IFSC_PATTERN', undefined],
    ],
  },
  {
    name: 'pincode',
    check: identifiers.checkPincode,
    make: identifiers.pincode,
    guard: identifiers.isPincode,
    valid: ['560078', '110001', '999999'],
    refused: [
      ['560 078', 'IDENTIFIERS_PINCODE_CHARACTERS', '560078'],
      ['SW1A1AA', 'IDENTIFIERS_PINCODE_CHARACTERS', undefined],
      ['56007', 'IDENTIFIERS_PINCODE_LENGTH', undefined],
      ['056007', 'IDENTIFIERS_PINCODE_PATTERN', undefined],
    ],
  },
  {
    name: 'demat',
    check: identifiers.checkDemat,
    make: identifiers.demat,
    guard: identifiers.isDemat,
    valid: ['1208180004571343', 'IN30021412345678'],
    refused: [
      ['12081800-04571343', 'IDENTIFIERS_DEMAT_CHARACTERS', undefined],
      ['in30021412345678', 'IDENTIFIERS_DEMAT_CHARACTERS', undefined],
      ['120818000457134', 'IDENTIFIERS_DEMAT_LENGTH', undefined],
      ['NI30021412345678', 'IDENTIFIERS_DEMAT_PATTERN', undefined],
      ['1208180004571IN3', 'IDENTIFIERS_DEMAT_PATTERN', undefined],
    ],
  },
  {
    name: 'upiId',
    check: identifiers.checkUpiId,
    make: identifiers.upiId,
    guard: identifiers.isUpiId,
    valid: ['9876543210@upi', 'tony.soprano-1@okhdfcbank', 'a_b@ab'],
    refused: [
      ['tony soprano@upi', 'IDENTIFIERS_UPI_ID_CHARACTERS', undefined],
      ['a@b', 'IDENTIFIERS_UPI_ID_LENGTH', undefined],
      ['tony.soprano', 'IDENTIFIERS_UPI_ID_PATTERN', undefined],
      ['tony@soprano@upi', 'IDENTIFIERS_UPI_ID_PATTERN', undefined],
      ['tony@gmail.com', 'IDENTIFIERS_UPI_ID_PATTERN', undefined],
    ],
  },
  {
    name: 'ria',
    check: identifiers.checkRia,
    make: identifiers.ria,
    guard: identifiers.isRia,
    valid: ['INA000012345'],
    refused: [
      ['ina000012345', 'IDENTIFIERS_RIA_CHARACTERS', 'INA000012345'],
      ['ARN-98345', 'IDENTIFIERS_RIA_CHARACTERS', undefined],
      ['000012345', 'IDENTIFIERS_RIA_LENGTH', 'INA000012345'],
      ['INA00001234I', 'IDENTIFIERS_RIA_PATTERN', undefined],
    ],
  },
] as const

describe.each(rows)('$name', ({ check, make, guard, valid, refused }) => {
  it.each(valid.map((text) => [text]))('accepts %s', (text) => {
    expect(check(text)).toEqual([])
    expect(make(text)).toBe(text)
    expect(guard(text)).toBe(true)
  })

  it.each(refused.map(([text, code, nearest]) => ({ text, code, nearest })))('refuses $text with $code', ({ text, code, nearest }) => {
    expect(check(text).map((issue) => [issue.code, issue.nearest])).toEqual([[code, nearest]])
    expect(guard(text)).toBe(false)
    expect(() => make(text)).toThrow(expect.objectContaining({ code }))
  })
})

const checks = [identifiers.checkIsin, ...rows.map((row) => row.check)]
const guards = [identifiers.isIsin, ...rows.map((row) => row.guard)]

describe('every identifier', () => {
  it.each([undefined, null, 12, {}, [], true])('refuses %o as not text', (value) => {
    for (const check of checks) expect(check(value as never).map(({ code }) => code.replace(/^.*_NOT/, 'NOT'))).toEqual(['NOT_TEXT'])
    for (const guard of guards) expect(guard(value)).toBe(false)
  })

  it.each([
    ['PAN', /^[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]$/, identifiers.isPan],
    ['IFSC', /^[A-Z]{4}0[A-Z0-9]{6}$/, identifiers.isIfsc],
    ['pincode', /^[1-9][0-9]{5}$/, identifiers.isPincode],
    ['demat number', /^(IN[0-9]{14}|[0-9]{16})$/, identifiers.isDemat],
    ['UPI id', /^[a-z0-9._-]{2,20}@[a-z]{2,10}$/, identifiers.isUpiId],
    ['RIA code', /^INA[0-9]{9}$/, identifiers.isRia],
  ] as const)('accepts any %s, and none with a character more or less', (_, pattern, guard) => {
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => {
        expect(guard(text)).toBe(true)
        expect(guard(`${text} `)).toBe(false)
        if (guard !== identifiers.isUpiId) expect(guard(text.slice(0, -1)) || guard(`${text}0`)).toBe(false)
      }),
    )
  })

  it('never throws from a check, agrees with its guard, and offers only values that pass', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 24 }), fc.stringMatching(/^[A-Z0-9+ -]{0,14}$/)), (text) => {
        checks.forEach((check, index) => {
          const issues = check(text)
          expect(guards[index]?.(text)).toBe(issues.length === 0)
          expect(issues.every(({ nearest }) => nearest === undefined || guards[index]?.(nearest) === true)).toBe(true)
        })
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('personal data', () => {
  it.each([
    ['98765 43210', identifiers.checkMobile, identifiers.mobile],
    ['987654321O', identifiers.checkMobile, identifiers.mobile],
    ['98765432109876543210987', identifiers.checkMobile, identifiers.mobile],
    ['+919876543210', identifiers.checkIndianMobile, identifiers.indianMobile],
    ['98765432', identifiers.checkIndianMobile, identifiers.indianMobile],
    ['5876543210', identifiers.checkIndianMobile, identifiers.indianMobile],
    ['dweps2837g', identifiers.checkPan, identifiers.pan],
    ['DWEXS2837G', identifiers.checkPan, identifiers.pan],
    ['120818000457134', identifiers.checkDemat, identifiers.demat],
    ['tony@gmail.com', identifiers.checkUpiId, identifiers.upiId],
    ['DWEPS2837G', identifiers.checkIfsc, identifiers.ifsc],
    ['9876543210', identifiers.checkPincode, identifiers.pincode],
    ['9876543210', identifiers.checkIsdCode, identifiers.isdCode],
    ['DWEPS2837G', identifiers.checkEuin, identifiers.euin],
    ['919017057961123', identifiers.checkIfsc, identifiers.ifsc],
    ['9876543210', identifiers.checkArn, identifiers.arn],
  ])('never appears in an issue or error: %s', (text, check, make) => {
    const issues = check(text)
    expect(issues).toHaveLength(1)
    expect(JSON.stringify(issues)).not.toContain(text)
    expect(() => make(text)).toThrow(expect.toSatisfy((error) => !inspect(error, { depth: null }).includes(text)))
  })
})
