import { readFileSync } from 'node:fs'
import { parseJson, stringifyJson } from '@foliokit/money/json'

/** A JSON example of a vendor document: the operation it belongs to, which part of it, and the lines where it stands. */
export interface VendorExample {
  readonly document: string
  readonly operation: string
  readonly part: 'body' | 'answer'
  readonly lines: readonly [number, number]
  /** As `JSON.parse` reads it. */
  readonly example: Readonly<Record<string, unknown>>
  /** As the wire has it: numbers with their digits. */
  readonly wire: unknown
}

interface Fixture {
  readonly document: string
  readonly examples: readonly Omit<VendorExample, 'document' | 'wire'>[]
}

const read = (name: string): readonly VendorExample[] => {
  const text = readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')
  const { document, examples } = JSON.parse(text) as Fixture
  const wire = (parseJson(text) as unknown as Fixture).examples
  return examples.map((found, index) => ({ ...found, document, wire: parseJson(stringifyJson(wire[index]!.example)) }))
}

/** Every JSON example of the chapters of this package, v1 and v2. */
export const vendorExamples: readonly VendorExample[] = [...read('fp-api-v2'), ...read('fp-api-v1')]

/** The rows of a list's answer, or the answer itself. */
export const rowsOf = ({ example }: VendorExample): readonly Readonly<Record<string, unknown>>[] =>
  example['object'] === 'list' ? (example['data'] as Readonly<Record<string, unknown>>[]) : [example]
