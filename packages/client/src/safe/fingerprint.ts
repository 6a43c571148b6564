import type { Fingerprint } from './intent.js'

/** The members that tell one order of a kind from another. */
export interface FingerprintMembers {
  /** Equal on both sides, left out or not. */
  readonly exact: readonly string[]
  /** The platform fills these in where the body leaves them out, such as the number of a new folio. */
  readonly filled: readonly string[]
}

/** Takes the fingerprint of a body or of an object that the platform answered. */
export function fingerprintOf({ exact, filled }: FingerprintMembers, value: object): Fingerprint {
  const members = value as Readonly<Record<string, unknown>>
  return Object.fromEntries([...exact, ...filled].map((name) => [name, textOf(members[name])]))
}

/** The members in which an object differs from what was wanted, by name; values are left out. */
export function differingMembers({ exact, filled }: FingerprintMembers, wanted: Fingerprint, found: Fingerprint): readonly string[] {
  const differs = (name: string) => (wanted[name] ?? null) !== (found[name] ?? null)
  return [...exact.filter(differs), ...filled.filter((name) => wanted[name] != null && differs(name))]
}

/** Exact amounts and units print canonically, so their texts are equal when they are. */
function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value as string | number)
}
