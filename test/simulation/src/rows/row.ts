/** One property of the reliability rules, as it was measured. */
export interface Row {
  /** Its id in the reliability rules: `C1`. */
  readonly id: string
  readonly property: string
  /** How much was run, in words with figures: `10,000 jobs, 51,234 requests`. */
  readonly runs: string
  readonly target: string
  readonly result: string
  readonly holds: boolean
  /** What runs it again when it fails: seeds, cases. */
  readonly failures: readonly string[]
}
