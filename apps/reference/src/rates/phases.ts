/** What a worker that is measured does next. */
export interface Phase {
  /**
   * `register` makes plans that are due, `generate` their installments; `place` takes the first of these through order, consent and debit;
   * `record` claims the others and writes each down as ordered.
   */
  readonly name: 'register' | 'generate' | 'place' | 'record'
  /** How many: of plans to register, or of installments that this worker places. */
  readonly count?: number
}

/** What it did: how many rows, and the most memory that the process has held so far, in kilobytes. */
export interface Done {
  readonly count: number
  /** How long this worker waited for claims alone, in milliseconds. */
  readonly claimMs: number
  readonly peakKb: number
}
