import type { Issue } from '@foliokit/errors'

/** A member of what may be no object. */
export function memberOf(holder: unknown, field: string): unknown {
  return isObject(holder) && Object.hasOwn(holder, field) ? holder[field] : undefined
}

/** The value at a path of names, such as `address.proof`. */
export function valueAt(holder: unknown, path: readonly string[]): unknown {
  return path.reduce(memberOf, holder)
}

/** Tells whether a value is an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Tells whether a member is filled in: the platform writes `null` for what is not, and forms send empty text. */
export function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** A path as the platform writes it in `fields_needed` and `verification.details`: `address.proof`. */
export const dotted = (path: Issue['path']): string => path.join('.')
