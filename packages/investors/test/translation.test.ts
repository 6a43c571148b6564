import { rupees } from '@foliokit/money'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as investors from '../src/index.js'
import { translate, type Dialect, type Vocabulary } from '../src/index.js'

const dialects: readonly Dialect[] = ['profile', 'kyc', 'v1']

const vocabularies: Readonly<Record<string, Vocabulary>> = {
  pepWords: investors.pepWords,
  occupationWords: investors.occupationWords,
  genderWords: investors.genderWords,
  taxStatusWords: investors.taxStatusWords,
  maritalStatusWords: investors.maritalStatusWords,
  sourceOfWealthWords: investors.sourceOfWealthWords,
  bankAccountTypeWords: investors.bankAccountTypeWords,
  memberNames: investors.memberNames,
}

/** The words that the documents list for each dialect. */
const listed: readonly (readonly [name: string, dialect: Dialect, words: readonly string[]])[] = [
  ['pepWords', 'profile', investors.pepDetails],
  ['pepWords', 'kyc', ['pep', 'related_pep', 'no_exposure']],
  ['occupationWords', 'profile', investors.occupations],
  ['occupationWords', 'v1', investors.v1Occupations],
  [
    'occupationWords',
    'kyc',
    [
      'business',
      'professional',
      'self_employed',
      'retired',
      'housewife',
      'student',
      'public_sector',
      'private_sector',
      'government_sector',
      'others',
    ],
  ],
  ['genderWords', 'profile', investors.genders],
  ['genderWords', 'kyc', ['male', 'female', 'transgender']],
  ['genderWords', 'v1', investors.v1Genders],
  ['taxStatusWords', 'profile', investors.taxStatuses],
  ['taxStatusWords', 'kyc', ['resident_individual']],
  ['taxStatusWords', 'v1', investors.v1ResidentialStatuses],
  ['maritalStatusWords', 'kyc', ['married', 'unmarried', 'others']],
  ['maritalStatusWords', 'v1', investors.v1MaritalStatuses],
  ['sourceOfWealthWords', 'profile', investors.sourcesOfWealth],
  ['sourceOfWealthWords', 'v1', investors.v1SourcesOfWealth],
  ['bankAccountTypeWords', 'profile', investors.bankAccountTypes],
  ['bankAccountTypeWords', 'v1', investors.v1BankAccountTypes],
]

const wordsOf = (words: Vocabulary, dialect: Dialect) => words.flatMap((row) => row[dialect] ?? [])

describe.each(Object.entries(vocabularies).map(([name, words]) => ({ name, words })))('$name', ({ words }) => {
  it('has no row without a word', () => {
    expect(words.every((row) => dialects.some((dialect) => row[dialect] !== undefined))).toBe(true)
  })

  it('has no word of a dialect twice', () => {
    for (const dialect of dialects) expect(new Set(wordsOf(words, dialect)).size).toBe(wordsOf(words, dialect).length)
  })

  it('leads back from wherever it leads', () => {
    const pairs = dialects.flatMap((from) => dialects.map((to) => [from, to] as const))
    const lost = pairs.flatMap(([from, to]) =>
      wordsOf(words, from).filter((word) => {
        const there = translate(words, from, to, word)
        return there !== undefined && translate(words, to, from, there) !== word
      }),
    )
    expect(lost).toEqual([])
  })

  it('has no word for what it does not know', () => {
    expect(translate(words, 'profile', 'v1', 'a word of tomorrow')).toBeUndefined()
    expect(translate(words, 'profile', 'v1', null)).toBeUndefined()
  })
})

describe('a vocabulary', () => {
  it.each(listed)('%s has exactly the words that the documents list for %s, each once', (name, dialect, expected) => {
    expect([...wordsOf(vocabularies[name]!, dialect)].sort()).toEqual([...expected].sort())
  })
})

describe('translate', () => {
  it.each([
    ['profile', 'kyc', 'house_wife', 'housewife'],
    ['kyc', 'profile', 'housewife', 'house_wife'],
    ['kyc', 'v1', 'private_sector', 'PRIVATE_SECTOR_SERVICE'],
    ['v1', 'kyc', 'GOVERNMENT_SERVICE', 'government_sector'],
    ['profile', 'kyc', 'doctor', undefined],
    ['kyc', 'profile', 'self_employed', undefined],
  ] as const)('an occupation from %s to %s: %s is %s', (from, to, word, expected) => {
    expect(translate(investors.occupationWords, from, to, word)).toBe(expected)
  })

  it.each([
    ['profile', 'kyc', 'pep_exposed', 'pep'],
    ['profile', 'kyc', 'pep_related', 'related_pep'],
    ['profile', 'kyc', 'not_applicable', 'no_exposure'],
    ['kyc', 'profile', 'related_pep', 'pep_related'],
  ] as const)('political exposure from %s to %s: %s is %s', (from, to, word, expected) => {
    expect(translate(investors.pepWords, from, to, word)).toBe(expected)
  })
})

describe('political exposure as the flags of v1', () => {
  it.each(investors.pepDetails.map((details) => [details]))('leads back: %s', (details) => {
    expect(investors.pepDetailsOf(investors.pepFlags(details))).toBe(details)
  })

  it('is exposure where both flags are set', () => {
    expect(investors.pepDetailsOf({ pep_exposed: true, pep_related: true })).toBe('pep_exposed')
  })
})

describe('dialling codes', () => {
  it('keep their digits either way', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9]{1,3}$/), (code) => {
        const [plus, bare] = [investors.isdWithPlus(code), investors.isdWithoutPlus(code)]
        expect(plus).toBe(`+${bare}`)
        expect(investors.isdWithoutPlus(plus)).toBe(bare)
        expect(investors.isdWithPlus(bare)).toBe(plus)
        expect(investors.isdWithPlus(plus)).toBe(plus)
      }),
    )
  })
})

describe('the place of an object', () => {
  const place = { latitude: 12.9, longitude: 77.6 }

  it('changes its name and nothing else, and back', () => {
    const request = { pan: 'AAAPB3751C', geolocation: place }
    const form = investors.withGeolocationAs('geo_location', request)
    expect(form).toEqual({ pan: 'AAAPB3751C', geo_location: place })
    expect(investors.withGeolocationAs('geolocation', form)).toEqual(request)
    expect(investors.withGeolocationAs('geolocation', request)).toEqual(request)
  })

  it('is not made up', () => {
    expect(investors.withGeolocationAs('geolocation', { pan: null })).toEqual({ pan: null })
    expect(investors.withGeolocationAs('geolocation', { geo_location: null })).toEqual({ geolocation: null })
  })
})

describe('incomeSlabOf', () => {
  it.each([
    ['0', 'upto_1lakh'],
    ['100000', 'upto_1lakh'],
    ['100000.01', 'above_1lakh_upto_5lakh'],
    ['500000', 'above_1lakh_upto_5lakh'],
    ['1000000', 'above_5lakh_upto_10lakh'],
    ['2500000', 'above_10lakh_upto_25lakh'],
    ['10000000', 'above_25lakh_upto_1cr'],
    ['10000000.01', 'above_1cr'],
  ])('of %s is %s', (income, slab) => {
    expect(investors.incomeSlabOf(rupees(income))).toBe(slab)
  })

  it('never falls while the income rises', () => {
    fc.assert(
      fc.property(fc.nat(20_000_000), fc.nat(20_000_000), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((income) =>
          investors.incomeSlabs.indexOf(investors.incomeSlabOf(rupees(String(income)))),
        )
        expect(less).toBeLessThanOrEqual(more!)
      }),
    )
  })
})
