/** One line of a fact: a name and what it is. */
export type Fact = readonly [name: string, value: string]

/** Something that happened in the demo. */
export interface Entry {
  /** The virtual time, as the platform writes it. */
  readonly at: string
  readonly title: string
  readonly facts: readonly Fact[]
}

/** Collects what happens, and shows each entry as it happens. */
export interface Timeline {
  readonly entries: readonly Entry[]
  add(at: string, title: string, facts?: readonly Fact[]): void
}

/** Makes an empty timeline; `show` gets each entry when it is added. */
export function createTimeline(show: (entry: Entry) => void): Timeline {
  const entries: Entry[] = []
  return {
    entries,
    add(at, title, facts = []) {
      const entry = { at, title, facts }
      entries.push(entry)
      show(entry)
    },
  }
}

/** Date and time of an instant, to the minute. */
export function timeOf(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`
}

/** Writes an entry for a terminal: day and time on the left, facts aligned under the title. */
export function printEntry({ at, title, facts }: Entry): string {
  const when = timeOf(at)
  const width = Math.max(0, ...facts.map(([name]) => name.length))
  const lines = facts.map(([name, value]) => `${' '.repeat(18)}│   ${name.padEnd(width)}  ${value}`)
  return [`${when}  ●  ${title}`, ...lines].join('\n')
}
