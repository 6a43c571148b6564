import { describe, expect, it } from 'vitest'
import { schemaOf, vendorExamples } from './vendor-examples.js'
import { vendorContradictions } from './vendor-contradictions.js'

const read = vendorExamples.flatMap((example) => {
  const schema = schemaOf(example)
  return schema === undefined ? [] : [{ ...example, result: schema.safeParse(example.example) }]
})
const isListed = ({ place }: { readonly place: string }) => Object.hasOwn(vendorContradictions, place)

describe('the examples of the vendor', () => {
  it('belong to an operation each, but for an object of which only the list is documented, and the errors', () => {
    const others = vendorExamples.filter(({ operation }) => operation === null)
    expect(others.map(({ place, side }) => [place, side])).toEqual([
      ['fp-api-v1:2296', 'object'],
      ['fp-api-v1:4760', 'error'],
      ['fp-api-v1:4773', 'error'],
    ])
  })

  it.each(read.filter((example) => !isListed(example)))('$place ($operation, $side) is read by the contract', ({ result }) => {
    expect(result.error?.issues ?? []).toEqual([])
  })
})

describe('an example that is listed as a contradiction', () => {
  it.each(Object.entries(vendorContradictions))('%s stands in the documents and is not read: %s', (place) => {
    expect(vendorExamples.map((example) => example.place)).toContain(place)
    expect(read.filter(({ result }) => result.success).map((example) => example.place)).not.toContain(place)
  })
})
