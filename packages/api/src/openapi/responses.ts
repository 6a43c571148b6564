import { wireErrorSchema } from '../wire-error.js'
import type { Content, SchemaWriter } from './json-schema.js'

/** The statuses that the documents name for a refusal (domain §10). */
const refusals = ['400', '401', '403', '404', '409', '422', '429', '5XX']

/** An answer of the document. */
export interface ResponseObject {
  readonly description: string
  readonly content: Content
}

/** The answer that stands for every refusal. */
export function refusalResponse({ wire }: SchemaWriter): ResponseObject {
  return {
    description: 'Refused. Some refusals come with another body: `{"error": "text"}`, HTML, or none.',
    content: { 'application/json': { schema: wire(wireErrorSchema) } },
  }
}

/** Every refusal of an operation. */
export const refusalResponses: Readonly<Record<string, { readonly $ref: string }>> = Object.fromEntries(
  refusals.map((status) => [status, { $ref: '#/components/responses/Refusal' }]),
)
