import { parseJson, stringifyJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contract, type Operation } from '../src/index.js'

const rows = Object.values(contract) as readonly Operation[]
const groups =
  /^(addresses|bankAccounts|beneficialOwners|dematAccounts|emailAddresses|investmentAccounts|investorProfiles|nonIndividualProfiles|partners|phoneNumbers|relatedParties|soleProprietorships|taxResidencies|v1Investors|v1InvestmentAccounts)\./

describe('the operations on what onboarding makes', () => {
  it('never send a create twice, and look up whether a change was made (reliability §1)', () => {
    const effects = rows.filter(({ name, method }) => groups.test(name) && method !== 'GET').map(({ name, effect }) => [name, effect])
    expect(effects).toHaveLength(27)
    for (const [name = '', effect] of effects)
      expect([name, effect]).toEqual([name, name.endsWith('.create') ? 'at-most-once' : 'reconcilable'])
  })

  it('list profiles by PAN or type, and one of both must be given', () => {
    const { query, matches } = contract['investorProfiles.list']
    expect(query.safeParse({}).error?.issues).toMatchObject([{ path: ['pan'], message: 'pan or type must be given' }])
    expect(z.encode(query, { pan: 'AAAPB3751C' })).toEqual({ pan: 'AAAPB3751C' })
    const profile = { object: 'investor_profile', id: 'invp_1', type: 'individual', pan: 'AAAPB3751C' }
    expect(matches(profile, { pan: 'AAAPB3751C', type: 'individual' })).toBe(true)
    expect(matches(profile, { type: 'individual' })).toBe(true)
    expect(matches(profile, { pan: 'AAAPC3751C' })).toBe(false)
    expect(matches({ ...profile, pan: null }, { pan: 'AAAPC3751C' })).toBe(false)
  })

  it('list partners by the code of the licence', () => {
    const partner = { object: 'partner', id: 'ptnr_1', license_code: 'ARN-98345' }
    expect(contract['partners.list'].matches(partner, { code: 'ARN-98345' })).toBe(true)
    expect(contract['partners.list'].matches(partner, { code: 'ARN-1' })).toBe(false)
  })

  it('list accounts by a holder’s PAN, whichever holder it is', () => {
    const { matches } = contract['investmentAccounts.list']
    const account = { object: 'mf_investment_account', id: 'mfia_1', primary_investor_pan: 'AAAPB3751C', third_investor_pan: 'AAAPC3751C' }
    expect(matches(account, { investor: 'AAAPC3751C', primary_investor_pan: 'AAAPB3751C' })).toBe(true)
    expect(matches(account, { investor: 'AAAPD3751C' })).toBe(false)
    expect(matches(account, { investor: 'AAAPC3751C', primary_investor_pan: 'AAAPC3751C' })).toBe(false)
  })

  it('read the list of demat accounts also as the one bare object of the document', () => {
    const { answer } = contract['dematAccounts.list']
    const bare = { object: 'demat_account', id: 'dac_1', profile: 'invp_1', dp_id: '12081800', client_id: '04571343' }
    expect(answer.parse(bare)).toEqual({ object: 'list', data: [bare] })
    expect(answer.parse({ object: 'list', data: [bare] })).toEqual({ object: 'list', data: [bare] })
    expect(z.encode(answer, { object: 'list', data: [bare] })).toEqual({ object: 'list', data: [bare] })
  })

  it('keep every digit of ids and shares', () => {
    const text =
      '{"object":"mf_investment_account","id":"mfia_1","old_id":3898573529235304961,"folio_defaults":{"nominee1_allocation_percentage":33.3333333333}}'
    const account = contract['investmentAccounts.fetch'].answer.parse(parseJson(text))
    expect(account).toMatchObject({ old_id: '3898573529235304961', folio_defaults: { nominee1_allocation_percentage: '33.3333333333' } })
    expect(stringifyJson(z.encode(contract['investmentAccounts.fetch'].answer, account))).toBe(text)
    expect(stringifyJson(z.encode(contract['v1InvestmentAccounts.create'].body, { primary_investor_id: '3898573529235304961' }))).toBe(
      '{"primary_investor_id":3898573529235304961}',
    )
  })
})
