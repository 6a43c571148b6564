import { contract } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'

const purchase =
  '{"object":"mf_purchase","id":"mfp_1","old_id":2654461373273791985,"state":"pending","amount":10000.0,"mf_investment_account":"mfia_1","scheme":"INF966L01887"}'
const refused = '{"error":{"status":400,"message":"validation failed","errors":[{"field":"amount","message":"is too small"}]}}'
const read = (...items: readonly string[]) =>
  contract['purchases.createBatch'].answer.parse(parseJson(`{"object":"list","data":[${items.join()}]}`)).data

describe('an item of a batch', () => {
  it('is a purchase, exact in every digit, unless it has an error', () => {
    const told = read(purchase, refused).map((item) => (item.error ? item.error.errors?.[0]?.message : item.old_id))
    expect(told).toEqual(['2654461373273791985', 'is too small'])
  })

  it('is a purchase when its error is null', () => {
    const [item] = read(purchase.replace('{', '{"error":null,'))
    expect(item?.error ? 'refused' : item?.state).toBe('pending')
  })
})
