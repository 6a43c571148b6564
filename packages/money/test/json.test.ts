import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonNumber, JsonNumber, parseJson, stringifyJson } from '../src/json.js'
import { rupees } from '../src/index.js'
import { codeOf } from './code-of.js'

describe('lossless JSON (domain §2)', () => {
  it.each([
    '5113.0',
    '10000.0',
    '"1001.0000"',
    '2654461373273791985',
    '1.0E7',
    '-0',
    '0.1',
    '1e-7',
    'null',
    'true',
    '"a\\u0000b"',
    '[]',
    '{}',
  ])('writes back the digits of %s', (text) => {
    expect(stringifyJson(parseJson(text))).toBe(text)
  })

  it('agrees with JSON for every value without numbers', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' ? String(item) : item)))
        expect(parseJson(JSON.stringify(plain))).toEqual(plain)
        expect(stringifyJson(plain)).toBe(JSON.stringify(plain))
      }),
    )
  })

  it('keeps the digits of every number it reads', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), fc.nat(999), (whole, fraction) => {
        const text = `{"id":${whole},"amount":[${whole}.${fraction}]}`
        expect(stringifyJson(parseJson(text))).toBe(text)
      }),
    )
  })

  it('makes numbers that know their text and nothing else', () => {
    const value = parseJson('5113.0')
    expect(isJsonNumber(value)).toBe(true)
    expect((value as JsonNumber).toString()).toBe('5113.0')
    expect(Object.isFrozen(value)).toBe(true)
    expect(JSON.stringify({ value })).toBe('{"value":"5113.0"}')
    expect(isJsonNumber({ text: '1' })).toBe(false)
  })

  it.each(['', '{', '{"a":1,}', "{'a':1}", '[1 2]', '01', '1.', 'nul', '{"a":1}x', '\u0000'])('refuses %o', (text) => {
    expect(codeOf(() => parseJson(text))).toBe('MONEY_JSON_MALFORMED')
  })

  it('refuses a member that stands twice with different values', () => {
    expect(codeOf(() => parseJson('{"amount":1,"amount":2}'))).toBe('MONEY_JSON_MALFORMED')
  })

  it('names the position and never repeats the text', () => {
    try {
      parseJson('{"pan":"ABCPE1234F",}')
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain('ABCPE1234F')
      expect((error as Error).message).toMatch(/at position \d+/)
      expect((error as Error).cause).toBeUndefined()
    }
  })

  it('survives nesting deeper than the stack', () => {
    expect(codeOf(() => parseJson('['.repeat(200_000)))).toBe('MONEY_JSON_MALFORMED')
  })

  it('keeps a __proto__ member as plain data', () => {
    const value = parseJson('{"__proto__":{"admin":true}}') as Record<string, unknown>
    expect(value['admin']).toBeUndefined()
    expect(Object.keys(value)).toEqual(['__proto__'])
  })

  it('writes exact values as text and leaves out undefined members', () => {
    expect(stringifyJson({ amount: rupees('5'), folio: undefined, list: [undefined] })).toBe('{"amount":"5.00","list":[null]}')
  })

  it.each([[{ a: Number.NaN }], [{ a: Number.POSITIVE_INFINITY }], [undefined], [() => 1]])('refuses to write %o', (value) => {
    expect(codeOf(() => stringifyJson(value))).toBe('MONEY_JSON_UNWRITABLE')
  })

  it.each(['', '1.', '.5', '01', '+1', 'NaN', '1e', '0x1', '1 '])('refuses %o as a JSON number', (text) => {
    expect(codeOf(() => new JsonNumber(text))).toBe('MONEY_JSON_NUMBER_MALFORMED')
  })
})
