import type { Issue } from '@foliokit/errors'
import { checkMembers, type Member, type UntrustedEvent } from '@foliokit/lifecycle'
import { checkConsent, type Consent, type RegisteredContacts } from '../consent.js'

/** Contacts as an event brings them. */
const contactsMember: Member = { is: isContacts, right: 'lists of emails and mobiles, or absent' }

/** Checks the consent of an event, and that it comes from the contacts that the event brings. */
export function checkConsentEvent(event: UntrustedEvent): readonly Issue[] {
  const inContacts = checkMembers('ORDERS_EVENT_INVALID', event, { contacts: contactsMember })
  const contacts = inContacts.length === 0 ? (event['contacts'] as RegisteredContacts | undefined) : undefined
  const inConsent = checkConsent(event['consent'] as Consent, { contacts })
  return [...inContacts, ...inConsent.map((issue) => ({ ...issue, path: ['consent', ...issue.path] }))]
}

function isContacts(value: unknown): boolean {
  if (value === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  const { emails, mobiles } = value as { readonly emails?: unknown; readonly mobiles?: unknown }
  return Array.isArray(emails) && emails.every(isText) && Array.isArray(mobiles) && mobiles.every(isMobileContact)
}

function isMobileContact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { isd_code, mobile } = value as { readonly isd_code?: unknown; readonly mobile?: unknown }
  return isText(mobile) && (isd_code == null || isText(isd_code))
}

const isText = (value: unknown): value is string => typeof value === 'string'
