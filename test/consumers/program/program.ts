/** A package put to use: returns what its headline says, line by line. */
export type Program = () => Promise<readonly string[]> | readonly string[]
