import { describe, expect, it } from 'vitest'
import {
  cancellationCodes,
  cancellationMeaning,
  checkCancellation,
  isCancellationCode,
  type Cancellation,
  type PlanKind,
} from '../src/index.js'

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
    expect(checkCancellation(kind, cancellation)).toEqual([])
  })

  const listed = cancellationCodes.join(', ')
  const accepted = cancellationCodes
  const code = (name: string, message: string, context: object) => ({ code: name, path: ['cancellationCode'], message, context })
  const words = (name: string, message: string) => ({ code: name, path: ['reason'], message, context: {} })
  const missing = words('PLANS_CANCELLATION_REASON_MISSING', 'The code custom_reason needs a reason in words.')
  const notTaken = words('PLANS_CANCELLATION_REASON_NOT_TAKEN', 'Only the code custom_reason takes a reason.')

  it('lists the codes in the order of the documents', () => {
    expect(listed).toMatch(/^amount_not_available, investment_returns_not_as_expected, .*, custom_reason$/)
  })

  it.each<[PlanKind, Cancellation, object]>([
    ['purchase', {}, code('PLANS_CANCELLATION_CODE_MISSING', `Name a code: ${listed}.`, { accepted })],
    [
      'purchase',
      { cancellationCode: 'Invest_Later' },
      code('PLANS_CANCELLATION_CODE_UNKNOWN', `Code Invest_Later is unknown; accepted: ${listed}.`, { accepted }),
    ],
    ['purchase', { cancellationCode: 'custom_reason' }, missing],
    ['purchase', { cancellationCode: 'custom_reason', reason: ' ' }, missing],
    ['purchase', { cancellationCode: 'invest_later', reason: 'Later' }, notTaken],
    [
      'redemption',
      { cancellationCode: 'invest_later' },
      code('PLANS_CANCELLATION_CODE_NOT_TAKEN', 'A redemption plan is cancelled without a code.', { kind: 'redemption' }),
    ],
    ['switch', { reason: 'Later' }, notTaken],
  ])('refuses for a %s plan %j', (kind, cancellation, issue) => {
    expect(checkCancellation(kind, cancellation)).toEqual([issue])
  })
})
