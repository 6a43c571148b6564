import { buildInvestorProfile, buildMinorProfile, buildNonIndividualProfile, sampleClassifications } from '@foliokit/investors/testing'
import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../../src/index.js'
import { callerOf } from '../api.js'
import { onboarding, pan } from './investor.js'

const individuals = '/v2/investor_profiles'
const entities = '/v2/investor_profile_non_individuals'
const classifications = Object.keys(sampleClassifications) as (keyof typeof sampleClassifications)[]

describe('a profile of an individual', () => {
  it('has every member of the document, null where nothing was said', async () => {
    const { make, must } = onboarding()
    const profile = await make('investor_profiles', { type: 'individual' })
    expect(Object.values(profile).filter((value) => value !== null)).toEqual([
      'investor_profile',
      expect.stringMatching(/^invp_[0-9a-f]{32}$/),
      'individual',
      '2024-01-12T10:30:00+05:30',
    ])
    expect(await must('GET', `${individuals}/${profile.id}`)).toEqual(profile)
  })

  it.each([
    ['tax_status', 'nri'],
    ['date_of_birth', '1991-01-01'],
    ['pan', 'AAAPZ3751Z'],
    ['country_of_birth', 'US'],
    ['place_of_birth', 'Mysuru'],
  ])('sets %s once', async (field, other) => {
    const { make, must, refused } = onboarding()
    const { id } = await make('investor_profiles', { type: 'individual', tax_status: 'resident_individual' })
    const body = buildInvestorProfile() as Record<string, unknown>
    await must('PATCH', individuals, { id, country_of_birth: 'IN', [field]: body[field] })
    expect(await refused('PATCH', individuals, { id, [field]: other })).toEqual([field])
    // The same again is no change.
    expect((await must('PATCH', individuals, { id, [field]: body[field] }))[field]).toBe(body[field])
  })

  it('changes what may change', async () => {
    const { make, must } = onboarding()
    const { id } = await make('investor_profiles', buildInvestorProfile())
    expect(await must('PATCH', individuals, { id, income_slab: 'upto_1lakh', occupation: null })).toMatchObject({
      income_slab: 'upto_1lakh',
      occupation: null,
      name: 'Asha Rao',
    })
  })

  it('born in India, was born in IN unless said otherwise', async () => {
    const { make, refused } = onboarding()
    const born = { type: 'individual', country_of_birth: 'IN' }
    expect((await make('investor_profiles', born))['place_of_birth']).toBe('IN')
    expect((await make('investor_profiles', { ...born, place_of_birth: 'Mysuru' }))['place_of_birth']).toBe('Mysuru')
    expect(await refused('POST', individuals, { ...born, country_of_birth: 'US' })).toEqual(['place_of_birth'])
  })

  it('is taxed in India by default when asked for, and the wish is not kept', async () => {
    const { make, must, refused } = onboarding()
    const { first_tax_residency: own, ...body } = buildInvestorProfile()
    const { id } = await make('investor_profiles', { ...body, second_tax_residency: own })
    const profile = await must('PATCH', individuals, { id, use_default_tax_residences: 'true' })
    expect(profile).toMatchObject({
      first_tax_residency: { country: 'IN', taxid_type: 'pan', taxid_number: pan },
      second_tax_residency: null,
    })
    expect(Object.keys(profile)).not.toContain('use_default_tax_residences')
    const nri = { ...body, pan: 'AAAPC3751C', tax_status: 'nri', use_default_tax_residences: true }
    expect(await refused('POST', individuals, nri)).toEqual(['use_default_tax_residences'])
  })

  it('of a minor has a guardian, and loses the right to one with the eighteenth birthday', async () => {
    const { make, must, refused, sandbox } = onboarding()
    expect(await make('investor_profiles', buildMinorProfile())).toMatchObject({ guardian_name: 'Asha Rao' })
    const { guardian_name, guardian_pan, guardian_date_of_birth } = buildMinorProfile()
    const guardian = { guardian_name, guardian_pan, guardian_date_of_birth }
    expect(await refused('POST', individuals, buildInvestorProfile(guardian))).toEqual(['guardian_name'])
    expect(await refused('POST', individuals, buildMinorProfile({ pan: 'AAAPM3751M', guardian_name: null }))).toEqual([
      'guardian_date_of_birth',
      'guardian_pan',
    ])
    const { id } = await make('investor_profiles', buildInvestorProfile({ date_of_birth: '2006-01-13' }))
    await must('PATCH', individuals, { id, guardian_name: 'Mohan Rao' })
    sandbox.advance({ days: 1 })
    expect(await refused('PATCH', individuals, { id, guardian_name: 'Leela Rao' })).toEqual(['guardian_name'])
  })

  it('has a PAN of its own in a tenant, and the holder that its kind has', async () => {
    const { sandbox, make, must, refused } = onboarding()
    const first = await make('investor_profiles', buildInvestorProfile())
    expect(await refused('POST', individuals, buildInvestorProfile({ name: 'Someone Else' }))).toEqual(['pan'])
    const second = await make('investor_profiles', { type: 'individual', tax_status: 'nri' })
    expect(await refused('PATCH', individuals, { id: second.id, pan })).toEqual(['pan'])
    expect(await refused('PATCH', individuals, { id: second.id, pan: 'AAACB3751C' })).toEqual(['pan'])
    expect((await must('GET', `${individuals}?pan=${pan}`))['data']).toEqual([first])
    // Another tenant knows nothing of it.
    const globex = callerOf(sandbox, otherSampleTenant)
    expect((await globex.call('POST', individuals, buildInvestorProfile())).status).toBe(200)
    expect((await globex.call('GET', `${individuals}/${first.id}`)).status).toBe(404)
    expect((await globex.call('PATCH', individuals, { id: first.id, income_slab: 'above_1cr' })).status).toBe(404)
  })

  it('is listed by PAN or type, the newest first', async () => {
    const { make, must, refused } = onboarding()
    expect(await refused('GET', individuals, {})).toEqual(['pan'])
    const ids = [await make('investor_profiles', { type: 'individual' }), await make('investor_profiles', { type: 'individual' })]
    expect((await must('GET', `${individuals}?type=individual`))['data']).toEqual(ids.reverse())
    expect((await must('GET', `${individuals}?type=other`))['data']).toEqual([])
  })

  it('is one of the newest hundred when it is listed', async () => {
    const { make, must } = onboarding()
    const first = await make('investor_profiles', { type: 'individual' })
    for (let count = 0; count < 100; count += 1) await make('investor_profiles', { type: 'individual' })
    const { data } = (await must('GET', `${individuals}?type=individual`)) as unknown as { data: { id: string }[] }
    expect([data.length, data.some(({ id }) => id === first.id)]).toEqual([100, false])
  })
})

describe('a profile of an entity', () => {
  it.each(classifications)('of the classification %s has its hash, and no other', async (classification) => {
    const { make, refused } = onboarding()
    const body = buildNonIndividualProfile(classification)
    const other = classifications.find((each) => each !== classification) ?? 'fi'
    expect(await refused('POST', entities, { ...body, [other]: sampleClassifications[other] })).toEqual([other])
    const profile = await make('investor_profile_non_individuals', body)
    expect(profile).toMatchObject({
      id: expect.stringMatching(/^invpni_/),
      entity_classification: classification,
      [classification]: sampleClassifications[classification],
    })
  })

  it('takes what is null, and changes nothing that is set', async () => {
    const { make, must, refused } = onboarding()
    const { networth, ...body } = buildNonIndividualProfile('fi')
    const { id } = await make('investor_profile_non_individuals', body)
    await must('PATCH', entities, { id, networth, specified_us_person_exemption: 'category_a' })
    expect(await refused('PATCH', entities, { id, networth: { amount: '₹9Cr', as_on: '2023-10-15' } })).toEqual(['networth'])
    expect(await refused('PATCH', entities, { id, fi: { giin: '0L1BZ6.00000.SL.356' } })).toEqual(['fi'])
    expect(await refused('PATCH', entities, { id, entity_classification: 'passive_nfe' })).toEqual(['entity_classification'])
  })

  it('says its net worth and the day of it together', async () => {
    const { refused } = onboarding()
    const body = buildNonIndividualProfile('fi', { networth: { amount: '₹5.55Cr' } })
    expect(await refused('POST', entities, body)).toEqual(['networth.as_on'])
  })
})
