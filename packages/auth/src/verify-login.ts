import { loginSignature, type LoginForm } from './login.js'
import { parseMfproDate } from './mfpro-date.js'
import type { SubtleCryptoLike } from './platform.js'
import type { Secret } from './secret.js'

/** A v1 login as a server received it. */
export interface ReceivedLogin {
  /** The `Authorization` header. */
  readonly authorization: string
  /** The `MFProDate` header. */
  readonly mfproDate: string
}

/** What a server checks a login against. */
export interface VerifyLoginOptions {
  /** Finds a tenant's secret, or nothing for a tenant it does not know. */
  readonly secretOf: (tenant: string) => Secret | undefined
  /** The present moment in milliseconds since 1970. */
  readonly at: number
  /** How far the signed moment may lie from the present, in milliseconds. Default 15 minutes (the documents name no limit). */
  readonly tolerance?: number | undefined
  /** Default: both. */
  readonly forms?: readonly LoginForm[] | undefined
  readonly subtle?: SubtleCryptoLike | undefined
}

/**
 * Checks a v1 login for a server that receives one, such as a sandbox. Returns the tenant, or `undefined` for whatever is wrong with it.
 *
 * Signatures are compared in constant time, and every form is computed before any is compared, so the time taken tells nothing of the
 * right one.
 */
export async function verifyLogin(login: ReceivedLogin, options: VerifyLoginOptions): Promise<string | undefined> {
  const { secretOf, at, tolerance = 15 * 60_000, forms = ['documented', 'raw'], subtle } = options
  const colon = login.authorization.indexOf(':')
  const tenant = login.authorization.slice(0, colon)
  const secret = colon > 0 ? secretOf(tenant) : undefined
  const signedAt = parseMfproDate(login.mfproDate)
  if (secret === undefined || signedAt === undefined || Math.abs(at - signedAt) > tolerance) return undefined
  const given = login.authorization.slice(colon + 1)
  const expected = await Promise.all(forms.map((form) => loginSignature({ tenant, secret, date: login.mfproDate, form, subtle })))
  return expected.map((signature) => equalInConstantTime(given, signature)).includes(true) ? tenant : undefined
}

/** Compares two texts of one length in a time that does not depend on where they differ. */
export function equalInConstantTime(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let index = 0; index < one.length; index += 1) difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  return difference === 0
}
