import { inspect } from 'node:util'

/** What must never be seen in an error or a log (reliability §5): made up, of the right forms, and found nowhere else. */
export const canaries = {
  pan: 'ZQXPK7391W',
  account: '660273910845517',
  mobile: '8873910264',
  email: 'zq.canary@quuxmail.example',
  dateOfBirth: '1957-03-29',
  address: '7391 Zquuxton Villas',
  name: 'Zquella Canarius',
  token: 'canary-token-7391qz',
  clientSecret: 'canary-secret-7391qz',
} as const

export type Canary = keyof typeof canaries

const needles = (Object.entries(canaries) as [Canary, string][]).map(([name, text]) => [name, text.toLowerCase()] as const)

/** Which canaries a text has, in any case, plain or percent-encoded. */
export function seenIn(text: string): readonly Canary[] {
  const plain = text.toLowerCase()
  const decoded = plain.replaceAll(/%20|\+/g, ' ').replaceAll('%40', '@')
  return needles.filter(([, needle]) => plain.includes(needle) || decoded.includes(needle)).map(([name]) => name)
}

/** Everything that can be got out of a value by printing it: at any depth, hidden members and causes included. */
export function printed(value: unknown): string {
  const parts = [
    inspect(value, { depth: Infinity, showHidden: true, maxArrayLength: null, maxStringLength: null }),
    String(value),
    json(value),
  ]
  for (let error = value; error instanceof Error; error = error.cause)
    parts.push(error.name, error.message, error.stack ?? '', json(error), String(error))
  return parts.join('\n')
}

function json(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member)) ?? ''
}
