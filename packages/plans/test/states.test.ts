import { describe, expect, it } from 'vitest'
import { isPlanState, planStates } from '../src/index.js'

describe('a state of a plan', () => {
  it('is known when the table has it', () => {
    expect(planStates.map(isPlanState)).toEqual(planStates.map(() => true))
  })

  it.each(['a_state_of_tomorrow', 'ACTIVE', '', 'toString', null, undefined, 7])('%o is none, and no error', (state) => {
    expect(isPlanState(state)).toBe(false)
  })
})
