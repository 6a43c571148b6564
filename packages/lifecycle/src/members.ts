import type { Issue } from '@foliokit/errors'
import { isInstant } from './instant.js'

/** What one member of an untrusted object must be: a test, and the words for what would be right. */
export interface Member {
  readonly is: (value: unknown) => boolean
  readonly right: string
}

/** What each member must be, by name. */
export type Members = Readonly<Record<string, Member>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCivilDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isInstant(`${value}T00:00:00Z`)
const isDecimal = (value: unknown): boolean => typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)

/** Members as events and contexts have them: `member.instant`, `member.nullable(member.text)`. */
export const member = {
  instant: { is: isInstant, right: 'an instant with an offset, such as 2024-01-15T10:00:00+05:30' },
  civilDate: { is: isCivilDate, right: 'a civil date, YYYY-MM-DD' },
  text: { is: (value: unknown) => typeof value === 'string' && value !== '', right: 'text that is not empty' },
  decimal: { is: isDecimal, right: 'a decimal as text, such as 1.689' },
  positiveDecimal: {
    is: (value: unknown) => isDecimal(value) && /[1-9]/.test(value as string),
    right: 'a decimal above 0 as text, such as 1000 or 1.689',
  },
  flag: { is: (value: unknown) => typeof value === 'boolean', right: 'true or false' },
  oneOf: (...values: readonly string[]): Member => ({
    is: (value) => values.includes(value as string),
    right: `one of ${values.join(', ')}`,
  }),
  nullable: ({ is, right }: Member): Member => ({ is: (value) => value === null || is(value), right: `${right}, or null` }),
  optional: ({ is, right }: Member): Member => ({ is: (value) => value === undefined || is(value), right: `${right}, or absent` }),
  object: (members: Members): Member => ({
    is: (value) => isObject(value) && Object.entries(members).every(([name, { is }]) => is(value[name])),
    right: `an object of ${Object.keys(members).join(', ')}`,
  }),
} as const

/**
 * Checks an object member by member, for `checkEvent` and `checkContext`: one issue per member that is not right. The values stay
 * out of the issues, since some are personal data. Never throws.
 *
 * @example
 * checkMembers('LIFTS_EVENT_INVALID', event, { at: member.instant, floor: member.text })
 */
export function checkMembers<Code extends string>(
  code: Code,
  value: Readonly<Record<string, unknown>>,
  members: Members,
): readonly Issue<Code>[] {
  let issues: Issue<Code>[] | undefined
  for (const name in members) {
    const { is, right } = members[name]!
    if (is(value[name])) continue
    issues ??= []
    issues.push({ code, path: [name], message: `${name} must be ${right}.`, context: { expected: right } })
  }
  return issues ?? none
}

const none: readonly never[] = Object.freeze([])
