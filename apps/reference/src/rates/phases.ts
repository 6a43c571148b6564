/** What a worker that is measured does next. */
export interface Phase {
  /** `register` makes plans that are due, `generate` their installments, `record` claims these and writes each down as ordered. */
  readonly name: 'register' | 'generate' | 'record'
  readonly plans?: number
}

/** What it did: how many rows, and the most memory that the process has held so far, in kilobytes. */
export interface Done {
  readonly count: number
  readonly peakKb: number
}
