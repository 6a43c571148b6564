/** Everything that is ever logged of a call (reliability §5). No URL, query, header or body is among it. */
export interface HttpLogEntry {
  /** The operation's name. */
  readonly operation: string
  /** Its path template. */
  readonly path: string
  /** Absent when no answer came. */
  readonly status?: number | undefined
  /** From the call to its end, in milliseconds. */
  readonly duration: number
  readonly attempts: number
  readonly requestId?: string | undefined
  /** The error's code when the call threw; `UNCODED` for an error that has none. */
  readonly code?: string | undefined
}
