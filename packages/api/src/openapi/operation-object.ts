import type * as z from 'zod'
import { pathParameters, type Effect, type Operation } from '../operation.js'
import type { Content, JsonSchema, SchemaWriter } from './json-schema.js'
import { refusalResponses, type ResponseObject } from './responses.js'
import { securityRequirements, type Requirement } from './security.js'

/** What to do when the answer to a call is lost (reliability §1). */
const whenLost: Readonly<Record<Effect, string>> = {
  read: 'May be repeated when the answer is lost.',
  reconcilable: 'When the answer is lost, look up by reference or by state whether it happened before sending it again.',
  'at-most-once': 'Never send it twice: when the answer is lost, the outcome is unknown until a read settles it.',
}

const mediaTypes: Readonly<Record<Operation['bodyFormat'] | Operation['answerFormat'], string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  html: 'text/html',
}

/** A parameter of the document. */
export interface ParameterObject {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: JsonSchema
}

/** An operation of the document. */
export interface OperationObject {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly 'x-foliokit-effect': Effect
  readonly 'x-foliokit-source': Operation['source']
  readonly security: readonly Requirement[]
  readonly parameters: readonly ParameterObject[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, ResponseObject | { readonly $ref: string }>>
}

/** One row of a table as an operation of the document. */
export function operationObject(row: Operation, writer: SchemaWriter): OperationObject {
  const [group = '', method = ''] = row.name.split('.')
  return {
    operationId: row.name,
    tags: [group],
    summary: `${words(group)}: ${words(method).toLowerCase()}`,
    description: whenLost[row.effect],
    'x-foliokit-effect': row.effect,
    'x-foliokit-source': row.source,
    security: securityRequirements[row.security],
    parameters: [...pathParameters(row.path).map(pathParameter), ...queryParameters(row.query, writer)],
    ...(row.body === null
      ? {}
      : { requestBody: { required: true, content: { [mediaTypes[row.bodyFormat]]: { schema: writer.wire(row.body) } } } }),
    responses: {
      200: { description: 'Done.', content: { [mediaTypes[row.answerFormat]]: { schema: writer.wire(row.answer) } } },
      ...refusalResponses,
    },
  }
}

function pathParameter(name: string): ParameterObject {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}

/** Several values stand in one text, separated by commas. */
function queryParameters(query: z.ZodObject | null, writer: SchemaWriter): readonly ParameterObject[] {
  return Object.entries((query?.shape ?? {}) as Readonly<Record<string, z.ZodType>>).map(([name, value]) => ({
    name,
    in: 'query',
    required: !value.safeParse(undefined).success,
    style: 'form',
    explode: false,
    schema: writer.meaning(value),
  }))
}

/** `purchasePlans` as `Purchase plans`. */
function words(name: string): string {
  const spaced = name.replace(/(?<=[a-z0-9])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
