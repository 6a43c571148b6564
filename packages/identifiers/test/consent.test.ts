import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConsent, checkConsentWithContacts, type Consent } from '../src/index.js'

const mobile = { isd_code: '+91', mobile: '9000000000' }
const email = { email: 'Investor@Example.com' }
const contacts = { emails: ['investor@example.com'], mobiles: [{ isd_code: '91', mobile: '90000-00000' }, { mobile: '8000000000' }] }
const found = (consent: unknown, options = {}) => checkConsent(consent as Consent, options).map((issue) => [issue.code, ...issue.path])

describe('checkConsent', () => {
  it.each<[Consent]>([
    [mobile],
    [email],
    [{ ...mobile, ...email }],
    [{ isd_code: '1', mobile: '123-456' }],
    [{ isd_code: '1234', mobile: '1'.repeat(20) }],
  ])('accepts %o', (consent) => {
    expect(checkConsent(consent)).toEqual([])
  })

  it.each<[unknown, readonly string[][]]>([
    [{}, [['IDENTIFIERS_CONSENT_EMPTY']]],
    [null, [['IDENTIFIERS_CONSENT_INVALID']]],
    ['yes', [['IDENTIFIERS_CONSENT_INVALID']]],
    [{ email: 'investor' }, [['IDENTIFIERS_CONSENT_EMAIL_INVALID', 'email']]],
    [{ email: 'a b@example.com' }, [['IDENTIFIERS_CONSENT_EMAIL_INVALID', 'email']]],
    [{ email: 7 }, [['IDENTIFIERS_CONSENT_EMAIL_INVALID', 'email']]],
    [{ email: null }, [['IDENTIFIERS_CONSENT_EMAIL_INVALID', 'email']]],
    [{ mobile: '9000000000' }, [['IDENTIFIERS_CONSENT_ISD_CODE_MISSING', 'isd_code']]],
    [{ ...email, isd_code: '91' }, [['IDENTIFIERS_CONSENT_MOBILE_MISSING', 'mobile']]],
    [{ ...mobile, isd_code: '+9111' }, [['IDENTIFIERS_CONSENT_ISD_CODE_INVALID', 'isd_code']]],
    [{ ...mobile, isd_code: '91+' }, [['IDENTIFIERS_CONSENT_ISD_CODE_INVALID', 'isd_code']]],
    [{ ...mobile, isd_code: '+' }, [['IDENTIFIERS_CONSENT_ISD_CODE_INVALID', 'isd_code']]],
    [{ ...mobile, isd_code: '' }, [['IDENTIFIERS_CONSENT_ISD_CODE_INVALID', 'isd_code']]],
    [{ ...mobile, mobile: '123456' }, [['IDENTIFIERS_CONSENT_MOBILE_INVALID', 'mobile']]],
    [{ ...mobile, mobile: '1'.repeat(21) }, [['IDENTIFIERS_CONSENT_MOBILE_INVALID', 'mobile']]],
    [{ ...mobile, mobile: '+919000000000' }, [['IDENTIFIERS_CONSENT_MOBILE_INVALID', 'mobile']]],
    [
      { isd_code: 'x', mobile: 'y', email: 'z' },
      [
        ['IDENTIFIERS_CONSENT_EMAIL_INVALID', 'email'],
        ['IDENTIFIERS_CONSENT_ISD_CODE_INVALID', 'isd_code'],
        ['IDENTIFIERS_CONSENT_MOBILE_INVALID', 'mobile'],
      ],
    ],
  ])('refuses %o', (consent, issues) => {
    expect(found(consent)).toEqual(issues)
  })

  it.each<[Consent]>([[mobile], [email], [{ ...mobile, ...email }], [{ isd_code: '44', mobile: '8000000000' }]])(
    'accepts the registered contact %o',
    (consent) => {
      expect(checkConsent(consent, { contacts })).toEqual([])
    },
  )

  it.each<[Consent, readonly string[][]]>([
    [{ email: 'other@example.com' }, [['IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED', 'email']]],
    [{ isd_code: '44', mobile: '9000000000' }, [['IDENTIFIERS_CONSENT_MOBILE_NOT_REGISTERED', 'mobile']]],
    [{ isd_code: '91', mobile: '9000000001' }, [['IDENTIFIERS_CONSENT_MOBILE_NOT_REGISTERED', 'mobile']]],
    [{ ...mobile, email: 'other@example.com' }, [['IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED', 'email']]],
  ])('refuses %o, which is not registered', (consent, issues) => {
    expect(found(consent, { contacts })).toEqual(issues)
  })

  it('never repeats a contact in an issue', () => {
    const member = fc.stringMatching(/^[\w@.+ -]{8,30}$/)
    fc.assert(
      fc.property(fc.record({ email: member, isd_code: member, mobile: member }, { requiredKeys: [] }), (consent) => {
        const text = JSON.stringify(checkConsent(consent as Consent, { contacts }))
        for (const value of Object.values(consent)) expect(text).not.toContain(JSON.stringify(value).slice(1, -1))
      }),
    )
  })
})

describe('checkConsentWithContacts', () => {
  const codes = (given: Readonly<Record<string, unknown>>) => checkConsentWithContacts(given).map((issue) => [issue.code, ...issue.path])

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[][]]>([
    ['accepts a consent alone', { consent: email }, []],
    ['accepts a consent from the contacts', { consent: email, contacts }, []],
    ['refuses a missing consent', {}, [['IDENTIFIERS_CONSENT_INVALID', 'consent']]],
    [
      'names the member inside the consent',
      { consent: { mobile: '9000000000' } },
      [['IDENTIFIERS_CONSENT_ISD_CODE_MISSING', 'consent', 'isd_code']],
    ],
    [
      'refuses a contact that is not registered',
      { consent: { email: 'x@y.in' }, contacts },
      [['IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED', 'consent', 'email']],
    ],
    ['refuses contacts that are none', { consent: email, contacts: 'all' }, [['IDENTIFIERS_CONTACTS_INVALID', 'contacts']]],
    [
      'refuses contacts without lists',
      { consent: email, contacts: { emails: [7], mobiles: [] } },
      [['IDENTIFIERS_CONTACTS_INVALID', 'contacts']],
    ],
    [
      'refuses a mobile contact without its number',
      { consent: email, contacts: { emails: [], mobiles: [{}] } },
      [['IDENTIFIERS_CONTACTS_INVALID', 'contacts']],
    ],
  ])('%s', (_, given, issues) => {
    expect(codes(given)).toEqual(issues)
  })
})
