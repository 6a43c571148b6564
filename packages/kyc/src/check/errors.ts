import type { Advice } from '../advice.js'

/** What to do about a KYC check that failed: ask again after a while or on the next day, renew the credentials, or ask the platform. */
export type KycCheckErrorStep = 'retry' | 'retry_tomorrow' | 'renew_credentials' | 'ask_platform'

type ErrorAdvice = Advice<KycCheckErrorStep>

const down = (source: string): ErrorAdvice => ({ description: `${source} is down.`, actors: ['platform'], next: 'retry' })
const timedOut = (source: string): ErrorAdvice => ({
  description: `${source} did not answer in time.`,
  actors: ['platform'],
  next: 'retry',
})
const internal = (source: string, why = ''): ErrorAdvice => ({
  description: `${source} failed inside${why}.`,
  actors: ['platform'],
  next: 'retry',
})
const credentials = (source: string): ErrorAdvice => ({
  description: `The credentials of the distributor for ${source} are wrong or expired. Set new ones and tell the platform.`,
  actors: ['distributor', 'platform'],
  next: 'renew_credentials',
})
const invalid = (source: string): ErrorAdvice => ({
  description: `${source} gave an answer that the platform could not read, as happens when it knows the investor from several KRAs.`,
  actors: ['platform'],
  next: 'ask_platform',
})
const otherKra = ', as it does when a KRA that it asks is down'

/**
 * The codes of a source that failed a KYC check (vendor's KYC checks, error codes). The list is open: ask `kycCheckErrorAdvice`, which
 * knows what to say of any other. None of them says anything about the investor.
 */
export const kycCheckErrors = {
  cams_down: down('CAMS KRA'),
  cams_internal_error: internal('CAMS KRA', otherKra),
  cams_timed_out: timedOut('CAMS KRA'),
  cams_invalid_credentials: credentials('CAMS KRA'),
  cams_invalid_response: invalid('CAMS KRA'),
  cams_daily_limit_exceeded: {
    description: 'The PANs that may be asked of CAMS KRA in a day are used up.',
    actors: ['distributor'],
    next: 'retry_tomorrow',
  },
  cvl_down: down('CVL KRA'),
  cvl_internal_error: internal('CVL KRA', otherKra),
  cvl_timed_out: timedOut('CVL KRA'),
  cvl_invalid_credentials: credentials('CVL KRA'),
  cvl_invalid_response: invalid('CVL KRA'),
  ipru_down: down('ICICI Prudential AMC'),
  ipru_internal_error: internal('ICICI Prudential AMC'),
  ipru_timed_out: timedOut('ICICI Prudential AMC'),
} as const satisfies Readonly<Record<string, ErrorAdvice>>

/** A code of a failed KYC check that the document names. */
export type KycCheckError = keyof typeof kycCheckErrors

/** What is said of a code that the list lacks. */
export const unknownKycCheckError: ErrorAdvice = {
  description: 'A failure that this release does not know. Ask the platform what the code means.',
  actors: ['platform', 'distributor'],
  next: 'ask_platform',
}

/**
 * Says what the code of a failed KYC check means, who can act and what to do. Never throws: a code that the list lacks gives
 * `unknownKycCheckError`.
 *
 * @example
 * kycCheckErrorAdvice('cams_timed_out').next // 'retry'
 */
export function kycCheckErrorAdvice(code: string): ErrorAdvice {
  return isKycCheckError(code) ? kycCheckErrors[code] : unknownKycCheckError
}

/** Tells whether a code is one that the document names. */
export function isKycCheckError(code: unknown): code is KycCheckError {
  return typeof code === 'string' && Object.hasOwn(kycCheckErrors, code)
}
