/** The contacts a consent may come from: those of the folio or, for a new folio, those in `folio_defaults` (domain §5). Personal data. */
export interface RegisteredContacts {
  readonly emails: readonly string[]
  readonly mobiles: readonly { readonly isd_code?: string | null | undefined; readonly mobile: string }[]
}

/** Tells whether a value has the form of registered contacts. */
export function isRegisteredContacts(value: unknown): value is RegisteredContacts {
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
