import { feedError } from './feed-error.js'
import type { Feed, FeedColumn, Meaning } from './feed.js'

/** A feed that a file was recognised as, and where its columns stand. */
export interface Layout {
  readonly feed: Feed
  readonly width: number
  /** Where each meaning stands in a row; absent when the file has no such column. */
  readonly places: ReadonlyMap<Meaning, { readonly index: number; readonly column: FeedColumn }>
}

/** Names as they may stand in a header: whole, or cut to the 10 characters of a DBF file. */
export function namesOf({ name }: FeedColumn): readonly string[] {
  return [name.toUpperCase(), name.toUpperCase().slice(0, 10)]
}

/**
 * Recognises a file by its header. Order does not matter, and columns beyond the feed's are passed over.
 *
 * @throws `HOLDINGS_FEED_COLUMNS_MISSING` with the columns that the nearest feed misses; `HOLDINGS_FEED_COLUMN_REPEATED` when two
 *   columns bear one name, since either could be meant.
 */
export function layoutOf(header: readonly string[], feeds: readonly Feed[]): Layout {
  const names = header.map((name) => name.trim().toUpperCase())
  const candidates = feeds
    .map((feed) => {
      const found = feed.columns.filter((column) => names.some((name) => namesOf(column).includes(name)))
      const missing = feed.columns.filter((column) => column.required !== 'none' && !found.includes(column))
      return { feed, found, missing }
    })
    .sort((a, b) => Number(a.missing.length > 0) - Number(b.missing.length > 0) || b.found.length - a.found.length)
  const [best] = candidates
  if (best === undefined || best.missing.length > 0) {
    const missing = best?.missing.map(({ name }) => name) ?? []
    const nearest = best === undefined || best.found.length === 0 ? undefined : best.feed.name
    throw feedError(
      'HOLDINGS_FEED_COLUMNS_MISSING',
      `The header is of none of the feeds ${feeds.map(({ name }) => name).join(', ')}` +
        (nearest === undefined ? '; the first line must name the columns.' : `: ${nearest} needs ${missing.join(', ')}.`),
      { feeds: feeds.map(({ name }) => name), nearest: nearest ?? null, missing: nearest === undefined ? [] : missing },
    )
  }
  const places = new Map<Meaning, { readonly index: number; readonly column: FeedColumn }>()
  for (const column of best.found) {
    const indexes = names.flatMap((name, index) => (namesOf(column).includes(name) ? [index] : []))
    if (indexes.length > 1) {
      throw feedError(
        'HOLDINGS_FEED_COLUMN_REPEATED',
        `The header names the column ${column.name} ${indexes.length} times; once is valid.`,
        {
          feed: best.feed.name,
          column: column.name,
        },
      )
    }
    places.set(column.meaning, { index: indexes[0] ?? 0, column })
  }
  return { feed: best.feed, width: names.length, places }
}
