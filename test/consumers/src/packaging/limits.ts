/** What an import may weigh and bring with it. */
export interface Limit {
  readonly entry: string
  readonly names: string
  /** Bytes, minified and gzipped: the size measured when it was last set and about 10 % of room. */
  readonly limit: number
  /** Outside packages left out of the size, for the app brings them. */
  readonly external: readonly string[]
}

const peers = ['zod', 'xstate'] as const
const row = (entry: string, names: string, limit: number, external: readonly string[] = []): Limit => ({
  entry: `@foliokit/${entry}`,
  names,
  limit,
  external,
})

/** The headline imports. Dependencies count, and so do the peers that are not named (xstate runs a lifecycle, decimal.js divides). */
export const limits: readonly Limit[] = [
  row('api', 'contract', 25_200, peers),
  row('api', 'fillPath', 150),
  row('auth', 'clientCredentials, secret', 3200),
  row('auth', 'verifyWebhook', 1800),
  row('client', 'createClient, defaultTransport', 35_700, peers),
  row('client', 'createClient, defaultTransport, safeWrites, memoryIntents', 41_400, peers),
  row('errors', 'CodedError, isCodedError', 360),
  row('holdings', 'folioBook, holdingsReport', 21_300),
  row('holdings', 'xirr', 2300),
  row('http', 'fetchTransport', 2600),
  row('http', 'fetchTransport, withDeadline, withRetry, withTimeout, withRateLimit, rateLimiter', 5200),
  row('identifiers', 'isin', 1500),
  row('identifiers', 'checkPan', 940),
  row('investors', 'checkInvestorProfile', 4000),
  row('investors', 'checkBankAccount', 1800),
  row('kyc', 'checkKycRequest', 6600),
  row('kyc', 'kycRequestLifecycle', 21_100),
  row('lifecycle', 'defineLifecycle', 2800),
  row('money', 'allot, format', 16_900),
  row('money', 'rupees, add', 1700),
  row('money/json', 'parseJson, stringifyJson', 3400),
  row('orders', 'purchaseLifecycle', 25_200),
  row('orders', 'failureMeaning', 770),
  row('payments', 'paymentLifecycle', 21_300),
  row('paytota', 'createPaytota', 13_600, peers),
  row('plans', 'purchasePlanLifecycle', 30_100),
  row('sandbox', 'createSandbox', 187_000, peers),
  row('schedule', 'planSchedule, previewPlan', 5800),
  row('schedule/holidays/equity', 'equityHolidays', 2200),
  row('schemes', 'checkPurchase', 3400),
]

/** A pure function or two of each package: none of them brings the code of an outside package along. */
export const pureImports: readonly (readonly [entry: string, name: string])[] = [
  ['@foliokit/api', 'fillPath'],
  ['@foliokit/auth', 'secret'],
  ['@foliokit/client', 'memoryIntents'],
  ['@foliokit/client/webhooks', 'memoryInbox'],
  ['@foliokit/errors', 'nearestValid'],
  ['@foliokit/holdings', 'xirr'],
  ['@foliokit/http', 'withTimeout'],
  ['@foliokit/identifiers', 'checkPan'],
  ['@foliokit/investors', 'isMinor'],
  ['@foliokit/investors', 'checkBankAccount'],
  ['@foliokit/kyc', 'requiredFields'],
  ['@foliokit/lifecycle', 'compareInstants'],
  ['@foliokit/lifecycle', 'defineLifecycle'],
  ['@foliokit/money', 'rupees, add'],
  ['@foliokit/orders', 'failureMeaning'],
  ['@foliokit/payments', 'paymentOutcome'],
  ['@foliokit/paytota', 'purchaseOutcome'],
  ['@foliokit/plans', 'cancellationMeaning'],
  ['@foliokit/sandbox', 'undeliverable'],
  ['@foliokit/schedule', 'planSchedule, previewPlan'],
  ['@foliokit/schemes', 'checkPurchase'],
]
