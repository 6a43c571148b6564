import type { Issue } from '@foliokit/errors'
import { isIsdCode } from './isd-code.js'
import { isMobile } from './mobile.js'
import { isRegisteredContacts, type RegisteredContacts } from './registered-contacts.js'

/** An investor's consent as the wire carries it: given by e-mail, by mobile, or both (domain §5). Personal data. */
export interface Consent {
  readonly email?: string | undefined
  /** Dialling code: digits with an optional leading `+`, at most 4 characters. */
  readonly isd_code?: string | undefined
  /** Digits and `-`, 7 to 20 characters. */
  readonly mobile?: string | undefined
}

/** What can be wrong with a consent. */
export type ConsentIssue = Issue<
  | 'IDENTIFIERS_CONSENT_INVALID'
  | 'IDENTIFIERS_CONSENT_EMPTY'
  | 'IDENTIFIERS_CONSENT_EMAIL_INVALID'
  | 'IDENTIFIERS_CONSENT_ISD_CODE_INVALID'
  | 'IDENTIFIERS_CONSENT_MOBILE_INVALID'
  | 'IDENTIFIERS_CONSENT_ISD_CODE_MISSING'
  | 'IDENTIFIERS_CONSENT_MOBILE_MISSING'
  | 'IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED'
  | 'IDENTIFIERS_CONSENT_MOBILE_NOT_REGISTERED'
>

/** Where the contacts come from. */
export interface ConsentOptions {
  /** When given, each contact of the consent must be among them. */
  readonly contacts?: RegisteredContacts | undefined
}

/** The form of each member: what passes, and what to say when it does not. */
const forms = {
  email: { passes: isEmailLike, code: 'IDENTIFIERS_CONSENT_EMAIL_INVALID', right: 'an e-mail address' },
  isd_code: {
    passes: isIsdCode,
    code: 'IDENTIFIERS_CONSENT_ISD_CODE_INVALID',
    right: 'digits with an optional leading +, at most 4 characters',
  },
  mobile: { passes: isMobile, code: 'IDENTIFIERS_CONSENT_MOBILE_INVALID', right: 'digits and -, 7 to 20 characters' },
} as const

function isEmailLike(value: unknown): boolean {
  return typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
}

/**
 * Checks a consent before it is set: it cannot be changed afterwards. At least one of e-mail and mobile, each in its format, a
 * mobile with its dialling code, and each among the registered contacts when those are given (domain §5). Never throws.
 *
 * Contacts are personal data: no message or context repeats them.
 *
 * @example
 * checkConsent({ mobile: '9008580644' }) // [{ code: 'IDENTIFIERS_CONSENT_ISD_CODE_MISSING', path: ['isd_code'], ... }]
 */
export function checkConsent(consent: Consent, options: ConsentOptions = {}): readonly ConsentIssue[] {
  if (typeof consent !== 'object' || consent === null) return [issue('IDENTIFIERS_CONSENT_INVALID', [], 'A consent must be an object.')]
  const { email, isd_code, mobile } = consent
  const issues: ConsentIssue[] = []
  if (email === undefined && mobile === undefined) {
    issues.push(issue('IDENTIFIERS_CONSENT_EMPTY', [], 'A consent must name an e-mail address, a mobile number or both.'))
  }
  for (const field of ['email', 'isd_code', 'mobile'] as const) {
    const { passes, code, right } = forms[field]
    if (consent[field] === undefined || passes(consent[field])) continue
    issues.push(issue(code, [field], `${field} must be ${right}.`, { expected: right }))
  }
  if (mobile !== undefined && isd_code === undefined) {
    issues.push(issue('IDENTIFIERS_CONSENT_ISD_CODE_MISSING', ['isd_code'], 'A mobile number needs its isd_code.'))
  }
  if (isd_code !== undefined && mobile === undefined) {
    issues.push(issue('IDENTIFIERS_CONSENT_MOBILE_MISSING', ['mobile'], 'An isd_code needs its mobile number.'))
  }
  if (issues.length > 0 || options.contacts === undefined) return issues
  return unregistered(consent, options.contacts)
}

/**
 * Checks the consent that a request or an event brings, and that it comes from the contacts it brings along, when it does. Paths begin
 * with `consent` or `contacts`. Never throws, whatever the two are.
 *
 * @example
 * checkConsentWithContacts({ consent: { email: 'x@y.in' }, contacts: { emails: [], mobiles: [] } })
 * // [{ code: 'IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED', path: ['consent', 'email'], ... }]
 */
export function checkConsentWithContacts(
  given: Readonly<Record<string, unknown>>,
): readonly (ConsentIssue | Issue<'IDENTIFIERS_CONTACTS_INVALID'>)[] {
  const { consent, contacts } = given as { readonly consent?: unknown; readonly contacts?: unknown }
  const known = isRegisteredContacts(contacts) ? contacts : undefined
  const inConsent = checkConsent(consent as Consent, { contacts: known }).map((found) => ({ ...found, path: ['consent', ...found.path] }))
  if (contacts === undefined || known !== undefined) return inConsent
  const right = 'lists of emails and mobiles, or absent'
  return [
    { code: 'IDENTIFIERS_CONTACTS_INVALID', path: ['contacts'], message: `contacts must be ${right}.`, context: { expected: right } },
    ...inConsent,
  ]
}

function unregistered({ email, isd_code, mobile }: Consent, contacts: RegisteredContacts): readonly ConsentIssue[] {
  const issues: ConsentIssue[] = []
  if (email !== undefined && !contacts.emails.some((known) => known.toLowerCase() === email.toLowerCase())) {
    issues.push(
      issue('IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED', ['email'], 'email must be one registered for the folio.', {
        registered: contacts.emails.length,
      }),
    )
  }
  const isKnown = (known: RegisteredContacts['mobiles'][number]) =>
    digits(known.mobile) === digits(mobile!) && (known.isd_code == null || digits(known.isd_code) === digits(isd_code!))
  if (mobile !== undefined && !contacts.mobiles.some(isKnown)) {
    issues.push(
      issue('IDENTIFIERS_CONSENT_MOBILE_NOT_REGISTERED', ['mobile'], 'mobile must be one registered for the folio.', {
        registered: contacts.mobiles.length,
      }),
    )
  }
  return issues
}

const digits = (text: string): string => text.replace(/\D/g, '')

const issue = (code: ConsentIssue['code'], path: readonly string[], message: string, context: Issue['context'] = {}): ConsentIssue => ({
  code,
  path,
  message,
  context,
})
