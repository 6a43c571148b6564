/** What runs a statement: a database, or a transaction of one. */
export interface Sql {
  /** Runs one statement and returns its rows. Values stand for `$1`, `$2` and so on; rows hold texts, numbers, booleans and JSON only. */
  query<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Runs statements without values, several at once, and returns the rows of the last. */
  script(text: string): Promise<readonly object[]>
}

/** A PostgreSQL, embedded in this process or on a server: the same statements run on both. */
export interface Database extends Sql {
  readonly kind: 'embedded' | 'server'
  /** Runs work in one transaction. What it throws takes everything back. Inside, use what it is given and never the database itself. */
  transaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}
