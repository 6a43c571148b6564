import { parseJson } from '@foliokit/money/json'
import { rupees } from '@foliokit/money'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMandateCovers, paymentLifecycle, type CoveringMandate, type Debit } from '../src/index.js'
import { paymentInput } from '../src/testing.js'
import { mandateSchema } from '../src/zod.js'

const mandate: CoveringMandate = {
  mandate_status: 'APPROVED',
  mandate_limit: rupees('50000'),
  valid_from: '2024-01-15',
  valid_to: '2034-01-14',
}
const debit: Debit = { amount: rupees('5000'), on: '2024-02-15' }

describe('checkMandateCovers', () => {
  it.each<[Partial<Debit>, Partial<CoveringMandate>, readonly object[]]>([
    [{}, {}, []],
    [{ amount: rupees('50000') }, {}, []],
    [{ on: '2024-01-15' }, {}, []],
    [{ on: '2034-01-14' }, {}, []],
    [{ on: '2050-01-01' }, { valid_to: null }, []],
    [{ on: '2000-01-01' }, { valid_from: undefined }, []],
    [{}, { mandate_status: 'approved' }, []],
    [{}, { mandate_status: 'SUBMITTED' }, [{ code: 'PAYMENTS_MANDATE_NOT_APPROVED', context: { status: 'SUBMITTED' } }]],
    [{}, { mandate_status: 'A_STATUS_OF_TOMORROW' }, [{ code: 'PAYMENTS_MANDATE_NOT_APPROVED' }]],
    [{ amount: rupees('50000.01') }, {}, [{ code: 'PAYMENTS_DEBIT_ABOVE_LIMIT', path: ['amount'], nearest: rupees('50000') }]],
    [{ amount: rupees('1') }, { mandate_limit: rupees('0') }, [{ code: 'PAYMENTS_DEBIT_ABOVE_LIMIT' }]],
    [{ amount: rupees('0') }, {}, [{ code: 'PAYMENTS_DEBIT_NOT_POSITIVE', path: ['amount'] }]],
    [{ on: '2024-01-14' }, {}, [{ code: 'PAYMENTS_DEBIT_BEFORE_MANDATE', path: ['on'], nearest: '2024-01-15' }]],
    [{ on: '2034-01-15' }, {}, [{ code: 'PAYMENTS_DEBIT_AFTER_MANDATE', path: ['on'], nearest: '2034-01-14' }]],
    [{ on: '15-02-2024' }, {}, [{ code: 'PAYMENTS_INPUT_INVALID', path: ['on'] }]],
    [
      { amount: rupees('60000'), on: '2024-01-01' },
      { mandate_status: 'CANCELLED' },
      [{ code: 'PAYMENTS_MANDATE_NOT_APPROVED' }, { code: 'PAYMENTS_DEBIT_ABOVE_LIMIT' }, { code: 'PAYMENTS_DEBIT_BEFORE_MANDATE' }],
    ],
  ])('%o under %o', (ofDebit, ofMandate, expected) => {
    const issues = checkMandateCovers({ ...debit, ...ofDebit }, { ...mandate, ...ofMandate })
    expect(issues).toMatchObject(expected)
    expect(issues).toHaveLength(expected.length)
  })

  it('names a nearest value that passes, whatever the mandate', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2024-01-${number}`)
    const paise = fc.integer({ min: -5, max: 500 }).map((number) => rupees((number / 100).toFixed(2)))
    const bound = fc.option(day, { nil: null })
    fc.assert(
      fc.property(paise, day, paise, bound, bound, (amount, on, limit, valid_from, valid_to) => {
        const given = { mandate_status: 'APPROVED', mandate_limit: limit, valid_from, valid_to }
        for (const issue of checkMandateCovers({ amount, on }, given)) {
          if (issue.nearest === undefined) continue
          const changed = { amount, on, [issue.path[0]!]: issue.nearest }
          const codes = checkMandateCovers(changed, given).filter(({ path }) => path[0] === issue.path[0])
          expect(codes).toEqual([])
        }
      }),
    )
  })

  it('takes a mandate as the wire has it', () => {
    const wire = `{ "id": 2654461373273791985, "bank_account_id": 1, "mandate_ref": null, "valid_from": "2017-10-23", "mandate_limit": 50000,
      "mandate_type": "NACH", "mandate_status": "APPROVED", "umrn": null, "a_member_of_tomorrow": 1, "provider_id": 1 }`
    const read = mandateSchema.parse(parseJson(wire))
    expect(read).toMatchObject({ id: '2654461373273791985', a_member_of_tomorrow: expect.anything() })
    expect(checkMandateCovers(debit, read)).toEqual([])
    expect(mandateSchema.safeParse(parseJson(wire.replace('50000', '"much"'))).success).toBe(false)
  })
})

describe('a NACH payment', () => {
  it.each(['CREATED', 'SUBMITTED', 'REJECTED', 'CANCELLED', 'A_STATUS_OF_TOMORROW', undefined])(
    'does not start under a mandate that is %s',
    (status) => {
      const input = { type: 'nach' as const, at: '2024-01-15T10:00:00+05:30', ...(status !== undefined && { mandateStatus: status }) }
      expect(() => paymentLifecycle.start(input)).toThrow(
        expect.objectContaining({
          code: 'PAYMENTS_INPUT_INVALID',
          context: { issues: [expect.objectContaining({ code: 'PAYMENTS_MANDATE_NOT_APPROVED', path: ['mandateStatus'] })] },
        }),
      )
    },
  )

  it('starts under an approved one, which is not stored', () => {
    const payment = paymentLifecycle.start(paymentInput({ type: 'nach', mandateStatus: 'approved' }))
    expect(payment).toMatchObject({ state: 'PENDING', context: { type: 'nach' } })
    expect(payment.context).not.toHaveProperty('mandateStatus')
  })
})
