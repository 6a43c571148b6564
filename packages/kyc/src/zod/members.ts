import { JsonNumber } from '@foliokit/money/json'
import { wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'

/** A member on read: text, `null`, or not there. Enums are open on read. */
export const text = z.string().nullish()

/** An id of the platform in a request: text that may stand in a URL. */
export const objectId = z.string().regex(/^[!-~]{1,128}$/, 'must be 1 to 128 printable ASCII characters without spaces')

/** A member that a request must have. */
export const filled = z.string().min(1)

/** An optional member of a request: text, or `null` for none. The rules check what it says. */
export const given = z.string().nullish()

/** An optional id of a request. */
export const reference = objectId.nullish()

/** A civil date in a request. */
export const date = z.iso.date('must be a date as YYYY-MM-DD')

/** The address of a page: http or https, and nothing that a browser would run. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address, https://...' })

/** A closed list of values in a request, optional. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).nullish()

/** Degrees on the wire as a `number`, within bounds: no money, so a binary float holds them well enough. */
const degreesWithin = (maximum: number) =>
  z.codec(wireNumber, z.number().min(-maximum).max(maximum), {
    decode: (wire) => Number(String(wire)),
    encode: (degrees) => new JsonNumber(String(degrees)),
  })

/** Degrees of latitude in a request. */
export const latitude = degreesWithin(90)
/** Degrees of longitude in a request. */
export const longitude = degreesWithin(180)
/** Degrees on read, whatever they are. */
export const degrees = degreesWithin(Number.MAX_VALUE)

/** Filter values of a closed list, which the platform takes in one text separated by commas. */
export const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .codec(z.string(), z.array(item).min(1), {
      decode: (joined) => joined.split(',') as z.input<Item>[],
      encode: (items) => items.join(','),
    })
    .optional()

/** An id among filter values: it holds none of the commas that separate them. */
export const listedId = z.string().regex(/^[^,\s]{1,128}$/, 'must not be empty or hold commas and spaces')
