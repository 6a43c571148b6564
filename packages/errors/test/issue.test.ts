import { describe, expect, it } from 'vitest'
import { nearestValid, type Issue } from '../src/index.js'

const isEven = (value: number): readonly Issue[] =>
  value % 2 === 0 ? [] : [{ code: 'ODD', path: ['value'], message: `${value} is odd.`, context: { value } }]

describe('nearestValid', () => {
  it('returns the first candidate that passes the rule', () => {
    expect(nearestValid([3, 4, 6], isEven)).toBe(4)
  })

  it('returns undefined when no candidate passes', () => {
    expect(nearestValid([1, 3], isEven)).toBeUndefined()
  })
})
