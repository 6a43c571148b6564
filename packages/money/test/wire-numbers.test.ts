import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parseJson, stringifyJson } from '../src/json.js'
import { countCodec, integerIdCodec, navCodec, rupeesCodec, unitsCodec } from '../src/zod.js'

describe('a number on the wire', () => {
  const messageOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

  it.each([[true], [{}], [Number.POSITIVE_INFINITY], [undefined]])('%o is refused with what would be valid', (value) => {
    expect(messageOf(rupeesCodec, value)).toBe('must be a number or numeric text')
  })

  it('an id that lost digits, or is no integer, is refused with the remedy', () => {
    expect(messageOf(integerIdCodec, 2 ** 60)).toBe('lost digits as a number: parse the body with parseJson')
    expect(messageOf(integerIdCodec, '12a')).toBe('must be an integer id of 1 to 20 digits')
    expect(z.safeEncode(integerIdCodec, '12a').error?.issues[0]?.message).toBe('must be an integer id of 1 to 20 digits')
  })

  it('an id loses no zero but those behind its point and before its digits', () => {
    expect(integerIdCodec.parse(parseJson('100.000'))).toBe('100')
    for (const text of ['1.0x', '1.05', '100.05']) expect(integerIdCodec.safeParse(text).success).toBe(false)
    expect(stringifyJson(z.encode(integerIdCodec, '10023'))).toBe('10023')
    expect(stringifyJson(z.encode(integerIdCodec, '0012300'))).toBe('12300')
    expect(stringifyJson(z.encode(integerIdCodec, '000'))).toBe('0')
  })

  it('an id is refused by an issue with its path, whole', () => {
    const issuesOf = (id: unknown) => z.object({ id: integerIdCodec }).safeParse({ id }).error?.issues
    expect(issuesOf(2 ** 60)).toEqual([{ code: 'custom', path: ['id'], message: 'lost digits as a number: parse the body with parseJson' }])
    expect(issuesOf('12a')).toMatchObject([{ path: ['id'], message: 'must be an integer id of 1 to 20 digits' }])
  })

  it('an id is checked as it is written inside a schema with checks of its own, too', () => {
    const refined = z.object({ id: integerIdCodec }).refine(() => true)
    expect(z.safeEncode(refined, { id: '12a' }).error?.issues).toEqual([
      { code: 'custom', path: ['id'], message: 'must be an integer id of 1 to 20 digits' },
    ])
    expect(stringifyJson(z.encode(refined, { id: '12' }))).toBe('{"id":12}')
  })

  it('what is checked after an id is not asked about what is none', () => {
    const odd = integerIdCodec.refine((id) => BigInt(id) % 2n === 1n, { error: 'must be odd' })
    expect([messageOf(odd, '12a'), messageOf(odd, '12'), messageOf(odd, '13')]).toEqual([
      'must be an integer id of 1 to 20 digits',
      'must be odd',
      undefined,
    ])
  })

  it('an amount is refused by an issue with its path, and with the code that money would have thrown', () => {
    expect(z.object({ amount: rupeesCodec }).safeParse({ amount: '1.005' }).error?.issues).toEqual([
      {
        code: 'custom',
        path: ['amount'],
        message: 'Rupees holds at most 2 decimals; "1.005" has more.',
        params: { code: 'MONEY_TOO_MANY_DECIMALS', kind: 'Rupees', text: '1.005', decimals: 2 },
      },
    ])
  })

  it('a count is written as it was read', () => {
    expect(stringifyJson(z.encode(countCodec, 20))).toBe('20')
  })

  it('what is no exact value of the kind is refused by the name of its maker', () => {
    const told = (codec: z.ZodType) => z.safeEncode(codec, 5 as never).error?.issues[0]?.message
    expect([rupeesCodec, unitsCodec, navCodec].map(told)).toEqual([
      'must be Rupees, made by rupees()',
      'must be Units, made by units()',
      'must be Nav, made by nav()',
    ])
  })
})
