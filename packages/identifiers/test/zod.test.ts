import { describe, expect, it } from 'vitest'
import { consentSchema } from '../src/zod.js'

describe('consentSchema', () => {
  it.each([{ email: 'investor@example.com' }, { isd_code: '+91', mobile: '9000000000' }])('takes %o as it is', (consent) => {
    expect(consentSchema.parse(consent)).toEqual(consent)
  })

  it.each([{ email: 'x' }, { isd_code: '+91234' }, { mobile: '123' }, { fax: '1' }, { email: null }])(
    'refuses %o, since it is written',
    (consent) => {
      expect(consentSchema.safeParse(consent).success).toBe(false)
    },
  )
})
