import type { CodeMeaning, Feed } from './feed.js'

/** A code as a feed's table explains it, with the suffix that was left: `R` rejection, `RR` its reversal, `D` rejected beforehand. */
export interface ReadCode {
  readonly meaning: CodeMeaning
  readonly suffix: '' | 'R' | 'RR' | 'D'
}

/** Looks a code up in the table of a feed; undefined when it is not in it. */
export function readCode(text: string, feed: Feed): ReadCode | undefined {
  const code = text.toUpperCase()
  if (feed.codeMatch === 'prefix') {
    const meaning = feed.codes
      .filter((entry) => code.startsWith(entry.code))
      .reduce<CodeMeaning | undefined>(
        (best, entry) => (best === undefined || entry.code.length > best.code.length ? entry : best),
        undefined,
      )
    return meaning === undefined ? undefined : { meaning, suffix: '' }
  }
  for (const suffix of ['', 'RR', 'R', 'D'] as const) {
    const base = code.slice(0, code.length - suffix.length)
    const meaning = code.endsWith(suffix) ? feed.codes.find((entry) => entry.code === base) : undefined
    if (meaning !== undefined) return { meaning, suffix }
  }
  return undefined
}
