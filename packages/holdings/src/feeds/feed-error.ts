import { CodedError } from '@foliokit/errors'

/** Why a whole file cannot be read. Everything less than that is the failure of a row. */
export type FeedErrorCode =
  | 'HOLDINGS_FEED_EMPTY'
  | 'HOLDINGS_FEED_COLUMNS_MISSING'
  | 'HOLDINGS_FEED_COLUMN_REPEATED'
  | 'HOLDINGS_FEED_UNREADABLE'
  | 'HOLDINGS_FEED_DIGEST_UNAVAILABLE'

/** Makes the error of a file that cannot be read. */
export function feedError(
  code: FeedErrorCode,
  message: string,
  context: Readonly<Record<string, unknown>> = {},
): CodedError<FeedErrorCode> {
  return new CodedError(code, message, { context })
}
