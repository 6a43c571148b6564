/** How a row is measured. */
export interface RowOptions {
  /** `short` is what the test run can afford, `long` what `npm run simulate` does. */
  readonly scale: 'short' | 'long'
  /** Decides everything that is drawn. */
  readonly seed: number
  readonly onProgress?: ((done: number) => void) | undefined
}

/** A count as the report writes it: `1,00,000`. */
export const figure = (count: number): string => count.toLocaleString('en-IN')
