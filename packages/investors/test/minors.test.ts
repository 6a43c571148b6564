import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkInvestorProfile, checkRelatedParty, isMinor } from '../src/index.js'
import { buildMinorProfile, buildRelatedParty } from '../src/testing.js'

const codes = (issues: readonly { code: string; path: readonly (string | number)[] }[]) =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`)

describe('isMinor', () => {
  it.each([
    ['2006-01-16', '2024-01-15', true],
    ['2006-01-15', '2024-01-15', false],
    ['2004-02-29', '2022-02-28', true],
    ['2004-02-29', '2022-03-01', false],
    ['2024-01-15', '2024-01-15', true],
    ['15/01/2010', '2024-01-15', false],
    [undefined, '2024-01-15', false],
    ['2010-01-15', undefined, false],
  ])('of someone born on %s, on %s, is %s', (birth, today, expected) => {
    expect(isMinor(birth, today)).toBe(expected)
  })

  it('ends once and for all on the eighteenth birthday', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, (birth, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        expect(isMinor(birth, later) && !isMinor(birth, earlier)).toBe(false)
        expect(isMinor(birth, birth)).toBe(true)
      }),
    )
  })
})

describe('a minor investor', () => {
  it('may have a guardian with name, birth and PAN', () => {
    expect(checkInvestorProfile(buildMinorProfile(), { today: '2024-01-15' })).toEqual([])
  })

  it('may not once grown up', () => {
    expect(codes(checkInvestorProfile(buildMinorProfile(), { today: '2033-06-15' }))).toEqual(['INVESTORS_ONLY_FOR_MINORS guardian_name'])
  })

  it('must show a date of birth to have a guardian', () => {
    const draft = { ...buildMinorProfile(), date_of_birth: null }
    expect(codes(checkInvestorProfile(draft, { today: '2024-01-15' }))).toEqual(['INVESTORS_ONLY_FOR_MINORS guardian_name'])
  })

  it('gets a guardian by an update when the stored birth shows the age', () => {
    const stored = { ...buildMinorProfile(), guardian_name: null, guardian_pan: null, guardian_date_of_birth: null }
    expect(checkInvestorProfile({ guardian_name: 'Asha Rao' }, { today: '2024-01-15', stored })).toEqual([])
  })
})

describe('a minor nominee', () => {
  const minor = { date_of_birth: '2015-06-15', pan: null }
  const guardian = { guardian_name: 'Asha Rao', guardian_pan: 'AAAPB3751C' }
  const today = '2024-01-15'

  it.each([
    ['with a guardian’s name and PAN passes', { ...minor, ...guardian }, []],
    ['without a guardian passes: the document does not ask for one', minor, []],
    ['needs the guardian’s PAN with the name', { ...minor, guardian_name: 'Asha Rao' }, ['INVESTORS_GROUP_INCOMPLETE guardian_pan']],
    ['needs the guardian’s name with the PAN', { ...minor, guardian_pan: 'AAAPB3751C' }, ['INVESTORS_GROUP_INCOMPLETE guardian_name']],
    ['of age has no guardian', guardian, ['INVESTORS_ONLY_FOR_MINORS guardian_name', 'INVESTORS_ONLY_FOR_MINORS guardian_pan']],
  ])('%s', (_, changes, expected) => {
    expect(codes(checkRelatedParty(buildRelatedParty(changes), { today }))).toEqual(expected)
  })

  it('must have another PAN than the investor', () => {
    const draft = buildRelatedParty({ pan: 'AAAPB3751C' })
    expect(codes(checkRelatedParty(draft, { today, investorPan: 'AAAPB3751C' }))).toEqual(['INVESTORS_NOMINEE_IS_INVESTOR pan'])
    expect(checkRelatedParty(draft, { today, investorPan: 'AAAPC3751D' })).toEqual([])
    expect(checkRelatedParty(buildRelatedParty({ pan: null }), { today, investorPan: null })).toEqual([])
  })
})
