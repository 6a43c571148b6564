import type { Consent } from '@foliokit/identifiers'
import { keepMembers } from '@foliokit/lifecycle'

/** The members of a consent that are stored. */
export const keptConsent = (consent: Consent): Consent => keepMembers(consent, ['email', 'isd_code', 'mobile'])
