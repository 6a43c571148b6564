import { describe, expect, it } from 'vitest'
import { checkAddress } from '../src/index.js'
import { buildAddress, sampleEntityId } from '../src/testing.js'

const place = { city: 'Bengaluru', state: 'KARNATAKA' }

describe('checkAddress', () => {
  it.each([
    ['refuses a pincode of five digits in India', { postal_code: '56007' }, 'INVESTORS_PINCODE_INVALID', undefined],
    ['offers a pincode without its space', { postal_code: '560 078' }, 'INVESTORS_PINCODE_INVALID', '560078'],
    ['refuses another city than the code’s', { city: 'Mysuru' }, 'INVESTORS_PLACE_DIFFERS', 'Bengaluru'],
    ['refuses another state than the code’s', { state: 'Kerala' }, 'INVESTORS_PLACE_DIFFERS', 'KARNATAKA'],
    ['refuses a residence of an entity', { profile: sampleEntityId, nature: 'residential' }, 'INVESTORS_NOT_ALLOWED', undefined],
  ] as const)('%s', (_, changes, code, nearest) => {
    expect(checkAddress(buildAddress(changes), { place }).map((issue) => [issue.code, issue.nearest])).toEqual([[code, nearest]])
  })

  it.each([
    ['a code of another country as it is', { country: 'GB', postal_code: 'SW1A 1AA', city: 'London' }],
    ['city and state in any case', { city: 'BENGALURU', state: 'Karnataka' }],
    ['a registered office of an entity', { profile: sampleEntityId, nature: 'registered_office' }],
    ['a business location of either', { profile: sampleEntityId, nature: 'business_location' }],
    ['either nature where the kind of profile is not known', { profile: 'p1', nature: 'registered_office' }],
  ] as const)('takes %s', (_, changes) => {
    expect(checkAddress(buildAddress(changes), { place })).toEqual([])
  })

  it('holds city and state against a code only when it knows the place', () => {
    expect(checkAddress(buildAddress({ city: 'Mysuru' }))).toEqual([])
  })
})
