import { percentageCodec } from '@foliokit/investors/zod'
import { countCodec, integerIdCodec, navCodec, rupeesCodec, unitsCodec, wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'
import { fileSchema, fileTypes } from '../multipart.js'
import type { JsonSchema } from './json-schema.js'

/** A decimal: a number or numeric text, read digit by digit (domain §2). */
const decimal = { type: ['number', 'string'], pattern: '^-?\\d+(\\.\\d+)?$' }

/** How the values stand on the wire of which zod knows only that a function reads them. */
const forms = new Map<z.core.$ZodType, Readonly<Record<string, unknown>>>([
  [fileSchema, { description: `1 byte to 10 MB, one of ${fileTypes.join(', ')}.`, type: 'string', format: 'binary' }],
  [wireNumber, { type: ['number', 'string'] }],
  [rupeesCodec, { description: 'An amount in INR, at most 2 decimals.', ...decimal }],
  [unitsCodec, { description: 'Units of a scheme, at most 4 decimals.', ...decimal }],
  [navCodec, { description: 'A NAV in INR, at most 8 decimals.', ...decimal }],
  [percentageCodec, { description: 'A percentage.', ...decimal }],
  [countCodec, { description: 'A whole number.', type: ['integer', 'string'], pattern: '^\\d+$' }],
  [
    integerIdCodec,
    {
      description: 'An id of up to 64 bits. Read it as text: a parser that makes a double of it loses digits.',
      type: ['integer', 'string'],
      format: 'int64',
      pattern: '^\\d{1,20}$',
    },
  ],
])

/**
 * How a schema stands on the wire where zod cannot tell, or tells less than is known: a value of `forms`, or an object that is read in
 * several ways, of which the one of the tables is described. `undefined` for every other schema.
 */
export function wireForm(schema: z.core.$ZodType, write: (schema: z.ZodType) => JsonSchema): JsonSchema | undefined {
  const form = forms.get(schema)
  if (form !== undefined || !(schema instanceof z.ZodCodec)) return form as JsonSchema | undefined
  const { in: read, out: tabled } = schema.def
  return read instanceof z.ZodObject && tabled instanceof z.ZodObject ? write(tabled) : undefined
}
