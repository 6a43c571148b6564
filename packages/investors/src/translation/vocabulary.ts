/**
 * Who speaks: a v2 investor `profile` and its children, a KYC request or form (`kyc`), a `v1` investor. The objects say the same things in
 * different words (field notes §2.7).
 */
export type Dialect = 'profile' | 'kyc' | 'v1'

/** One thing in the words of each dialect that has one. */
export type WordRow = Readonly<Partial<Record<Dialect, string>>>

/** The words for one kind of thing. No dialect has a word twice, so that a translation leads back. */
export type Vocabulary = readonly WordRow[]

/** The words that a dialect has in a vocabulary. */
export type WordOf<Words extends Vocabulary, Spoken extends Dialect> = Words[number] extends infer Row
  ? Row extends Readonly<Record<Spoken, infer Word>>
    ? Word
    : never
  : never

/**
 * Translates a word. `undefined` when the other dialect has no word for it: an occupation `agriculture` is no occupation of a KYC request,
 * and which of its words to use instead is the investor's to say.
 *
 * @example
 * translate(occupationWords, 'profile', 'kyc', 'house_wife') // 'housewife'
 * translate(occupationWords, 'kyc', 'v1', 'self_employed') // undefined
 */
export function translate<const Words extends Vocabulary, To extends Dialect>(
  words: Words,
  from: Dialect,
  to: To,
  word: string | null | undefined,
): WordOf<Words, To> | undefined {
  if (word === null || word === undefined) return undefined
  return words.find((row) => row[from] === word)?.[to] as WordOf<Words, To> | undefined
}
