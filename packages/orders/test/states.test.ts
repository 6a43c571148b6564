import { describe, expect, it } from 'vitest'
import { isPurchaseState, isWithdrawalState, purchaseStates, withdrawalStates } from '../src/index.js'

describe.each([
  ['purchase', isPurchaseState, purchaseStates],
  ['withdrawal', isWithdrawalState, withdrawalStates],
] as const)('a state of a %s', (_, isState, states) => {
  it('is known when the table has it', () => {
    expect(states.map(isState)).toEqual(states.map(() => true))
  })

  it.each(['a_state_of_tomorrow', 'PENDING', '', 'toString', null, undefined, 7])('%o is none, and no error', (state) => {
    expect(isState(state)).toBe(false)
  })
})
