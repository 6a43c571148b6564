import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contradictions } from './contradictions.js'
import { resources, vendorExamples } from './vendor-examples.js'

const titled = vendorExamples.map((row) => ({ ...row, title: `${row.source}:${row.lines[0]} ${row.resource} ${row.kind}` }))

describe('the vendor’s examples of answers', () => {
  it.each(titled.filter(({ kind }) => kind === 'answer'))('$title is read', ({ resource, example }) => {
    expect(resources[resource].answer.safeParse(example).error).toBeUndefined()
  })

  it.each(titled.filter(({ kind }) => kind === 'list'))('$title is read, item by item', ({ resource, example }) => {
    const list = z.looseObject({ data: z.array(resources[resource].answer).min(1) })
    expect(list.safeParse(example).error).toBeUndefined()
  })

  it.each(titled.filter(({ kind }) => kind === 'page'))('$title is read, item by item', ({ example }) => {
    expect(z.looseObject({ investors: z.array(resources.v1Investor.answer).min(1) }).safeParse(example).error).toBeUndefined()
  })
})

describe('the vendor’s examples of requests', () => {
  it.each(titled.filter(({ kind }) => kind === 'create'))('$title passes schema and rules, or is listed', ({ resource, example }) => {
    const { create, check } = resources[resource]
    const { data, error } = create.safeParse(example)
    expect(error).toBeUndefined()
    expect(check(data)).toEqual([])
  })

  it.each(titled.filter(({ kind }) => kind === 'update'))('$title passes the schema', ({ resource, example }) => {
    expect(resources[resource].update?.safeParse(example).error).toBeUndefined()
  })
})

describe('an example that contradicts the documents', () => {
  it.each(contradictions)('$source:$line $path: $reason', ({ source, line, path, value, holds }) => {
    const example = vendorExamples.find((row) => row.source === source && row.lines[0] === line)?.example
    const found = path.split('.').reduce<unknown>((holder, name) => (holder as Record<string, unknown> | undefined)?.[name], example)
    expect(found).toEqual(value)
    expect(holds(found)).toBe(false)
  })
})
