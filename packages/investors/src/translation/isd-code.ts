/**
 * Writes a dialling code with a plus, as KYC requests have it (`+91`). Applied twice it changes nothing.
 *
 * @example
 * isdWithPlus('91') // '+91'
 */
export function isdWithPlus(code: string): string {
  return code.startsWith('+') ? code : `+${code}`
}

/** Writes a dialling code without a plus, as phone numbers and v1 investors have it (`91`). Applied twice it changes nothing. */
export function isdWithoutPlus(code: string): string {
  return code.startsWith('+') ? code.slice(1) : code
}
