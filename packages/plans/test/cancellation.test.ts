import { describe, expect, it } from 'vitest'
import {
  cancellationCodes,
  cancellationMeaning,
  checkCancellation,
  isCancellationCode,
  type Cancellation,
  type PlanKind,
} from '../src/index.js'

const found = (kind: PlanKind, cancellation: Cancellation) => checkCancellation(kind, cancellation).map(({ code, path }) => [code, ...path])

describe('the cancellation codes of purchase plans (v2 documents; field notes §2.3)', () => {
  it('are the ten documented ones and custom_reason, each with a meaning', () => {
    expect(cancellationCodes).toHaveLength(11)
    expect(cancellationCodes.at(-1)).toBe('custom_reason')
    for (const code of cancellationCodes) expect(cancellationMeaning(code), code).toMatch(/\.$/)
  })

  it('are open on read: a code of tomorrow has no meaning', () => {
    expect([isCancellationCode('of_tomorrow'), cancellationMeaning('of_tomorrow'), cancellationMeaning('toString')]).toEqual([
      false,
      undefined,
      undefined,
    ])
    expect(cancellationMeaning('consecutive_failed_installment_limit_exceeded')).toMatch(/in a row/)
  })
})

describe('checkCancellation', () => {
  it.each<[PlanKind, Cancellation]>([
    ...cancellationCodes
      .filter((code) => code !== 'custom_reason')
      .map((cancellationCode): [PlanKind, Cancellation] => ['purchase', { cancellationCode }]),
    ['purchase', { cancellationCode: 'custom_reason', reason: 'Moves abroad' }],
    ['redemption', {}],
    ['switch', {}],
  ])('accepts for a %s plan %j', (kind, cancellation) => {
    expect(found(kind, cancellation)).toEqual([])
  })

  it.each<[PlanKind, Cancellation, readonly (readonly string[])[]]>([
    ['purchase', {}, [['PLANS_CANCELLATION_CODE_MISSING', 'cancellationCode']]],
    ['purchase', { cancellationCode: 'Invest_Later' }, [['PLANS_CANCELLATION_CODE_UNKNOWN', 'cancellationCode']]],
    ['purchase', { cancellationCode: 'custom_reason' }, [['PLANS_CANCELLATION_REASON_MISSING', 'reason']]],
    ['purchase', { cancellationCode: 'custom_reason', reason: ' ' }, [['PLANS_CANCELLATION_REASON_MISSING', 'reason']]],
    ['purchase', { cancellationCode: 'invest_later', reason: 'Later' }, [['PLANS_CANCELLATION_REASON_NOT_TAKEN', 'reason']]],
    ['redemption', { cancellationCode: 'invest_later' }, [['PLANS_CANCELLATION_CODE_NOT_TAKEN', 'cancellationCode']]],
    ['switch', { reason: 'Later' }, [['PLANS_CANCELLATION_REASON_NOT_TAKEN', 'reason']]],
  ])('refuses for a %s plan %j', (kind, cancellation, issues) => {
    expect(found(kind, cancellation)).toEqual(issues)
  })
})
