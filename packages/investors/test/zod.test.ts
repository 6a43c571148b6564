import { parseJson, stringifyJson } from '@foliokit/money/json'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import {
  createInvestmentAccountBody,
  investmentAccountSchema,
  investorProfileSchema,
  nonIndividualProfileSchema,
  updateBankAccountBody,
  updateEmailAddressBody,
  updatePhoneNumberBody,
  updateV1InvestorBody,
  v1InvestmentAccountSchema,
  v1InvestorSchema,
} from '../src/zod.js'
import { buildV1Investor } from '../src/testing.js'
import { mutate, mutations } from './mutations.js'
import { validDrafts } from './valid-drafts.js'
import { resources } from './vendor-examples.js'

const named = Object.entries(validDrafts).map(([resource, drafts]) => ({
  resource: resource as keyof typeof validDrafts,
  drafts: drafts as fc.Arbitrary<object>,
}))

/** What a receiver reads of what a sender wrote. */
const overTheWire = (body: z.ZodType, draft: object): unknown => body.parse(parseJson(stringifyJson(body.encode(draft))))

describe.each(named)('the create body of $resource', ({ resource, drafts }) => {
  const create: z.ZodType = resources[resource].create
  const [valid] = fc.sample(drafts, { numRuns: 1, seed: 7 }) as [object]

  it('takes any valid draft, and writes it so that it reads the same', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(overTheWire(create, draft)).toEqual(draft)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses a member that it does not know', () => {
    expect(create.safeParse({ ...(create.encode(valid) as object), surprise: 1 }).error?.issues[0]?.code).toBe('unrecognized_keys')
  })

  it('refuses a missing mandatory member and a value outside a closed list', () => {
    // Which natures an address may have depends on the profile, which a schema does not see.
    const closed = mutations[resource].filter(
      ([, , value, issue]) => /_REQUIRED |_NOT_ALLOWED /.test(issue) && value !== 'registered_office',
    )
    for (const [, path, value] of closed) expect(create.safeEncode(mutate(valid, path, value)).success).toBe(false)
  })

  it('refuses what is no object', () => {
    for (const value of [null, 'text', 1, [], true]) expect(create.safeParse(value).success).toBe(false)
  })
})

describe('a reader', () => {
  it('takes an enum value and a member of tomorrow', () => {
    const profile = { object: 'investor_profile', id: 'invp_1', type: 'individual', tax_status: 'resident_minor', nickname: 'Tony' }
    expect(investorProfileSchema.parse(profile)).toEqual(profile)
    const entity = { object: 'o', id: 'invpni_1', entity_name: 'A', type: 'llp', entity_classification: 'crypto', crypto: { chain: 'x' } }
    expect(nonIndividualProfileSchema.parse(entity)).toEqual(entity)
  })

  it('keeps every digit of a 64-bit id and of a share', () => {
    const body =
      '{"object":"mf_investment_account","id":"mfia_1","old_id":3898573529235304961,"primary_investor_old_id":"2654461373273791985",' +
      '"folio_defaults":{"nominee1":"relp_1","nominee1_allocation_percentage":66.6700}}'
    const account = investmentAccountSchema.parse(parseJson(body))
    expect(account).toMatchObject({ old_id: '3898573529235304961', primary_investor_old_id: '2654461373273791985' })
    expect(account.folio_defaults?.nominee1_allocation_percentage).toBe('66.67')
    const opened = parseJson('{"investment_account_id":3898573529235304961,"primary_investor_id":1}')
    expect(v1InvestmentAccountSchema.parse(opened).investment_account_id).toBe('3898573529235304961')
  })

  it('takes a share as number or text, and refuses one that is neither', () => {
    const read = (share: unknown) =>
      investmentAccountSchema.safeParse({ object: 'o', id: 'mfia_1', folio_defaults: { nominee1_allocation_percentage: share } }).data
        ?.folio_defaults?.nominee1_allocation_percentage
    expect([read(100), read('33.34'), read('100.0')]).toEqual(['100', '33.34', '100'])
    expect([read('a third'), read(-1), read({}), read(true)]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('reads the dialling code of v1 as text, whichever it was', () => {
    const read = (code: unknown) => v1InvestorSchema.parse({ id: 1, contact_detail: { isd_code: code } }).contact_detail?.isd_code
    expect([read(91), read('91'), read('+91'), read(null)]).toEqual(['91', '91', '+91', null])
  })
})

describe('a writer', () => {
  it('writes ids and shares as numbers, digit for digit', () => {
    const body = createInvestmentAccountBody.parse({ primary_investor_old_id: '2654461373273791985' })
    expect(stringifyJson(createInvestmentAccountBody.encode(body))).toBe('{"primary_investor_old_id":2654461373273791985}')
    const shared = createInvestmentAccountBody.parse({
      primary_investor: 'invp_1',
      folio_defaults: { nominee1_allocation_percentage: 33.34 },
    })
    expect(stringifyJson(createInvestmentAccountBody.encode(shared))).toContain('"nominee1_allocation_percentage":33.34')
  })
})

describe('an update body', () => {
  it.each([
    ['bank account: its cancelled cheque and nothing else', updateBankAccountBody, { cancelled_cheque: 'file_1' }, 'account_number'],
    ['phone number: its owner and nothing else', updatePhoneNumberBody, { belongs_to: 'self' }, 'number'],
    ['e-mail address: its owner and nothing else', updateEmailAddressBody, { belongs_to: 'self' }, 'email'],
  ])('of a %s', (_, body, members, other) => {
    expect(body.safeParse({ id: 'x_1', ...members }).success).toBe(true)
    expect(body.safeParse({ id: 'x_1' }).success).toBe(false)
    expect(body.safeParse(members).success).toBe(false)
    expect(body.safeParse({ id: 'x_1', ...members, [other]: '000000001102' }).success).toBe(false)
  })

  it('of a v1 investor names the bank accounts that it changes', () => {
    const draft = buildV1Investor()
    const body = { ...draft, bank_accounts: [{ ...draft.bank_accounts[0]!, id: '2654461373273791985' }] }
    expect(stringifyJson(updateV1InvestorBody.encode(body))).toContain('"id":2654461373273791985')
  })
})
