import { parseJson, stringifyJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { purchasePlanSchema, redemptionPlanSchema, skipInstructionSchema, switchPlanSchema, v1SipSchema } from '../src/zod.js'

const common = '"mf_investment_account": "mfia_1", "systematic": true, "number_of_installments": 7, "remaining_installments": null'
const plan = (
  more: string,
) => `{ "object": "mf_purchase_plan", "id": "mfpp_1", "state": "of_tomorrow", "frequency": "half-yearly", "scheme": "INF204KA1B64",
  ${common}, "amount": 5113.0, "installment_day": "1", "a_member_of_tomorrow": 1, ${more} }`

describe('the wire objects', () => {
  it.each([
    ['"auto_generate_instalments": true', true],
    ['"auto_generate_installments": false', false],
    ['"auto_generate_installments": false, "auto_generate_instalments": true', false],
    ['"auto_generate_installments": null, "auto_generate_instalments": true', true],
    ['"cancellation_code": null', undefined],
  ])('read a purchase plan with %s', (more, expected) => {
    const read = purchasePlanSchema.parse(parseJson(plan(more)))
    expect(read).toMatchObject({ state: 'of_tomorrow', frequency: 'half_yearly', installment_day: 1, number_of_installments: 7 })
    expect(String(read.amount)).toBe('5113.00')
    expect(read.auto_generate_installments).toBe(expected)
    expect(read).not.toHaveProperty('auto_generate_instalments')
    expect(read['a_member_of_tomorrow']).toBeDefined()
  })

  it('write what they read, with the spelling of the request tables', () => {
    const read = purchasePlanSchema.parse(parseJson(plan('"auto_generate_instalments": true')))
    const written = stringifyJson(z.encode(purchasePlanSchema, read))
    expect(written).toContain('"auto_generate_installments":true')
    expect(purchasePlanSchema.parse(parseJson(written))).toEqual(read)
  })

  it('read a redemption plan and a switch plan', () => {
    const wire = `{ "object": "mf_switch_plan", "id": "mfsp_1", "state": "active", "frequency": "monthly", ${common}, "amount": "1001.0000",
      "scheme": "INF204KA1B64", "switch_in_scheme": "INF204KA1B64", "switch_out_scheme": "INF205KA1B65" }`
    expect(String(redemptionPlanSchema.parse(parseJson(wire)).amount)).toBe('1001.00')
    expect(switchPlanSchema.parse(parseJson(wire)).switch_out_scheme).toBe('INF205KA1B65')
    expect(switchPlanSchema.safeParse(parseJson(wire.replace('"1001.0000"', 'true'))).success).toBe(false)
  })

  it('read a SIP of v1, whose id has 64 bits', () => {
    const wire =
      '{ "sip_id": 2654461373273791985, "active": true, "amount": 1000.0, "frequency": "MONTHLY", "installments": "12", "mandate_id": "24" }'
    const read = v1SipSchema.parse(parseJson(wire))
    expect([read.sip_id, String(read.amount), read.installments]).toEqual(['2654461373273791985', '1000.00', 12])
  })

  it('read a skip instruction in both forms', () => {
    const base = { object: 'plan_skip_instruction', id: 'psi_1', plan: 'mfpp_1' }
    const json = {
      ...base,
      state: 'PENDING',
      remaining_installments: '3',
      skipped_installments: '0',
      from_date: '2023-03-15',
      to_date: '2023-06-23',
    }
    const table = { ...base, state: 'pending', remaining_installments: 3, skipped_installments: 0, from: '2023-03-15', to: '2023-06-23' }
    const read = {
      ...base,
      state: 'PENDING',
      remaining_installments: 3,
      skipped_installments: 0,
      from_date: '2023-03-15',
      to_date: '2023-06-23',
    }
    expect(skipInstructionSchema.parse(json)).toEqual(read)
    expect(skipInstructionSchema.parse(table)).toEqual(read)
    expect(z.encode(skipInstructionSchema, skipInstructionSchema.parse(table))).toEqual(json)
    expect(skipInstructionSchema.parse({ ...table, to: undefined }).to_date).toBeNull()
    expect(skipInstructionSchema.safeParse({ ...base, state: 'PENDING' }).success).toBe(false)
  })
})
