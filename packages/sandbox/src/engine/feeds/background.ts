/** Work that goes on after an answer: whoever waits for it sees the same as anybody after it. */
export interface Background {
  readonly add: (work: Promise<void>) => void
  /** Waits until nothing is under way; `undefined` when nothing is. */
  readonly settled: () => Promise<void> | undefined
}

/** Makes a background with nothing in it. What is added must not fail. */
export function createBackground(): Background {
  let under: Promise<void> | undefined
  return {
    add(work) {
      const all = Promise.all([under, work]).then(() => {
        if (under === all) under = undefined
      })
      under = all
    },
    settled: () => under,
  }
}
