import { describe, expect, it } from 'vitest'
import { broken, noIssues, runRules, type Rule } from '../src/index.js'

interface Draft {
  readonly name?: string
}
const named: Rule<Draft, object, 'NAME_MISSING'> = ({ name }) =>
  name === undefined ? broken('NAME_MISSING', ['name'], 'name is needed') : noIssues
const short: Rule<Draft, { readonly most: number }, 'NAME_TOO_LONG'> = ({ name = '' }, { most }) =>
  name.length > most ? broken('NAME_TOO_LONG', ['name'], `name has at most ${most} characters`, { most }) : noIssues

describe('rules', () => {
  it('gather their issues in order', () => {
    expect(runRules([named, short], { name: 'abc' }, { most: 2 }, {})).toEqual([
      { code: 'NAME_TOO_LONG', path: ['name'], message: 'name has at most 2 characters', context: { most: 2 } },
    ])
    expect(runRules([named, short], {}, { most: 2 }, {}).map(({ code }) => code)).toEqual(['NAME_MISSING'])
    expect(runRules([named, short], { name: 'ab' }, { most: 2 }, {})).toEqual([])
  })

  it('give way to those of the caller, with codes of their own', () => {
    const own: Rule<Draft, object, 'MINE'> = () => broken('MINE', [], 'never')
    const codes: readonly 'MINE'[] = runRules([named], {}, {}, { rules: [own] }).map(({ code }) => code)
    expect(codes).toEqual(['MINE'])
  })
})
