import { isCodedError } from '@foliokit/errors'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPostback, type FormFields } from '../src/index.js'

const refusal = (fields: unknown): unknown => {
  try {
    readPostback(fields as FormFields)
    return undefined
  } catch (error) {
    return isCodedError(error) ? [error.code, error.context['problem']] : error
  }
}

describe('readPostback', () => {
  const failed = { paymentId: '123', status: 'failure', failureReason: 'Declined by the bank', failureCode: 'investor_bank_declined' }
  const expected = {
    fetchPayment: '123',
    untrustedHint: { status: 'failure', failureReason: 'Declined by the bank', failureCode: 'investor_bank_declined' },
  }

  it.each<[string, FormFields]>([
    ['a parsed form', failed],
    ['a url-encoded body', 'paymentId=123&status=failure&failureReason=Declined+by%20the+bank&failureCode=investor_bank_declined'],
    ['the query of a GET', '?paymentId=123&status=failure&failureReason=Declined%20by%20the%20bank&failureCode=investor_bank_declined'],
    ['URLSearchParams', new URLSearchParams(failed)],
    ['pairs', Object.entries(failed)[Symbol.iterator]()],
  ])('reads %s', (_, fields) => {
    expect(readPostback(fields)).toStrictEqual(expected)
  })

  it('yields nothing but what to fetch and the claim', () => {
    const postback = readPostback({ ...failed, amount: '1', paid: true })
    expect(Object.keys(postback)).toEqual(['fetchPayment', 'untrustedHint'])
    expect(Object.keys(postback.untrustedHint)).toEqual(['status', 'failureReason', 'failureCode'])
  })

  it('keeps the digits of a 64-bit id', () => {
    expect(readPostback('paymentId=2654461373273791985&status=success&failureReason=')).toStrictEqual({
      fetchPayment: '2654461373273791985',
      untrustedHint: { status: 'success', failureReason: null, failureCode: null },
    })
  })

  it.each(['success', 'SUCCESS', 'a_status_of_tomorrow', '__proto__', '<script>'])('takes the status %o as a claim', (status) => {
    expect(readPostback({ paymentId: '1', status }).untrustedHint.status).toBe(status)
  })

  it.each<[unknown, string]>([
    [null, 'form'],
    [undefined, 'form'],
    [7, 'form'],
    [['paymentId', '1'], 'form'],
    [new Set(['paymentId']), 'form'],
    ['paymentId=%E0%A4%A', 'form'],
    ['', 'missing'],
    [{}, 'missing'],
    ['payment_id=1', 'missing'],
    [Object.create({ paymentId: '1' }), 'missing'],
    ['paymentId=1&paymentId=2', 'repeated'],
    ['paymentId=1&paymentId=1', 'repeated'],
    [{ paymentId: ['1', '2'] }, 'id'],
    [{ paymentId: 123 }, 'id'],
    ['paymentId', 'id'],
    ['paymentId=0', 'id'],
    ['paymentId=-1', 'id'],
    ['paymentId=1.0', 'id'],
    ['paymentId=1%2F..%2F2', 'id'],
    ['paymentId=1%0A', 'id'],
    [`paymentId=${'1'.repeat(21)}`, 'id'],
  ])('refuses %o', (fields, problem) => {
    expect(refusal(fields)).toEqual(['PAYMENTS_POSTBACK_INVALID', problem])
  })

  it('never repeats what was sent in an error', () => {
    const secret = 'investor@example.com'
    try {
      readPostback({ paymentId: secret, status: secret })
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toContain(secret)
    }
    expect.assertions(1)
  })

  it('answers or throws its own code, whatever comes', () => {
    const fields = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.record({ paymentId: fc.anything(), status: fc.anything() }),
      fc.webQueryParameters().map((query) => `paymentId=12&${query}`),
    )
    fc.assert(
      fc.property(fields, (given) => {
        const answer = refusal(given)
        expect(answer === undefined || Array.isArray(answer)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
