import { parseJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import { redemptionSchema, switchSchema } from '../src/zod.js'

const common = '"old_id": 2654461373273791985, "mf_investment_account": "mfia_1", "gateway": "rta", "plan": null'
const redemption = `{ "object": "mf_redemption", "id": "mfr_1", ${common}, "state": "a_state_of_tomorrow", "amount": null, "units": 15.1230,
  "scheme": "INF173K01FQ0", "redemption_mode": "normal", "redeemed_units": "3.3782", "a_member_of_tomorrow": true }`
const switched = `{ "object": "mf_switch", "id": "mfs_1", ${common}, "state": "successful", "amount": 10000.0, "units": null,
  "switch_out_scheme": "INF173K01FE6", "switch_in_scheme": "INF173K02FE5", "switched_in_units": 39.998, "switched_in_price": "25.0000" }`

describe('the wire objects', () => {
  it('read a redemption with exact digits, and take what is unknown as data', () => {
    const read = redemptionSchema.parse(parseJson(redemption))
    expect(read).toMatchObject({ old_id: '2654461373273791985', state: 'a_state_of_tomorrow', amount: null, a_member_of_tomorrow: true })
    expect([String(read.units), String(read.redeemed_units)]).toEqual(['15.123', '3.3782'])
  })

  it('read a switch with exact digits', () => {
    const read = switchSchema.parse(parseJson(switched))
    expect([read.amount, read.switched_in_units, read.switched_in_price].map(String)).toEqual(['10000.00', '39.998', '25.0000'])
    expect(read.switch_in_scheme).toBe('INF173K02FE5')
  })

  it('refuse what is not a number', () => {
    expect(redemptionSchema.safeParse(parseJson(redemption.replace('15.1230', '"some"'))).success).toBe(false)
    expect(switchSchema.safeParse(parseJson(switched.replace('10000.0', 'true'))).success).toBe(false)
  })
})
