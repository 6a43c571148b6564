import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'

/** The answer of a `/v2` list: the newest 100, and no cursor (domain §10). */
export function newestList<Item extends z.ZodType>(item: Item) {
  return z.looseObject({ object: z.string(), data: z.array(item) })
}

/** The answer of an `/api` list: one page of an envelope, under a member named after the resource (domain §10). */
export function page<Name extends string, Item extends z.ZodType>(name: Name, item: Item) {
  return z.looseObject({
    first: z.boolean(),
    last: z.boolean(),
    total_pages: countCodec,
    total_elements: countCodec,
    size: countCodec,
    number: countCodec,
    number_of_elements: countCodec.optional(),
    ...({ [name]: z.array(item) } as Record<Name, z.ZodArray<Item>>),
  })
}

/** A whole number as query text. */
const countText = (minimum: number, maximum: number) =>
  z.codec(z.string().regex(/^\d{1,15}$/, 'must be a whole number'), z.int().min(minimum).max(maximum), { decode: Number, encode: String })

/** The query of an `/api` list: `page` from 0, `size` from 1 to 100, 20 when absent. */
export const pageQuery = {
  page: countText(0, Number.MAX_SAFE_INTEGER).optional(),
  size: countText(1, 100).optional(),
}

/** The most rows a `/v2` list answers. A full list may be missing older rows. */
export const newestListCap = 100

/** Values of a filter, which the platform takes in one text separated by commas. */
export function commaSeparatedOf<Item extends z.ZodType<string, string>>(item: Item) {
  return z.codec(z.string(), z.array(item).min(1), {
    decode: (text) => text.split(',') as z.input<Item>[],
    encode: (values) => values.join(','),
  })
}

/** Any such values, of a filter that may be left out. */
export const commaSeparated = commaSeparatedOf(z.string().regex(/^[^,\s]+$/, 'must not be empty or hold commas and spaces')).optional()
