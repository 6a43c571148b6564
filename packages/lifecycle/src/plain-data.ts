import { CodedError } from '@foliokit/errors'

/** Deeper than any real context: what nests further contains itself. */
const deepest = 64

/**
 * Gives a frozen copy of a plain object and everything in it, and keeps the parts that were frozen already. Throws
 * `LIFECYCLE_NOT_PLAIN_DATA`, naming the member, for anything that JSON would drop or change: `undefined`, functions, dates,
 * maps, class instances, `NaN`, symbols, bigints and cycles.
 */
export function frozenPlainData<Value extends object>(value: Value, path = 'context'): Value {
  if (!isPlainObject(value)) throw notPlain(path, value)
  return freezeMember(value, path, 0) as Value
}

/**
 * Gives a frozen object with some members changed, and checks the changed ones as `frozenPlainData` does. The others were checked
 * when the object was made, which its being frozen tells.
 */
export function frozenUpdate<Value extends object>(value: Value, changes: Partial<Value>): Value {
  if (!Object.isFrozen(value)) return frozenPlainData({ ...value, ...changes })
  const copy = { ...value } as Record<string, unknown>
  for (const key in changes) copy[key] = freezeMember(changes[key], `context.${key}`, 1)
  return Object.freeze(copy) as Value
}

/** Tells whether a value is an object made by a literal, `JSON.parse` or `Object.create(null)`. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function freezeMember(value: unknown, path: string, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value)) return value
  const isContainer = Array.isArray(value) || isPlainObject(value)
  if (!isContainer || depth > deepest) throw notPlain(path, value)
  return freezeObject(value as Record<string, unknown>, path, depth)
}

function freezeObject(value: Record<string, unknown>, path: string, depth: number): object {
  let copy: Record<string, unknown> | undefined
  if (!Object.isFrozen(value)) copy = copyOf(value)
  for (const key in value) {
    const member = value[key]
    // Most members are text or null: they need no look inside.
    if (typeof member === 'string' || member === null) continue
    const frozen = freezeMember(member, `${path}.${key}`, depth + 1)
    if (frozen === member) continue
    copy ??= copyOf(value)
    copy[key] = frozen
  }
  return copy === undefined ? value : Object.freeze(copy)
}

const copyOf = (value: Record<string, unknown>): Record<string, unknown> =>
  Array.isArray(value) ? (value.slice() as unknown as Record<string, unknown>) : { ...value }

function notPlain(path: string, value: unknown): CodedError {
  const found = typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value === 'number' ? String(value) : typeof value
  return new CodedError('LIFECYCLE_NOT_PLAIN_DATA', `${path} must be plain JSON data, but is ${found}. Use null for "none".`, {
    context: { path, found },
  })
}
