import * as z from 'zod'
import { componentNames } from './components.js'
import { wireForm } from './wire-forms.js'

/** A JSON schema, or one of its parts. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** What a body holds, by its media type. */
export type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

/** Describes schemas one after the other, and keeps those with a name for the end of the document. */
export interface SchemaWriter {
  /** What stands on the wire: the side of a codec that is read of an answer and written of a body. */
  readonly wire: (schema: z.ZodType) => JsonSchema
  /** What the text of a query stands for: the other side. */
  readonly meaning: (schema: z.ZodType) => JsonSchema
  /** The schemas with a name that the others refer to, in the order of their names. */
  readonly named: () => Readonly<Record<string, JsonSchema>>
}

/** Formats that say all that their pattern does. */
const patternless = new Set(['date', 'email', 'ipv4', 'uri'])

/** Makes a writer. The same schemas in the same order give the same text. */
export function createSchemaWriter(): SchemaWriter {
  const named = new Map<string, JsonSchema>()
  const wire = (schema: z.ZodType) => write(schema, 'input')

  const write = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    // Only inside another schema does one stand by its name.
    const { $defs = {}, properties } = z.toJSONSchema(z.object({ schema }), {
      io,
      metadata: componentNames,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (patternless.has(jsonSchema.format ?? '')) delete jsonSchema.pattern
        const form = io === 'input' ? wireForm(zodSchema, wire) : undefined
        if (form !== undefined) replace(jsonSchema, form)
      },
    })
    for (const [name, definition] of Object.entries($defs)) named.set(name, definition)
    return properties?.['schema'] as JsonSchema
  }

  return {
    wire,
    meaning: (schema) => write(schema, 'output'),
    named: () => Object.fromEntries([...named].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** Puts other keywords in the place of all but the name. */
function replace(target: JsonSchema, keywords: JsonSchema): void {
  const { id } = target
  for (const keyword of Object.keys(target)) delete target[keyword]
  Object.assign(target, keywords, id === undefined ? {} : { id })
}
