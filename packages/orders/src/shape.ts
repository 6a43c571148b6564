import type { Issue } from '@foliokit/errors'
import { isInstant } from '@foliokit/lifecycle'

/** A test of one member of an untrusted object, with the words for what would be right. */
export interface Member {
  readonly is: (value: unknown) => boolean
  readonly right: string
}

/** An object whose members are not known yet. */
export type Untrusted = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Untrusted => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCivilDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isInstant(`${value}T00:00:00Z`)

export const instant: Member = { is: isInstant, right: 'an instant with an offset, such as 2024-01-15T10:00:00+05:30' }
export const civilDate: Member = { is: isCivilDate, right: 'a civil date, YYYY-MM-DD' }
export const text: Member = { is: (value) => typeof value === 'string' && value !== '', right: 'text that is not empty' }
export const decimal: Member = {
  is: (value) => typeof value === 'string' && /^\d+(\.\d+)?$/.test(value),
  right: 'a decimal as text, such as 1.689',
}
export const flag: Member = { is: (value) => typeof value === 'boolean', right: 'true or false' }
export const oneOf = (...values: readonly string[]): Member => ({
  is: (value) => values.includes(value as string),
  right: `one of ${values.join(', ')}`,
})
export const nullable = ({ is, right }: Member): Member => ({ is: (value) => value === null || is(value), right: `${right}, or null` })
export const optional = ({ is, right }: Member): Member => ({
  is: (value) => value === undefined || is(value),
  right: `${right}, or absent`,
})
export const object = (members: Readonly<Record<string, Member>>): Member => ({
  is: (value) => isObject(value) && Object.entries(members).every(([name, member]) => member.is(value[name])),
  right: `an object with ${Object.entries(members)
    .map(([name, member]) => `${name} (${member.right})`)
    .join(', ')}`,
})

/** Checks members one by one: an issue for each that is not right. The values stay out of it: some are personal data. */
export function checkMembers<Code extends string>(
  code: Code,
  value: Untrusted,
  members: Readonly<Record<string, Member>>,
): readonly Issue<Code>[] {
  return Object.entries(members)
    .filter(([name, member]) => !member.is(value[name]))
    .map(([name, { right }]) => ({ code, path: [name], message: `${name} must be ${right}.`, context: { expected: right } }))
}
