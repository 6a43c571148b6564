import type { Operation } from '../operation.js'
import { createSchemaWriter, type JsonSchema } from './json-schema.js'
import { operationObject, type OperationObject } from './operation-object.js'
import { refusalResponse } from './responses.js'
import { securitySchemes } from './security.js'

/** What the document says about itself. */
export interface OpenApiOptions {
  readonly title: string
  readonly version: string
}

/** An OpenAPI 3.1 document, as plain JSON. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1'
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

/**
 * Makes the OpenAPI 3.1 document of a table of operations: of `contract`, or of one with rows of your own. It is what stands in
 * `@foliokit/api/openapi.json`, and the same for the same table. `x-foliokit-effect` says of every operation what a lost answer means;
 * the server is a placeholder, by default the local sandbox.
 *
 * @example
 * const document = openApiDocument(contract, { title: 'Our platform', version: '1.0.0' })
 * Object.keys(document.paths) // ['/v2/auth/{tenant_name}/auth', ...]
 */
export function openApiDocument(
  table: Readonly<Record<string, Operation>>,
  { title = 'Mutual fund platform', version = '0.0.0' }: Partial<OpenApiOptions> = {},
): OpenApiDocument {
  const writer = createSchemaWriter()
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const row of Object.values(table)) {
    const path = row.path.replace(/:(\w+)/g, '{$1}')
    const operations = (paths[path] ??= {})
    operations[row.method.toLowerCase()] = operationObject(row, writer)
  }
  const groups = [...new Set(Object.values(table).map(({ name }) => name.split('.')[0] ?? ''))]
  const responses = { Refusal: refusalResponse(writer) }
  return withReferences({
    openapi: '3.1.1',
    info: { title, version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '{base_url}', variables: { base_url: { default: 'http://127.0.0.1:4010', description: 'Where the platform is.' } } }],
    tags: groups.map((name) => ({ name })),
    paths,
    components: { schemas: writer.named(), responses, securitySchemes },
  })
}

/** Schemas are written with their definitions beside them; the document keeps them in one place. */
function withReferences<Document>(document: Document): Document {
  return JSON.parse(JSON.stringify(document).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/')) as Document
}
