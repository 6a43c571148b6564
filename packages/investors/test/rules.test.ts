import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mutate, mutations, type Mutation } from './mutations.js'
import { validDrafts } from './valid-drafts.js'
import { resources } from './vendor-examples.js'

const named = Object.entries(validDrafts).map(([resource, drafts]) => ({
  resource: resource as keyof typeof validDrafts,
  drafts: drafts as fc.Arbitrary<object>,
}))

describe.each(named)('$resource', ({ resource, drafts }) => {
  const { check } = resources[resource]
  const found = (draft: unknown) => check(draft).map(({ code, path }) => `${code} ${path.join('.')}`)
  const [valid] = fc.sample(drafts, { numRuns: 1, seed: 7 }) as [object]

  it('passes any valid draft', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(found(draft)).toEqual([])
      }),
    )
  })

  it.each(mutations[resource].map(([rule, path, value, issue]) => ({ rule, path, value, issue })))(
    'refuses $rule',
    ({ path, value, issue }) => {
      expect(found(mutate(valid, path, value))).toContain(issue)
    },
  )

  it('finds any single mutation of any valid draft, with its code at its path', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom<Mutation>(...mutations[resource]), (draft, [, path, value, issue]) => {
        expect(found(mutate(draft, path, value))).toContain(issue)
      }),
      { numRuns: 300 },
    )
  })

  it('says what would be valid, and repeats no personal data', () => {
    for (const [, path, value] of mutations[resource]) {
      for (const { code, message, context } of check(mutate(valid, path, value))) {
        expect(message).toMatch(/\.$/)
        if (typeof value !== 'string' || value.length < 5 || /IFSC|ISD_CODE|PINCODE|LICENSE/.test(code)) continue
        expect(JSON.stringify([context, message])).not.toContain(value)
      }
    }
  })

  it('never throws, whatever stands at a member of a member', () => {
    const paths = mutations[resource].map(([, path]) => path)
    fc.assert(
      fc.property(drafts, fc.constantFrom(...paths), fc.anything(), (draft, path, value) => {
        expect(Array.isArray(check(mutate(draft, path, value)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever the draft is', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.tuple(drafts, fc.string(), fc.anything()).map(([draft, name, value]) => ({ ...draft, [name]: value })),
    )
    fc.assert(
      fc.property(anything, drafts, fc.anything(), (draft, base, value) => {
        expect(Array.isArray(check(draft))).toBe(true)
        for (const name of Object.keys(base)) expect(Array.isArray(check({ ...base, [name]: value }))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
