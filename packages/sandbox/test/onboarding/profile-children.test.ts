import {
  buildAddress,
  buildBankAccount,
  buildBeneficialOwner,
  buildDematAccount,
  buildEmailAddress,
  buildInvestorProfile,
  buildNonIndividualProfile,
  buildPhoneNumber,
  buildRelatedParty,
  buildSoleProprietorship,
  buildTaxResidency,
} from '@foliokit/investors/testing'
import { describe, expect, it } from 'vitest'
import { onboarding, pan, uploaded } from './investor.js'

/** A sandbox with two individuals and an entity. */
async function profiles() {
  const api = onboarding()
  const { id: profile } = await api.make('investor_profiles', buildInvestorProfile())
  const { id: second } = await api.make('investor_profiles', buildInvestorProfile({ pan: 'AAAPC3751C' }))
  const { id: entity } = await api.make('investor_profile_non_individuals', buildNonIndividualProfile())
  return { ...api, profile, second, entity }
}

const none = 'invp_00000000000000000000000000000000'

describe('what belongs to a profile', () => {
  it.each([
    ['bank_accounts', buildBankAccount()],
    ['addresses', buildAddress()],
    ['phone_numbers', buildPhoneNumber()],
    ['email_addresses', buildEmailAddress()],
    ['related_parties', buildRelatedParty()],
    ['demat_accounts', buildDematAccount()],
    ['sole_proprietorship', buildSoleProprietorship()],
    ['tax_residencies', buildTaxResidency()],
    ['beneficial_owners', buildBeneficialOwner()],
  ] as const)('is kept in %s of that profile, which must exist', async (path, draft) => {
    const { make, must, refused, profile, second, entity } = await profiles()
    const isOfEntity = draft.profile.startsWith('invpni_')
    const owner = isOfEntity ? entity : profile
    const body = { ...draft, profile: owner, ...('beneficial_owner_profile' in draft && { beneficial_owner_profile: profile }) }
    expect(await refused('POST', `/v2/${path}`, { ...body, profile: isOfEntity ? `${none.replace('invp', 'invpni')}` : none })).toEqual([
      'profile',
    ])
    const made = await make(path, body)
    expect(made).toMatchObject({ profile: owner, created_at: '2024-01-12T10:30:00+05:30' })
    expect(await must('GET', `/v2/${path}/${made.id}`)).toEqual(made)
    expect((await must('GET', `/v2/${path}?profile=${owner}`))['data']).toEqual([made])
    expect((await must('GET', `/v2/${path}?profile=${second}`))['data']).toEqual([])
    expect(await refused('GET', `/v2/${path}`, {})).toEqual(['profile'])
  })

  it.each([
    ['bank_accounts', buildBankAccount(), { account_number: '000000001201' }, 'account_number'],
    ['addresses', buildAddress(), { line1: 'Elsewhere' }, 'line1'],
    ['phone_numbers', buildPhoneNumber(), { belongs_to: 'spouse' }, 'belongs_to'],
    ['email_addresses', buildEmailAddress(), { belongs_to: 'spouse' }, 'belongs_to'],
    ['related_parties', buildRelatedParty(), { relationship: 'brother' }, 'relationship'],
    ['sole_proprietorship', buildSoleProprietorship(), { name: 'Another shop' }, 'name'],
  ] as const)('of %s keeps what was set', async (path, draft, change, field) => {
    const { make, refused, profile } = await profiles()
    const { id } = await make(path, { ...draft, profile })
    expect(await refused('PATCH', `/v2/${path}`, { id, ...change })).toContain(field)
  })

  it.each([
    ['bank_accounts', { ...buildBankAccount(), account_number: '12345678' }, 'account_number'],
    ['bank_accounts', { ...buildBankAccount(), ifsc_code: 'HDFC1000001' }, 'ifsc_code'],
    ['bank_accounts', { ...buildBankAccount(), cancelled_cheque: 'file_none' }, 'cancelled_cheque'],
    ['bank_accounts', { ...buildBankAccount(), sole_proprietorship: 'sopr_none' }, 'sole_proprietorship'],
    ['addresses', { ...buildAddress(), postal_code: '56010' }, 'postal_code'],
    ['addresses', { ...buildAddress(), postal_code: '560102', city: 'Mumbai' }, 'city'],
    ['addresses', { ...buildAddress(), nature: 'registered_office' }, 'nature'],
    ['phone_numbers', { ...buildPhoneNumber(), isd: '+9100' }, 'isd'],
    ['phone_numbers', { ...buildPhoneNumber(), number: '123' }, 'number'],
    ['email_addresses', { ...buildEmailAddress(), email: 'asha@' }, 'email'],
    ['related_parties', { ...buildRelatedParty(), pan }, 'pan'],
    ['related_parties', { ...buildRelatedParty(), name: 'R2 D2' }, 'name'],
    ['related_parties', { ...buildRelatedParty(), guardian_name: 'Asha Rao', guardian_pan: pan }, 'guardian_name'],
    ['related_parties', { ...buildRelatedParty({ date_of_birth: '2015-01-01' }), guardian_name: 'Asha Rao' }, 'guardian_pan'],
    ['demat_accounts', { ...buildDematAccount(), client_id: '1' }, 'client_id'],
    ['sole_proprietorship', { ...buildSoleProprietorship(), networth: { amount: '5 crore', as_on: '2022-12-12' } }, 'networth.amount'],
  ] as const)('is refused in %s with the field that is wrong: %j', async (path, draft, field) => {
    const { refused, profile } = await profiles()
    expect(await refused('POST', `/v2/${path}`, { ...draft, profile })).toContain(field)
  })

  it('is an address with the city and the state of its postal code', async () => {
    const { make, must, refused, profile } = await profiles()
    const address = await make('addresses', buildAddress({ profile, postal_code: '560102' }))
    expect(address).toMatchObject({ city: 'Bangalore South', state: 'Karnataka', line3: null })
    expect(await must('PATCH', '/v2/addresses', { id: address.id, line3: 'RK Colony' })).toMatchObject({ line3: 'RK Colony' })
    expect(await refused('PATCH', '/v2/addresses', { id: address.id, line3: 'Elsewhere' })).toEqual(['line3'])
    const abroad = await make('addresses', { profile, line1: '1 Main St', postal_code: '560102', country: 'US' })
    expect(abroad).toMatchObject({ city: null, state: null })
  })

  it('is a bank account with its branch, and later with its cancelled cheque', async () => {
    const { sandbox, make, must, profile } = await profiles()
    const account = await make('bank_accounts', buildBankAccount({ profile, ifsc_code: 'SBIN0000300' }))
    expect(account).toMatchObject({ bank_name: 'State Bank of India', branch_state: 'Maharashtra', branch_district: null })
    expect(await make('bank_accounts', buildBankAccount({ profile, ifsc_code: 'KKBK0000001' }))).toMatchObject({ bank_name: null })
    const cancelled_cheque = await uploaded(sandbox)
    expect(await must('PATCH', '/v2/bank_accounts', { id: account.id, cancelled_cheque })).toEqual({ ...account, cancelled_cheque })
    // The one member that changes more than once (domain §8).
    await must('PATCH', '/v2/bank_accounts', { id: account.id, cancelled_cheque: await uploaded(sandbox) })
  })

  it('is a bank account of a business of the same person', async () => {
    const { make, refused, profile, second } = await profiles()
    const own = await make('sole_proprietorship', buildSoleProprietorship({ profile }))
    const others = await make('sole_proprietorship', buildSoleProprietorship({ profile: second }))
    const body = buildBankAccount({ profile })
    expect(await refused('POST', '/v2/bank_accounts', { ...body, sole_proprietorship: others.id })).toEqual(['sole_proprietorship'])
    expect(await make('bank_accounts', { ...body, sole_proprietorship: own.id })).toMatchObject({ sole_proprietorship: own.id })
  })

  it('is a nominee who is a minor, with a guardian of name and PAN', async () => {
    const { make, must, profile } = await profiles()
    const { id } = await make('related_parties', { profile, name: 'Kiran Rao', relationship: 'son', date_of_birth: '2015-06-15' })
    expect(await must('PATCH', '/v2/related_parties', { id, guardian_name: 'Asha Rao', guardian_pan: pan })).toMatchObject({
      guardian_name: 'Asha Rao',
    })
  })
})

describe('what belongs to an entity', () => {
  it('is no individual’s, and the reverse', async () => {
    const { refused, profile, entity } = await profiles()
    expect(await refused('POST', '/v2/tax_residencies', buildTaxResidency({ profile }))).toEqual(['profile'])
    const owner = buildBeneficialOwner({ profile: entity, beneficial_owner_profile: entity })
    expect(await refused('POST', '/v2/beneficial_owners', owner)).toEqual(['beneficial_owner_profile'])
    expect(await refused('POST', '/v2/sole_proprietorship', buildSoleProprietorship({ profile: entity }))).toEqual(['profile'])
    expect(await refused('POST', '/v2/beneficial_owners', { ...owner, beneficial_owner_profile: none })).toEqual([
      'beneficial_owner_profile',
    ])
  })

  it('is a tax residency elsewhere, whose number may change', async () => {
    const { make, must, refused, entity: profile } = await profiles()
    expect(await refused('POST', '/v2/tax_residencies', buildTaxResidency({ profile, country: 'IN' }))).toEqual(['country'])
    const { id } = await make('tax_residencies', { profile, country: 'us' })
    expect(await must('PATCH', '/v2/tax_residencies', { id, taxid: '000-00-0000', taxid_type: 'tin' })).toMatchObject({
      country: 'us',
      taxid_type: 'tin',
    })
  })

  it('is a share in exact decimals', async () => {
    const { make, must, refused, profile, entity } = await profiles()
    const body = `{"profile":"${entity}","beneficial_owner_profile":"${profile}","beneficial_interest_percentage":33.3333333333}`
    const owner = await must('POST', '/v2/beneficial_owners', body)
    expect(owner['beneficial_interest_percentage']).toBe('33.3333333333')
    expect(await refused('PATCH', '/v2/beneficial_owners', { id: owner.id, beneficial_interest_percentage: 100.5 })).toEqual([
      'beneficial_interest_percentage',
    ])
    expect(await make('beneficial_owners', { profile: entity, beneficial_owner_profile: profile })).toMatchObject({
      beneficial_interest_means: null,
    })
  })
})

describe('a partner', () => {
  it('has a licence, and with an ARN its EUINs; it is found by the licence', async () => {
    const { make, must, refused } = onboarding()
    const body = { license_code: 'ARN-98345', default_broker_codes: { cams: 'ATID' }, location: 'Bangalore' }
    expect(await refused('POST', '/v2/partners', body)).toEqual(['euins'])
    expect(await refused('POST', '/v2/partners', { ...body, license_code: '98345' })).toEqual(['license_code'])
    const partner = await make('partners', { ...body, euins: ['E027648'] })
    await make('partners', { ...body, license_code: 'INA000000001' })
    expect((await must('GET', '/v2/partners?code=ARN-98345'))['data']).toEqual([partner])
  })
})
