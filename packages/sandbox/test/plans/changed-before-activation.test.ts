import { describe, expect, it } from 'vitest'
import { account, consent, isin, setUp } from '../api.js'

describe('a plan whose day changes before it is active (domain §4.6)', () => {
  it('begins with the new day when the consent comes days later, and can change again', async () => {
    const { sandbox, call } = setUp()
    const body = {
      mf_investment_account: account,
      scheme: isin,
      folio_number: '31171511',
      frequency: 'monthly',
      amount: 5000,
      installment_day: 20,
      number_of_installments: 12,
      systematic: false,
    }
    const { json } = await call('POST', '/v2/mf_purchase_plans', body)
    const update = async (change: object) => (await call('PATCH', '/v2/mf_purchase_plans', { id: json['id'], ...change })).json
    expect((await update({ installment_day: 25 }))['state']).toBe('created')
    sandbox.advance({ days: 5 })
    const active = await update({ consent })
    expect([active['state'], active['start_date'], active['end_date']]).toEqual(['active', '2024-01-25', '2024-12-25'])
    expect((await update({ installment_day: 27 }))['next_installment_date']).toBe('2024-01-27')
  })
})
