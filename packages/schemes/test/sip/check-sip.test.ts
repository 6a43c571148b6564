import type { Issue } from '@foliokit/errors'
import { rupees, type Rupees } from '@foliokit/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSip, defaultSipRules, type Scheme, type SipDraft, type SipRule, type SystematicTerms } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

const draft: SipDraft = { isin: 'INF277K010L9', amount: rupees('10000'), start_day: '5', frequency: 'MONTHLY', installments: 20 }
const summary = (issues: readonly Issue<string, Rupees | string | number>[]) =>
  issues.map(({ code, path, nearest }) => [code, path[0], nearest?.toString()])
const withMonthly = (terms: Partial<SystematicTerms>): Scheme => {
  const monthly: SystematicTerms = {
    amount: { minimum: null, maximum: null, multiple: null },
    days: null,
    minimumInstallments: null,
    ...terms,
  }
  return buildScheme({ sip: { allowed: true, frequencies: { monthly } } })
}

describe('checkSip (v1 document, SIP order; domain §5)', () => {
  it.each<[string, Partial<SipDraft>, unknown[]]>([
    ['as documented', {}, []],
    ['without its ISIN', { isin: undefined }, []],
    ['of another scheme', { isin: 'INF204KA1B64' }, [['SCHEMES_SCHEME_DIFFERS', 'isin', undefined]]],
    ['of the least amount', { amount: rupees('1000') }, []],
    ['of 900', { amount: rupees('900') }, [['SCHEMES_AMOUNT_BELOW_MINIMUM', 'amount', '1000.00']]],
    ['of 1050', { amount: rupees('1050') }, [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '1000.00']]],
    ['of 1051', { amount: rupees('1051') }, [['SCHEMES_AMOUNT_NOT_A_MULTIPLE', 'amount', '1100.00']]],
    ['of 200000000', { amount: rupees('200000000') }, [['SCHEMES_AMOUNT_ABOVE_MAXIMUM', 'amount', '99999900.00']]],
    [
      'of nothing',
      { amount: rupees('0') },
      [
        ['SCHEMES_AMOUNT_NOT_POSITIVE', 'amount', '1000.00'],
        ['SCHEMES_AMOUNT_BELOW_MINIMUM', 'amount', '1000.00'],
      ],
    ],
    ['on the 25th', { start_day: '25' }, []],
    ['on the 10th, as far from the 5th as from the 15th', { start_day: '10' }, [['SCHEMES_SIP_DAY_NOT_OFFERED', 'start_day', '5']]],
    ['on the 31st', { start_day: '31' }, [['SCHEMES_SIP_DAY_NOT_OFFERED', 'start_day', '25']]],
    ['on a day that is no number', { start_day: 'first' }, [['SCHEMES_SIP_DAY_NOT_OFFERED', 'start_day', undefined]]],
    ['on a day written otherwise', { start_day: '05' }, [['SCHEMES_SIP_DAY_NOT_OFFERED', 'start_day', '5']]],
    ['6 times', { installments: 6 }, []],
    ['1200 times', { installments: 1200 }, []],
    ['5 times', { installments: 5 }, [['SCHEMES_INSTALLMENTS_BELOW_MINIMUM', 'installments', '6']]],
    ['1201 times', { installments: 1201 }, [['SCHEMES_INSTALLMENTS_ABOVE_MAXIMUM', 'installments', '1200']]],
    ['7.5 times', { installments: 7.5 }, [['SCHEMES_INSTALLMENTS_NOT_WHOLE', 'installments', '7']]],
    ['no number of times', { installments: NaN }, [['SCHEMES_INSTALLMENTS_NOT_WHOLE', 'installments', undefined]]],
    ['every week', { frequency: 'day_in_a_week' }, [['SCHEMES_SIP_FREQUENCY_NOT_OFFERED', 'frequency', 'MONTHLY']]],
    ['in v2’s word', { frequency: 'monthly', installments: 1 }, [['SCHEMES_SIP_FREQUENCY_NOT_OFFERED', 'frequency', 'MONTHLY']]],
  ])('a SIP %s', (_, change, expected) => {
    expect(summary(checkSip({ ...draft, ...change }, buildScheme()))).toEqual(expected)
  })

  it.each<[string, Scheme, string[]]>([
    ['is not active', buildScheme({ active: false }), ['SCHEMES_SCHEME_INACTIVE']],
    [
      'takes none',
      buildScheme({ sip: { allowed: false, frequencies: buildScheme().sip?.frequencies ?? {} } }),
      ['SCHEMES_SIP_NOT_ALLOWED'],
    ],
    ['says nothing of it', buildScheme({ sip: undefined }), ['SCHEMES_SIP_NOT_ALLOWED', 'SCHEMES_SIP_FREQUENCY_NOT_OFFERED']],
    ['has no monthly terms', buildScheme({ sip: { allowed: true, frequencies: {} } }), ['SCHEMES_SIP_FREQUENCY_NOT_OFFERED']],
    ['has no limits', withMonthly({}), []],
    ['has no days left', withMonthly({ days: [] }), ['SCHEMES_SIP_DAY_NOT_OFFERED']],
    ['wants more than a plan may have', withMonthly({ minimumInstallments: 1201 }), ['SCHEMES_INSTALLMENTS_BELOW_MINIMUM']],
  ])('a scheme that %s', (_, scheme, codes) => {
    expect(checkSip(draft, scheme).map(({ code }) => code)).toEqual(codes)
  })

  it('says what is offered', () => {
    const [issue] = checkSip({ ...draft, start_day: '10' }, buildScheme())
    expect(issue?.message).toBe('Day 10 is not offered; the scheme’s days are 1, 5, 15, 20, 25.'.replace('’', "'"))
    expect(issue?.context).toEqual({ start_day: '10', days: [1, 5, 15, 20, 25] })
  })

  it('counts at least one installment, whatever the scheme says', () => {
    expect(summary(checkSip({ ...draft, installments: 0 }, withMonthly({ minimumInstallments: 0 })))).toEqual([
      ['SCHEMES_INSTALLMENTS_BELOW_MINIMUM', 'installments', '1'],
    ])
  })

  it('filters and extends its rules', () => {
    const rule: SipRule<'ACME_TOO_LONG'> = () => [
      { code: 'ACME_TOO_LONG', path: ['installments'], message: 'Ours end.', context: {}, nearest: 12 },
    ]
    const rules = [...defaultSipRules.filter(({ name }) => name !== 'sipDay'), rule]
    expect(checkSip({ ...draft, start_day: '10' }, buildScheme(), { rules }).map(({ code }) => code)).toEqual(['ACME_TOO_LONG'])
  })

  it('every nearest value passes, and no value that passes is closer', () => {
    const day = fc.integer({ min: 1, max: 31 })
    const count = fc.double({ min: -10, max: 1300, noNaN: true })
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), day, count, fc.integer({ min: 0, max: 1300 }), (days, asked, installments, minimum) => {
        const scheme = withMonthly({ days, minimumInstallments: minimum })
        for (const { nearest, path } of checkSip({ ...draft, start_day: `${asked}`, installments }, scheme)) {
          if (nearest === undefined) expect(minimum).toBeGreaterThan(1200)
          else
            expect(
              checkSip(
                { ...draft, start_day: `${days[0]}`, installments: Math.max(minimum, 1), [path[0] as string]: nearest },
                scheme,
              ).filter(({ path: [field] }) => field === path[0]),
            ).toEqual([])
          const distance = Math.abs(Number(nearest) - (path[0] === 'start_day' ? asked : installments))
          if (path[0] === 'start_day') expect(distance).toBe(Math.min(...days.map((each) => Math.abs(each - asked))))
          else if (nearest !== undefined && installments >= Math.max(minimum, 1) && installments <= 1200)
            expect(distance).toBeLessThanOrEqual(0.5)
        }
      }),
    )
  })
})
