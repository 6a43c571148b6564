import { describe, expect, it } from 'vitest'
import { checkInvestmentAccount, checkReadyForOrders } from '../src/index.js'
import * as build from '../src/testing.js'
import { resources } from './vendor-examples.js'

const built = [
  ['investorProfile', build.buildInvestorProfile],
  ['investorProfile', build.buildMinorProfile],
  ['nonIndividualProfile', build.buildNonIndividualProfile],
  ['bankAccount', build.buildBankAccount],
  ['address', build.buildAddress],
  ['phoneNumber', build.buildPhoneNumber],
  ['emailAddress', build.buildEmailAddress],
  ['relatedParty', build.buildRelatedParty],
  ['dematAccount', build.buildDematAccount],
  ['taxResidency', build.buildTaxResidency],
  ['beneficialOwner', build.buildBeneficialOwner],
  ['soleProprietorship', build.buildSoleProprietorship],
  ['investmentAccount', build.buildInvestmentAccount],
  ['partner', build.buildPartner],
  ['v1Investor', build.buildV1Investor],
] as const

describe('a builder of', () => {
  it.each(built)('%s makes a draft that passes schema and rules', (resource, make) => {
    const draft = make()
    expect(resources[resource].check(draft)).toEqual([])
    expect(resources[resource].create.safeEncode(draft as never).error).toBeUndefined()
  })

  it('an investment account makes one that is ready for orders, with what it names', () => {
    const references = build.buildAccountReferences()
    expect(checkInvestmentAccount(build.buildInvestmentAccount(), { references })).toEqual([])
    expect(checkReadyForOrders(build.buildInvestmentAccount(), { profile: references.profile })).toEqual([])
  })

  it('takes what differs', () => {
    expect(build.buildAddress({ line2: null, country: 'US' })).toMatchObject({ line1: '342, 2nd main', line2: null, country: 'US' })
  })
})
