import { contract, fillPath, type Operation } from '@foliokit/api'
import { buildInvestorProfile, buildNonIndividualProfile, buildPartner, buildV1Investor } from '@foliokit/investors/testing'
import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../../src/index.js'
import { callerOf, fields, isin } from '../api.js'
import { callWith, tokenOf } from '../investor-token.js'
import { everyObject } from './every-object.js'
import { newInvestor, onboarding, type Json } from './investor.js'

const [mine, others] = ['ARRPP3751N', 'CRRPP3752Q'] as const
const rows: Readonly<Record<string, Operation>> = contract

/** A change of each kind of object, which its owner may make. */
const changes: Readonly<Record<string, object>> = {
  addresses: { line3: 'RK Colony' },
  bankAccounts: { cancelled_cheque: 'file_1' },
  beneficialOwners: { beneficial_interest_means: 'other_than_ownership' },
  emailAddresses: { belongs_to: 'self' },
  investmentAccounts: { folio_defaults: { communication_address: null } },
  investorProfiles: { income_slab: 'upto_1lakh' },
  nonIndividualProfiles: { specified_us_person_exemption: 'category_a' },
  phoneNumbers: { belongs_to: 'self' },
  relatedParties: { pan: 'AAAPM3751E' },
  soleProprietorships: { services_provided: { gaming: false } },
  taxResidencies: { taxid: '1' },
}

describe('what onboarding makes in one tenant', () => {
  it('is not there for another one: not to be read, listed, changed or named', async () => {
    const api = onboarding()
    const { ids, queries } = await everyObject(api, mine)
    const globex = callerOf(api.sandbox, otherSampleTenant)
    for (const [name, path] of Object.entries(ids)) {
      const group = name.split('.')[0] ?? ''
      const row = rows[name] ?? expect.unreachable()
      const [id] = path
      expect([name, (await globex.call('GET', fillPath(row.path, path))).status]).toEqual([name, 404])
      const change = changes[group]
      expect([name, change === undefined]).toEqual([name, rows[`${group}.update`]?.method !== 'PATCH'])
      if (change !== undefined)
        expect([name, (await globex.call('PATCH', row.path.replace('/:id', ''), { id, ...change })).status]).toEqual([name, 404])
    }
    for (const [name, query] of Object.entries(queries))
      expect([name, (await globex.call('GET', (rows[name]?.path ?? '') + query)).json['data']]).toEqual([name, []])
    const [profile] = ids['investorProfiles.fetch']
    expect(fields((await globex.call('POST', '/v2/mf_investment_accounts', { primary_investor: profile })).json)).toEqual([
      'primary_investor',
    ])
    expect(fields((await globex.call('POST', '/v2/phone_numbers', { profile, isd: '91', number: '9000000001' })).json)).toEqual(['profile'])
  })
})

describe('an investor who is logged in', () => {
  it('onboards nobody else, and makes no partner', async () => {
    const { sandbox } = onboarding()
    const write = callWith(sandbox, await tokenOf(sandbox, mine))
    const wrong = (path: string, body: object) => {
      const { status, body: text } = write('POST', path, body)
      return [status, fields(JSON.parse(text))]
    }
    const v1 = buildV1Investor()
    expect(wrong('/v2/investor_profiles', buildInvestorProfile({ pan: others }))).toEqual([400, ['pan']])
    expect(wrong('/v2/investor_profiles', { type: 'individual' })).toEqual([400, ['pan']])
    expect(wrong('/v2/investor_profile_non_individuals', buildNonIndividualProfile())).toEqual([400, ['pan']])
    expect(wrong('/api/onb/investors', v1)).toEqual([400, ['kyc_identity_detail.pan_number']])
    expect(write('POST', '/v2/partners', buildPartner()).status).toBe(403)
  })

  it('onboards themselves, up to the order', async () => {
    const { sandbox } = onboarding()
    const write = callWith(sandbox, await tokenOf(sandbox, mine))
    const make = (path: string, body: object) => {
      const { status, body: text } = write('POST', `/v2/${path}`, body)
      expect(status, text).toBe(200)
      return Promise.resolve(JSON.parse(text) as Json & { readonly id: string })
    }
    const { profile, folio_defaults } = await newInvestor({ make }, { pan: mine })
    const account = await make('mf_investment_accounts', { primary_investor: profile, folio_defaults })
    expect(await make('mf_purchases', { mf_investment_account: account.id, scheme: isin, amount: 10000 })).toMatchObject({
      state: 'pending',
    })
  })

  it('changes and names nothing of another investor', async () => {
    const api = onboarding()
    const theirs = await newInvestor(api, { pan: others })
    const { id } = await api.make('mf_investment_accounts', { primary_investor: theirs.profile })
    const { profile } = await newInvestor(api, { pan: mine })
    const write = callWith(api.sandbox, await tokenOf(api.sandbox, mine))
    expect(write('PATCH', '/v2/investor_profiles', { id: theirs.profile, income_slab: 'above_1cr' }).status).toBe(404)
    expect(write('PATCH', '/v2/mf_investment_accounts', { id, folio_defaults: {} }).status).toBe(404)
    const named = (body: object) => fields(JSON.parse(write('POST', '/v2/mf_investment_accounts', body).body))
    expect(named({ primary_investor: theirs.profile })).toEqual(['primary_investor'])
    expect(named({ primary_investor: profile, folio_defaults: { payout_bank_account: theirs.bank.id } })).toEqual([
      'folio_defaults.payout_bank_account',
    ])
    const mandate = write('POST', '/api/pg/mandates', { mandate_type: 'UPI', bank_account_id: theirs.bank['old_id'], mandate_limit: 5000 })
    expect(fields(JSON.parse(mandate.body))).toEqual(['bank_account_id'])
  })
})
