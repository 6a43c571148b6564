import { isCodedError } from '@foliokit/errors'
import { describe, expect, it } from 'vitest'
import { add, allocate, isMultipleOf, nav, rupees, stampDuty, units, unitsFor, valueAt, type Rupees } from '../src/index.js'
import { JsonNumber, parseJson, stringifyJson } from '../src/json.js'

/** What a caller sees of a refusal. */
function refusal(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (isCodedError(error)) return { code: error.code, message: error.message, context: error.context }
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('a refusal names the value, the limit and what would be valid', () => {
  it.each([
    [
      'text that is no decimal, without repeating it',
      () => rupees('ABCPE1234F'),
      'MONEY_NOT_A_DECIMAL',
      'Rupees must be decimal text such as "1000.5"; got another text.',
      { kind: 'Rupees', type: 'string' },
    ],
    [
      'a number, by its type',
      () => rupees(1000 as never),
      'MONEY_NOT_A_DECIMAL',
      'Rupees must be decimal text such as "1000.5"; got number.',
      { kind: 'Rupees', type: 'number' },
    ],
    [
      'too many decimals, cut to 40 characters',
      () => rupees(`1.${'0'.repeat(59)}1`),
      'MONEY_TOO_MANY_DECIMALS',
      `Rupees holds at most 2 decimals; "1.${'0'.repeat(38)}" has more.`,
      { kind: 'Rupees', text: `1.${'0'.repeat(38)}`, decimals: 2 },
    ],
    [
      'an amount that no exact value can hold',
      () => rupees('90071992547409.92'),
      'MONEY_OUT_OF_RANGE',
      'Rupees must lie between -90071992547409.91 and 90071992547409.91.',
      { kind: 'Rupees', maximum: '90071992547409.91' },
    ],
    [
      'two kinds in one sum',
      () => add(rupees('1'), units('1') as never),
      'MONEY_KINDS_DIFFER',
      'Expected two values of one kind; got Rupees and Units.',
      { first: 'Rupees', second: 'Units' },
    ],
    [
      'a value of no kind',
      () => add({} as Rupees, rupees('1')),
      'MONEY_KINDS_DIFFER',
      'Expected two values of one kind; got undefined and Rupees.',
      { first: null, second: 'Rupees' },
    ],
    [
      'an operator',
      () => +(rupees('1') as never),
      'MONEY_OPERATOR_USED',
      'Rupees cannot be used with an operator: use compare, add or subtract.',
      { kind: 'Rupees' },
    ],
    [
      'weights that are all zero',
      () => allocate(rupees('1'), ['0', '0.0']),
      'MONEY_WEIGHTS_INVALID',
      'At least one weight must be above zero; got [0, 0.0].',
      { weights: ['0', '0.0'] },
    ],
    [
      'a weight that is no plain decimal, cut to 40 characters',
      () => allocate(rupees('1'), [`-${'9'.repeat(60)}`]),
      'MONEY_WEIGHTS_INVALID',
      `A weight is decimal text of zero or more; got "-${'9'.repeat(39)}".`,
      { weight: `-${'9'.repeat(60)}` },
    ],
    [
      'a number as a weight',
      () => allocate(rupees('1'), [5 as never]),
      'MONEY_WEIGHTS_INVALID',
      'A weight is decimal text of zero or more; got "5".',
      { weight: 5 },
    ],
  ])('%s', (_, run, code, message, context) => {
    expect(refusal(run)).toEqual({ code, message, context })
  })

  it('a total below zero', () => {
    const total = rupees('-1')
    expect(refusal(() => allocate(total, ['1']))).toEqual({
      code: 'MONEY_AMOUNT_NEGATIVE',
      message: 'A total to split must not be below zero; got -1.00.',
      context: { total },
    })
  })

  it('an amount below zero, for stamp duty', () => {
    const amount = rupees('-1')
    expect(refusal(() => stampDuty(amount, '2024-01-15'))).toEqual({
      code: 'MONEY_AMOUNT_NEGATIVE',
      message: 'An amount must not be below zero; got -1.00.',
      context: { amount },
    })
  })

  it.each([['on 2024-01-15'], ['2024-01-15T10:00']])('the trade date %o', (tradedOn) => {
    expect(refusal(() => stampDuty(rupees('1'), tradedOn))).toEqual({
      code: 'MONEY_TRADE_DATE_MALFORMED',
      message: `A trade date is written YYYY-MM-DD; got "${tradedOn}".`,
      context: { tradedOn },
    })
  })

  it('a rounding that is none, with those that there are', () => {
    const accepted = ['up', 'down', 'ceiling', 'floor', 'half-up', 'half-down', 'half-even']
    expect(refusal(() => valueAt(units('1'), nav('1'), 'nearest' as never))).toEqual({
      code: 'MONEY_UNKNOWN_ROUNDING',
      message: `Unknown rounding "nearest"; use one of ${accepted.join(', ')}.`,
      context: { rounding: 'nearest', accepted },
    })
  })

  it('a step of zero', () => {
    const step = rupees('0')
    expect(refusal(() => isMultipleOf(rupees('5'), step))).toEqual({
      code: 'MONEY_STEP_NOT_POSITIVE',
      message: 'A step must be above zero; got 0.00.',
      context: { kind: 'Rupees', step },
    })
  })

  it('a NAV of zero', () => {
    const price = nav('0')
    expect(refusal(() => unitsFor(rupees('1'), price, 'down'))).toEqual({
      code: 'MONEY_NAV_NOT_POSITIVE',
      message: 'A NAV must be above zero; got 0.0000.',
      context: { nav: price },
    })
  })
})

describe('JSON that is refused', () => {
  it('is told by its position, with two digits too, or without one where the end is missing', () => {
    expect(refusal(() => parseJson('{"amount": 1000, x}'))).toMatchObject({
      message: 'The text is not valid JSON at position 17.',
      context: { position: 17 },
    })
  })

  it.each([
    [Number.NaN, 'The value cannot be written as JSON.'],
    [undefined, 'A undefined cannot be written as JSON.'],
    [() => 1, 'A function cannot be written as JSON.'],
    [Symbol('s'), 'A symbol cannot be written as JSON.'],
  ])('%o is told by its type', (value, message) => {
    expect(refusal(() => stringifyJson(value))).toMatchObject({ code: 'MONEY_JSON_UNWRITABLE', message })
  })

  it('is told without a position where it is nested deeper than can be read', () => {
    expect(refusal(() => parseJson('['.repeat(200_000)))).toEqual({
      code: 'MONEY_JSON_MALFORMED',
      message: 'The text is not valid JSON.',
      context: { position: null },
    })
  })

  it('as a number is told what would be one, and not repeated', () => {
    expect(refusal(() => new JsonNumber('ABCPE1234F'))).toMatchObject({
      code: 'MONEY_JSON_NUMBER_MALFORMED',
      message: 'A JsonNumber must be a number as JSON spells it.',
    })
  })

  it('keeps the reason as the cause', () => {
    try {
      stringifyJson({ amount: Number.NaN })
      expect.unreachable()
    } catch (error) {
      expect(String((error as Error).cause)).toBe('RangeError: NaN is not a JSON number.')
    }
  })
})

it('JSON is written with every digit of a bigint, without functions, and with what a member named toJSON holds', () => {
  expect(stringifyJson({ id: 2654461373273791985n, run: () => 1, of: Symbol('s') })).toBe('{"id":2654461373273791985}')
  expect(stringifyJson({ count: 1.5, none: 0 })).toBe('{"count":1.5,"none":0}')
  expect(stringifyJson({ toJSON: 'text' })).toBe('{"toJSON":"text"}')
  expect(stringifyJson(new JsonNumber('1e+10'))).toBe('1e+10')
})
