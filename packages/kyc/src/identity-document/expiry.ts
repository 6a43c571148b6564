import { compareInstants, type InstantText } from '@foliokit/lifecycle'
import { instantAfter } from '../instant-after.js'
import type { StoredIdentityDocument } from './lifecycle.js'

/** How long the link of an identity document works: an hour (domain §8). At the end of it, it no longer does. */
export const identityDocumentSeconds = 3_600

/** The moment from which the link of an identity document created at a moment no longer works, in the offset of that moment. */
export function identityDocumentExpiry(createdAt: InstantText): InstantText {
  return instantAfter(createdAt, identityDocumentSeconds)
}

/** When a fetch will expire if nothing else happens: the moment from which `expired` is accepted. `null` once it has ended. */
export function identityDocumentExpiresAt({ state, context }: StoredIdentityDocument): InstantText | null {
  return state === 'pending' ? context.expiresAt : null
}

/** Tells whether the investor can still be sent to the document's `redirect_url` at a moment: the fetch is pending and its hour not over. */
export function isRedirectUsable(document: StoredIdentityDocument, at: InstantText): boolean {
  const expiresAt = identityDocumentExpiresAt(document)
  return expiresAt !== null && compareInstants(at, expiresAt) < 0
}
