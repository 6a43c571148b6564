import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { isRupees, nav, rupees, units } from '../src/index.js'
import { parseJson, stringifyJson } from '../src/json.js'
import { countCodec, integerIdCodec, navCodec, rupeesCodec, unitsCodec } from '../src/zod.js'

describe('codecs', () => {
  it.each(['5113.0', '"1001.0000"', '10000', '1.0E7'])('reads an amount from %s', (text) => {
    expect(isRupees(rupeesCodec.parse(parseJson(text)))).toBe(true)
  })

  it('reads an amount that JSON.parse has already turned into a number', () => {
    expect(rupeesCodec.parse(0.1).toString()).toBe('0.10')
    expect(rupeesCodec.parse(10000).toString()).toBe('10000.00')
  })

  it('writes JSON numbers with no digit more than needed', () => {
    const body = {
      amount: z.encode(rupeesCodec, rupees('10000')),
      units: z.encode(unitsCodec, units('1.5')),
      nav: z.encode(navCodec, nav('10.0500')),
    }
    expect(stringifyJson(body)).toBe('{"amount":10000,"units":1.5,"nav":10.05}')
    expect(stringifyJson(z.encode(rupeesCodec, rupees('100')))).toBe('100')
    expect(stringifyJson(z.encode(rupeesCodec, rupees('0')))).toBe('0')
  })

  it('reports what money would have thrown, with its code', () => {
    const result = z.object({ amount: rupeesCodec }).safeParse({ amount: '1.005' })
    expect(result.error?.issues[0]).toMatchObject({ path: ['amount'], params: { code: 'MONEY_TOO_MANY_DECIMALS', decimals: 2 } })
    expect(rupeesCodec.safeParse('').success).toBe(false)
    expect(rupeesCodec.safeParse(null).success).toBe(false)
    expect(rupeesCodec.safeParse(Number.NaN).success).toBe(false)
  })

  it('refuses to write anything but an exact value of its kind', () => {
    expect(z.safeEncode(rupeesCodec, units('1') as never).success).toBe(false)
    expect(z.safeEncode(rupeesCodec, 100 as never).success).toBe(false)
  })

  it('keeps 64-bit ids as text and writes them as numbers', () => {
    const id = integerIdCodec.parse(parseJson('2654461373273791985'))
    expect(id).toBe('2654461373273791985')
    expect(stringifyJson(z.encode(integerIdCodec, id))).toBe('2654461373273791985')
    expect(integerIdCodec.parse('9123')).toBe('9123')
  })

  it('refuses an id that has already lost digits, or is no integer', () => {
    expect(integerIdCodec.safeParse(JSON.parse('2654461373273791985')).success).toBe(false)
    expect(integerIdCodec.safeParse('12a').success).toBe(false)
    expect(integerIdCodec.safeParse(parseJson('1.5')).success).toBe(false)
    expect(z.safeEncode(integerIdCodec, '1.5').success).toBe(false)
  })

  it('reads counts as numbers', () => {
    expect(countCodec.parse(parseJson('20'))).toBe(20)
    expect(countCodec.safeParse(parseJson('1.5')).success).toBe(false)
  })
})
