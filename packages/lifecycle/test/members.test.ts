import { describe, expect, it } from 'vitest'
import { checkMembers, member, type Member } from '../src/index.js'

describe('member', () => {
  it.each<[string, Member, readonly unknown[], readonly unknown[]]>([
    ['instant', member.instant, ['2024-01-15T10:00:00+05:30'], ['2024-01-15', 0, null, undefined]],
    ['civilDate', member.civilDate, ['2024-02-29'], ['2023-02-29', '2024-1-1', '2024-01-15T10:00:00Z', 20240115, null]],
    ['text', member.text, ['a'], ['', 1, null, undefined]],
    ['decimal', member.decimal, ['0', '1.689', '00.10'], ['', '.5', '1.', '-1', '1e3', 1.689, null]],
    ['flag', member.flag, [true, false], ['true', 0, null, undefined]],
    ['oneOf', member.oneOf('a', 'b'), ['a', 'b'], ['c', null, undefined, ['a']]],
    ['nullable', member.nullable(member.text), ['a', null], [undefined, '']],
    ['optional', member.optional(member.text), ['a', undefined], [null, '']],
    [
      'object',
      member.object({ a: member.text, b: member.optional(member.text) }),
      [{ a: 'x' }, { a: 'x', c: 1 }],
      [{}, null, 'a', ['a'], { a: 'x', b: 1 }],
    ],
  ])('%s', (_, { is }, right, wrong) => {
    expect(right.filter((value) => !is(value))).toEqual([])
    expect(wrong.filter((value) => is(value))).toEqual([])
  })
})

describe('checkMembers', () => {
  it('names each member that is not right and what would be, without its value', () => {
    expect(checkMembers('DOOR_EVENT_INVALID', { pin: 1234, at: '2024-01-15T10:00:00Z' }, { pin: member.text, at: member.instant })).toEqual(
      [
        {
          code: 'DOOR_EVENT_INVALID',
          path: ['pin'],
          message: 'pin must be text that is not empty.',
          context: { expected: 'text that is not empty' },
        },
      ],
    )
  })
})
