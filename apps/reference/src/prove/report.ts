import type { Checked } from './check.js'

/** What a run came to. */
export interface Proof {
  readonly checked: Checked
  /** Log lines that hold what none may. */
  readonly leaks: number
  /** Exit codes of the workers that were told to stop. */
  readonly exits: readonly (number | null)[]
  readonly deaths: ReadonlyMap<string, number>
  readonly seconds: number
  readonly seed: number
}

const words: Readonly<Record<string, string>> = {
  plans: 'plans',
  due: 'installments due, by the checker’s own reckoning',
  placed: 'placed',
  lost: 'lost',
  twice: 'placed twice',
  unasked: 'placed that were not due',
  onAnotherDay: 'on another day',
  ofAnotherAmount: 'of another amount or scheme',
  withoutIntent: 'sent without a stored intent',
  paidOnce: 'paid once',
  paidTwice: 'paid twice',
  unpaidUnknown: 'never paid, since a debit may have left (a person is told)',
  stuck: 'still under way',
  refused: 'refused by the platform',
  differences: 'differences of ledger and platform',
}

/** What was done and what the checker counted, as text. */
export function proofText({ checked, leaks, exits, deaths, seconds, seed }: Proof): string {
  const lines: string[] = []
  const line = (what: string, count: number, must?: number) =>
    lines.push(
      `  ${what.padEnd(62)} ${String(count).padStart(7)}${must === undefined ? '' : count === must ? '  ok' : `  WRONG, must be ${must}`}`,
    )
  lines.push('Workers killed with -9')
  for (const [place, count] of deaths) if (place !== 'by itself') line(`at "${place}"`, count)
  if (deaths.has('by itself')) line('ended by themselves while the database was away', deaths.get('by itself') ?? 0)
  lines.push('', 'The checker')
  for (const [name, what] of Object.entries(words)) line(what, checked.counts[name] ?? 0, checked.mustBeNone.includes(name) ? 0 : undefined)
  line('log lines with a secret or personal data', leaks, 0)
  line('workers that did not stop in good order', exits.filter((code) => code !== 0).length, 0)
  for (const example of checked.examples) lines.push(`  ${example}`)
  lines.push('', `In ${Math.round(seconds)} s. Seed ${seed}.`)
  return lines.join('\n')
}
