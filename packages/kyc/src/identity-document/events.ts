import type { Fact } from '@foliokit/lifecycle'

/** The investor let the document be read, and it was. */
export type IdentityDocumentFetched = Fact<'succeeded'>
/** The document was not read. */
export type IdentityDocumentFailed = Fact<'failed'> & {
  /** The platform's words for it: the wire's `fetch.reason`. */
  readonly reason?: string
}
/** The hour of its link passed. */
export type IdentityDocumentExpired = Fact<'expired'>

/** Everything that can happen to the fetch of an identity document. */
export type IdentityDocumentEvent = IdentityDocumentFetched | IdentityDocumentFailed | IdentityDocumentExpired
