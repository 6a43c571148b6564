import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fieldIssues } from '../src/index.js'

const lumpSum = z.strictObject({ scheme: z.string(), amount: z.number() })
const installment = z.strictObject({ plan: z.string() })
const either = z.strictObject({ order: z.union([lumpSum, installment]) })

const pathsOf = (order: unknown) =>
  fieldIssues(either.safeParse({ order }).error ?? expect.unreachable()).map(({ path, code }) => [...path, code].join('.'))

describe('the issues of a body that may have one of several forms', () => {
  it('are those of the form that was meant', () => {
    expect(pathsOf({ plan: 5 })).toEqual(['order.plan.invalid_type'])
    expect(pathsOf({ scheme: 'x', amount: 'y' })).toEqual(['order.amount.invalid_type'])
    expect(pathsOf({ scheme: 'x', amount: 1, colour: 'blue' })).toEqual(['order.unrecognized_keys'])
  })

  it('are those of the first form where nothing tells', () => {
    expect(pathsOf({})).toEqual(['order.scheme.invalid_type', 'order.amount.invalid_type'])
  })
})
