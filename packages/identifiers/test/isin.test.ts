import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIsin, isin, isIsin } from '../src/index.js'

/** ISINs of listed Indian schemes, as the registrar and AMFI publish them. */
const listed = ['INF084M01044', 'INF109K01951', 'INF109K01A39', 'INF109K01AA9', 'INF109K01VQ1', 'INF209K01108', 'INF209K01CB1']

const body = fc.stringMatching(/^[A-Z]{2}[A-Z0-9]{9}$/)
const digits = Array.from('0123456789')

describe('isin', () => {
  it.each([...listed, 'US0378331005', 'GB0002634946', 'AU0000XVGZA3'])('accepts %s', (text) => {
    expect(checkIsin(text)).toEqual([])
    expect(isin(text)).toBe(text)
    expect(isIsin(text)).toBe(true)
  })

  it.each([
    ['a wrong check digit', 'INF109K01VQ2', 'IDENTIFIERS_ISIN_CHECK_DIGIT', 'INF109K01VQ1'],
    ['a placeholder row of the platform that borrows a real tail', 'CYF109KC12E4', 'IDENTIFIERS_ISIN_CHECK_DIGIT', 'CYF109KC12E7'],
    ['lower case', 'inf109k01vq1', 'IDENTIFIERS_ISIN_CHARACTERS', 'INF109K01VQ1'],
    ['a space inside', 'INF 109K01VQ1', 'IDENTIFIERS_ISIN_CHARACTERS', 'INF109K01VQ1'],
    ['a space at the end', 'INF109K01VQ1 ', 'IDENTIFIERS_ISIN_CHARACTERS', 'INF109K01VQ1'],
    ['a line break at the end', 'INF109K01VQ1\n', 'IDENTIFIERS_ISIN_CHARACTERS', 'INF109K01VQ1'],
    ['digits of another script', 'INF109K01VQ१', 'IDENTIFIERS_ISIN_CHARACTERS', 'INF109K01VQ1'],
    ['a punctuation mark', 'INF109K01V_1', 'IDENTIFIERS_ISIN_CHARACTERS', undefined],
    ['a missing check digit', 'INF109K01VQ', 'IDENTIFIERS_ISIN_LENGTH', 'INF109K01VQ1'],
    ['too few characters', 'HDFCNIVODG', 'IDENTIFIERS_ISIN_LENGTH', undefined],
    ['too many characters', 'INF109K01VQ11', 'IDENTIFIERS_ISIN_LENGTH', undefined],
    ['nothing', '', 'IDENTIFIERS_ISIN_LENGTH', undefined],
    ['a letter for the check digit', 'INF109K01VQI', 'IDENTIFIERS_ISIN_PATTERN', 'INF109K01VQ1'],
    ['a digit for the country', '1NF109K01VQ1', 'IDENTIFIERS_ISIN_PATTERN', undefined],
  ])('refuses %s', (_, text, code, nearest) => {
    const issues = checkIsin(text)
    expect(issues.map((issue) => [issue.code, issue.nearest])).toEqual([[code, nearest]])
    expect(isIsin(text)).toBe(false)
  })

  it('names the limit in the message', () => {
    expect(checkIsin('INF109K01VQ2')[0]?.message).toBe('ISIN has the check digit 2; the first 11 characters call for 1.')
    expect(checkIsin('inf109K01VQ1')[0]?.message).toBe('ISIN has a lower-case letter "i" at position 1; allowed are A to Z and 0 to 9.')
    expect(checkIsin('INF 109K01VQ1')[0]?.message).toBe('ISIN has a space at position 4; allowed are A to Z and 0 to 9.')
    expect(checkIsin('INF')[0]?.message).toBe('ISIN must have 12 characters, not 3.')
    expect(checkIsin('12F109K01VQ1')[0]?.message).toBe('ISIN must be 2 letters, 9 letters or digits and 1 check digit.')
  })

  it('keeps a misplaced value out of message and context, however long', () => {
    for (const text of ['A'.repeat(10_000), 'DWEPS2837G', '919017057961123', 'someone@example.com'])
      expect(JSON.stringify(checkIsin(text))).not.toContain(text.slice(0, 6))
  })

  it('throws the first issue with its nearest valid value', () => {
    expect(() => isin('INF109K01VQ2')).toThrow(
      expect.objectContaining({
        code: 'IDENTIFIERS_ISIN_CHECK_DIGIT',
        context: { checkDigit: '2', expected: '1', nearest: 'INF109K01VQ1' },
      }),
    )
  })

  it('puts the path of the field around it into the issue', () => {
    expect(checkIsin('INF', ['orders', 0, 'scheme'])[0]?.path).toEqual(['orders', 0, 'scheme'])
  })

  it('accepts exactly one of the ten check digits of any body', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(digits.filter((digit) => isIsin(text + digit))).toHaveLength(1)
      }),
    )
  })

  it('calls for the digit that the sum of ISO 6166 calls for, letters written out as two digits', () => {
    const byTheStandard = (text: string) => {
      const places =
        Array.from(text)
          .map((character) => `${Number.parseInt(character, 36)}`)
          .join('') + '0'
      const summands = Array.from(places)
        .reverse()
        .map((digit, place) => Number(digit) * (place % 2 === 0 ? 1 : 2))
      const sum = Array.from(summands.join('')).reduce((total, digit) => total + Number(digit), 0)
      return `${(10 - (sum % 10)) % 10}`
    }
    fc.assert(
      fc.property(body, (text) => {
        expect(isIsin(text + byTheStandard(text))).toBe(true)
      }),
    )
  })

  it('offers for a wrong check digit the same body with the digit that passes', () => {
    fc.assert(
      fc.property(body, (text) => {
        const offered = digits.flatMap((digit) => checkIsin(text + digit)).map((issue) => issue.nearest)
        expect(offered).toHaveLength(9)
        expect(new Set(offered)).toEqual(new Set([digits.map((digit) => text + digit).find(isIsin)]))
      }),
    )
  })

  it('finds every single mistyped digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), fc.nat(11), fc.constantFrom(...digits), (text, place, digit) => {
        fc.pre(/[0-9]/.test(text.charAt(place)) && text.charAt(place) !== digit)
        expect(isIsin(text.slice(0, place) + digit + text.slice(place + 1))).toBe(false)
      }),
    )
  })
})
