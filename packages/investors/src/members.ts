import type { RuleContext } from './rule.js'

/** The member of an update, or where the update leaves it out, what is stored. A `null` in the update stands: it clears the member. */
export function valueOf(draft: object, context: RuleContext, field: string): unknown {
  const own = memberOf(draft, field)
  return own === undefined ? memberOf(context.stored, field) : own
}

/** A member of what may be no object. */
export function memberOf(holder: unknown, field: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Readonly<Record<string, unknown>>)[field] : undefined
}

/** Tells whether a member is there: the platform writes `null` for what is not. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** Tells whether two members hold the same data; a `null` member is one that is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isGiven(one) || !isGiven(other)) return isGiven(one) === isGiven(other)
  if (!isData(one) || !isData(other)) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame(memberOf(one, name), memberOf(other, name)))
}

/** Tells whether a mandatory member is there: an empty text or list is not. */
export function isFilled(value: unknown): boolean {
  return isGiven(value) && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** A plain object or a list: what JSON holds. An amount is neither, and the same only as itself. */
function isData(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Array.isArray(value)
}
