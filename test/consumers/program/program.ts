/** An entry put to use: returns what its headline says, line by line. */
export type Program = () => Promise<readonly string[]> | readonly string[]

/** Programs by the entry that each puts to use: `money/zod` is that of `@foliokit/money/zod`. */
export type Programs = Readonly<Record<string, Program>>
