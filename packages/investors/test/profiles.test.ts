import { describe, expect, it } from 'vitest'
import {
  checkInvestorProfile,
  checkNonIndividualProfile,
  entityClassifications,
  indianTaxIdTypes,
  foreignTaxIdTypes,
  profileKind,
  type InvestorProfileDraft,
} from '../src/index.js'
import { buildInvestorProfile, buildNonIndividualProfile, sampleClassifications } from '../src/testing.js'
import { mutate } from './mutations.js'
import { today } from './valid-drafts.js'

const codes = (issues: readonly { code: string; path: readonly (string | number)[] }[]) =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a place of birth', () => {
  it.each([
    ['is needed outside India', { country_of_birth: 'US', place_of_birth: null }, ['INVESTORS_REQUIRED_IF place_of_birth']],
    ['is filled in by the platform in India', { country_of_birth: 'IN', place_of_birth: null }, []],
    ['is filled in by the platform in India, in lower case too', { country_of_birth: 'in', place_of_birth: null }, []],
    ['stands without a country', { country_of_birth: null, place_of_birth: 'Mysore' }, []],
    ['has up to 60 characters', { country_of_birth: 'US', place_of_birth: 'a'.repeat(60) }, []],
  ])('%s', (_, changes, expected) => {
    expect(codes(checkInvestorProfile(buildInvestorProfile(changes), { today }))).toEqual(expected)
  })
})

describe('the default tax residency', () => {
  const asked: InvestorProfileDraft = { ...buildInvestorProfile({ first_tax_residency: null }), use_default_tax_residences: true }
  const refused = ['INVESTORS_DEFAULT_TAX_RESIDENCY use_default_tax_residences']

  it.each([
    ['is there for a resident with a PAN', {}, []],
    ['is not there without a PAN', { pan: null }, refused],
    ['is not there for an nri', { tax_status: 'nri' }, refused],
    ['drops others, so none may be given beside it', { second_tax_residency: buildInvestorProfile().first_tax_residency }, refused],
    ['is not asked for by false', { use_default_tax_residences: false, tax_status: 'nri' }, []],
  ])('%s', (_, changes, expected) => {
    expect(codes(checkInvestorProfile({ ...asked, ...(changes as InvestorProfileDraft) }, { today }))).toEqual(expected)
  })
})

describe('the kind of a tax number', () => {
  const withType = (country: string, taxid_type: string) =>
    checkInvestorProfile(mutate(buildInvestorProfile(), 'first_tax_residency', { country, taxid_type, taxid_number: '1' }), { today })

  it.each(indianTaxIdTypes.map((type) => [type]))('%s is one of India', (type) => {
    expect(withType('IN', type)).toEqual([])
  })

  it.each(foreignTaxIdTypes.map((type) => [type]))('%s is one of other countries', (type) => {
    expect(withType('US', type)).toEqual([])
  })

  it.each(['election_id', 'pan', 'aadhaar_letter', 'nrega_job_card'])('%s is none of other countries', (type) => {
    expect(codes(withType('US', type))).toEqual(['INVESTORS_NOT_ALLOWED first_tax_residency.taxid_type'])
  })
})

describe('the classification of an entity', () => {
  it.each(entityClassifications.map((name) => [name]))('%s takes the hash of its name', (name) => {
    expect(checkNonIndividualProfile(buildNonIndividualProfile(name))).toEqual([])
  })

  it.each(entityClassifications.map((name) => [name]))('%s takes no other hash', (name) => {
    for (const other of entityClassifications.filter((one) => one !== name)) {
      const draft = mutate(buildNonIndividualProfile(name), other, sampleClassifications[other])
      expect(codes(checkNonIndividualProfile(draft))).toEqual([`INVESTORS_CLASSIFICATION_DIFFERS ${other}`])
    }
  })

  it.each(entityClassifications.map((name) => [name]))('%s may wait for its hash', (name) => {
    const stored = { ...buildNonIndividualProfile(name), [name]: null }
    expect(checkNonIndividualProfile({ [name]: null }, { stored })).toEqual([])
    expect(checkNonIndividualProfile({ [name]: sampleClassifications[name] }, { stored })).toEqual([])
  })

  it.each([
    ['fi', 'giin'],
    ['non_reporting_fi', 'type'],
    ['direct_reporting_nfe', 'giin'],
    ['active_nfe', 'nature_of_business'],
    ['active_nfe', 'type'],
    ['active_nfe_listed', 'stock_exchange'],
    ['active_nfe_related_to_listed', 'name'],
    ['active_nfe_related_to_listed', 'relation'],
    ['active_nfe_related_to_listed', 'stock_exchange'],
    ['passive_nfe', 'nature_of_business'],
  ] as const)('%s needs %s', (name, member) => {
    const draft = mutate(buildNonIndividualProfile(name), `${name}.${member}`, undefined)
    expect(codes(checkNonIndividualProfile(draft))).toEqual([`INVESTORS_REQUIRED ${name}.${member}`])
  })

  it.each([
    ['fi', 'giin', '0L1BZ6', 'INVESTORS_GIIN_INVALID'],
    ['fi_sponsored', 'sponsor_giin', '0l1bz6.00000.sp.356', 'INVESTORS_GIIN_INVALID'],
    ['direct_reporting_nfe', 'giin', '0L1BZ6.00000.SL.00', 'INVESTORS_GIIN_INVALID'],
    ['non_reporting_fi', 'type', 'bank', 'INVESTORS_NOT_ALLOWED'],
    ['active_nfe', 'type', 'nfe_other', 'INVESTORS_NOT_ALLOWED'],
    ['active_nfe_related_to_listed', 'relation', 'parent', 'INVESTORS_NOT_ALLOWED'],
  ] as const)('%s refuses the %s %s', (name, member, value, code) => {
    const draft = mutate(buildNonIndividualProfile(name), `${name}.${member}`, value)
    expect(codes(checkNonIndividualProfile(draft))).toEqual([`${code} ${name}.${member}`])
  })
})

describe('profileKind', () => {
  it.each([
    ['invp_9abd706565144b83947f4b498bc95e98', 'individual'],
    ['invpni_4049b90a47d9494880a8ecaee3b140c5', 'non_individual'],
    ['bac_b58dca0f78d5432c907a85c8f8a1139e', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (id, kind) => {
    expect(profileKind(id)).toBe(kind)
  })
})
