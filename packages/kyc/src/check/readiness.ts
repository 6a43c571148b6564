import type { Advice } from '../advice.js'

/**
 * What to do for an investor whose KYC is not ready: apply for a new one, correct the one there is, wait for its registrar, let the
 * investor turn to the KRA, ask again, or ask the platform.
 */
export type ReadinessStep = 'apply' | 'modify' | 'wait' | 'ask_kra' | 'retry' | 'ask_platform'

/**
 * Why an investor may not invest yet, in the words of the platform's pre-verification (field notes §2.7). The list is open: ask
 * `readinessAdvice`.
 */
export const readinessCodes = {
  kyc_unavailable: {
    description: 'No KRA has a KYC of this PAN.',
    actors: ['investor', 'distributor'],
    next: 'apply',
  },
  kyc_rejected: {
    description: 'A KRA refused the KYC.',
    actors: ['investor', 'distributor'],
    next: 'modify',
  },
  kyc_incomplete: {
    description: 'The KYC lacks something.',
    actors: ['investor', 'distributor'],
    next: 'modify',
  },
  kyc_onhold: {
    description: 'A KRA has the KYC on hold, as it does when something in it could not be validated.',
    actors: ['investor', 'distributor'],
    next: 'modify',
  },
  kyc_legacy: {
    description: 'The KYC is of an older kind, which no longer suffices.',
    actors: ['investor', 'distributor'],
    next: 'modify',
  },
  kyc_underprocess: {
    description: 'A KRA is still working on the KYC.',
    actors: ['platform'],
    next: 'wait',
  },
  kyc_deactivated: {
    description: 'The KYC was deactivated at the KRA, which alone can tell why.',
    actors: ['investor'],
    next: 'ask_kra',
  },
  unknown: {
    description: 'The platform could not tell why the investor is not ready.',
    actors: ['distributor', 'platform'],
    next: 'ask_platform',
  },
  upstream_error: {
    description: 'A source of the platform failed. It says nothing about the investor.',
    actors: ['platform'],
    next: 'retry',
  },
} as const satisfies Readonly<Record<string, Advice<ReadinessStep>>>

/** A readiness code that the field notes name. */
export type ReadinessCode = keyof typeof readinessCodes

/**
 * Says what a readiness code means, who can act and what to do. Never throws: a code that the list lacks is `unknown`.
 *
 * @example
 * readinessAdvice('kyc_onhold').next // 'modify'
 */
export function readinessAdvice(code: string): Advice<ReadinessStep> {
  return isReadinessCode(code) ? readinessCodes[code] : readinessCodes.unknown
}

/** Tells whether a code is one that the field notes name. */
export function isReadinessCode(code: unknown): code is ReadinessCode {
  return typeof code === 'string' && Object.hasOwn(readinessCodes, code)
}

/**
 * Reads the `reason` of a KYC check as a readiness code: the check says `onhold` where the pre-verification says `kyc_onhold`. `unknown`
 * for none, and for a reason that neither knows.
 */
export function readinessOfReason(reason: string | null | undefined): ReadinessCode {
  if (isReadinessCode(reason)) return reason
  const prefixed = `kyc_${reason ?? ''}`
  return isReadinessCode(prefixed) ? prefixed : 'unknown'
}
