import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, checkSkip, defaultSkipRules, skipStart } from '../../src/index.js'
import { d, datesBetween } from '../calendars.js'
import { codes, skippedPlan } from './skipped-plan.js'

describe('checkSkip', () => {
  it('returns an issue for each rule that is broken', () => {
    const plan = skippedPlan({ frequency: 'twice_a_month', gateway: 'bse' })
    expect(codes('2022-01-03', '2022-01-02', plan)).toEqual([
      'SCHEDULE_SKIP_NOT_AVAILABLE',
      'SCHEDULE_SKIP_FREQUENCY',
      'SCHEDULE_SKIP_FROM_TOO_SOON',
      'SCHEDULE_SKIP_TO_BEFORE_FROM',
    ])
  })

  it('throws for a malformed date', () => {
    expect(() => codes('2022-02-30', null, skippedPlan())).toThrow(expect.objectContaining({ code: 'SCHEDULE_DATE_INVALID' }))
  })

  it('runs the rules it is given', () => {
    const rules = defaultSkipRules.filter((rule) => rule !== skipStart)
    expect(checkSkip({ from: d('2022-01-02'), to: d('2022-01-20') }, skippedPlan(), rules)).toEqual([])
  })
})

describe('laws of checkSkip', () => {
  it('accepts the nearest value of each issue', () => {
    const drafts = fc.record({ from: datesBetween('2021-12-20', '2023-06-30'), length: fc.integer({ min: -40, max: 400 }) })
    fc.assert(
      fc.property(drafts, fc.boolean(), ({ from, length }, systematic) => {
        const plan = skippedPlan({ systematic })
        const draft = { from, to: addDays(from, length) }
        for (const { code, path, nearest } of checkSkip(draft, plan)) {
          if (nearest === undefined) continue
          const repaired = { ...draft, [path[0] as string]: nearest }
          expect(checkSkip(repaired, plan).map((issue) => issue.code)).not.toContain(code)
        }
      }),
    )
  })
})
