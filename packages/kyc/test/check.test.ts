import { rupees } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import {
  checkKycCheck,
  isKycCheckError,
  isReadinessCode,
  isRejectionCode,
  kycCheckErrorAdvice,
  kycCheckErrors,
  kycStanding,
  readinessAdvice,
  readinessCodes,
  readinessOfReason,
  rejectionAdvice,
  rejectionCodes,
  unknownKycCheckError,
  unknownRejection,
  type Advice,
  type KycCheckLike,
} from '../src/index.js'
import { found, today } from './fixture.js'

const lists: readonly (readonly [
  string,
  Readonly<Record<string, Advice>>,
  (code: string) => Advice,
  (code: unknown) => boolean,
  Advice,
])[] = [
  ['of a failed KYC check', kycCheckErrors, kycCheckErrorAdvice, isKycCheckError, unknownKycCheckError],
  ['of readiness', readinessCodes, readinessAdvice, isReadinessCode, readinessCodes.unknown],
  ['of a refused field', rejectionCodes, rejectionAdvice, isRejectionCode, unknownRejection],
]

describe.each(lists)('the codes %s', (_, list, advice, is, unknown) => {
  it.each(Object.keys(list))('%s has a description of its own, someone who can act and a step', (code) => {
    const { description, actors, next } = advice(code)
    expect(is(code)).toBe(true)
    expect(Object.values(list).filter((other) => other.description === description)).toHaveLength(1)
    expect(description).toMatch(/\.$/)
    expect(actors.length).toBeGreaterThan(0)
    expect(new Set(actors).size).toBe(actors.length)
    expect(next).not.toBe('')
  })

  it.each(['a_code_of_tomorrow', '', 'toString', '__proto__'])('may grow: %o has the advice of the unknown', (code) => {
    expect(is(code)).toBe(false)
    expect(advice(code)).toBe(unknown)
  })
})

describe('the codes', () => {
  it('are those that the documents and the field notes name', () => {
    expect(Object.keys(kycCheckErrors)).toHaveLength(14)
    expect(Object.keys(readinessCodes)).toEqual([
      'kyc_unavailable',
      'kyc_rejected',
      'kyc_incomplete',
      'kyc_onhold',
      'kyc_legacy',
      'kyc_underprocess',
      'kyc_deactivated',
      'unknown',
      'upstream_error',
    ])
  })

  it.each([
    ['cams_down', 'retry'],
    ['ipru_timed_out', 'retry'],
    ['cvl_internal_error', 'retry'],
    ['cams_daily_limit_exceeded', 'retry_tomorrow'],
    ['cvl_invalid_credentials', 'renew_credentials'],
    ['cams_invalid_response', 'ask_platform'],
  ])('%s: %s', (code, next) => {
    expect(kycCheckErrorAdvice(code).next).toBe(next)
  })

  it.each([
    ['onhold', 'kyc_onhold'],
    ['kyc_onhold', 'kyc_onhold'],
    ['unavailable', 'kyc_unavailable'],
    ['upstream_error', 'upstream_error'],
    ['a_reason_of_tomorrow', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('the reason %o of a check reads as %s', (reason, code) => {
    expect(readinessOfReason(reason)).toBe(code)
  })
})

describe('kycStanding', () => {
  const limit = (amount: string, changes: object = {}) => ({
    type: 'investment_limit',
    amount: { value: rupees(amount), currency: 'inr', ...changes },
  })

  it.each<[string, KycCheckLike, object]>([
    ['a good KYC', { status: true, constraints: [] }, { outcome: 'may_invest' }],
    ['a good KYC, of v1 or without constraints', { status: true }, { outcome: 'may_invest' }],
    ['a good KYC, constraints null', { status: true, constraints: null }, { outcome: 'may_invest' }],
    ['a limited KYC', { status: true, constraints: [limit('50000')] }, { outcome: 'may_invest_up_to', limit: rupees('50000') }],
    [
      'the lowest of several limits',
      { status: true, constraints: [limit('50000'), limit('9000'), limit('10000')] },
      { outcome: 'may_invest_up_to', limit: rupees('9000') },
    ],
    ['a limit without a currency', { status: true, constraints: [limit('50000', { currency: null })] }, { outcome: 'may_invest_up_to' }],
    [
      'a limit in another currency',
      { status: true, constraints: [limit('50000', { currency: 'usd' })] },
      { outcome: 'constrained', constraints: ['investment_limit'] },
    ],
    ['a limit without an amount', { status: true, constraints: [{ type: 'investment_limit' }] }, { outcome: 'constrained' }],
    [
      'a constraint of tomorrow beside a limit',
      { status: true, constraints: [limit('1'), { type: 'demat_only' }] },
      { outcome: 'constrained', constraints: ['investment_limit', 'demat_only'] },
    ],
    [
      'a bad KYC with a limit',
      { status: false, constraints: [limit('50000')], action: 'modify', reason: 'onhold' },
      { outcome: 'may_not_invest', readiness: 'kyc_onhold', action: 'modify' },
    ],
    ['a bad KYC without a reason', { status: false }, { outcome: 'may_not_invest', readiness: 'unknown', action: null }],
  ])('reads %s', (_, check, expected) => {
    expect(kycStanding(check)).toMatchObject(expected)
  })

  it('gives the advice of the readiness', () => {
    expect(kycStanding({ status: false, reason: 'underprocess' })).toMatchObject({ advice: readinessCodes.kyc_underprocess })
  })
})

describe('a KYC check', () => {
  it.each<[string, object, readonly string[]]>([
    ['with a PAN', { pan: 'BNBPP9384M' }, []],
    ['with the PAN of a company', { pan: 'BNBCP9384M' }, []],
    ['with a date of birth', { pan: 'BNBPP9384M', date_of_birth: '1955-10-25' }, []],
    ['without a PAN', {}, ['KYC_REQUIRED pan']],
    ['with no PAN', { pan: 'K1PPG1998U' }, ['KYC_PAN_INVALID pan']],
    ['with a date of birth to come', { pan: 'BNBPP9384M', date_of_birth: '2055-10-25' }, ['KYC_DATE_NOT_PAST date_of_birth']],
  ])('%s', (_, draft, expected) => {
    expect(found(checkKycCheck(draft, { today }))).toEqual(expected)
  })
})
