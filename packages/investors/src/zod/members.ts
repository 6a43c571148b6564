import { isCodedError } from '@foliokit/errors'
import { JsonNumber } from '@foliokit/money/json'
import { wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'
import { isPercentage, percentage, type Percentage } from '../percentage.js'

/** A member on read: text, `null`, or not there. Enums are open on read. */
export const text = z.string().nullish()

/** A flag on read. */
export const flag = z.boolean().nullish()

/** An id of the platform in a request: text that may stand in a URL. */
export const objectId = z.string().regex(/^[!-~]{1,128}$/, 'must be 1 to 128 printable ASCII characters without spaces')

/** An optional member of a request: text, or `null` for none. The rules check what it says. */
export const given = z.string().nullish()

/** A member that a request must have. */
export const filled = z.string().min(1)

/** A civil date in a request. */
export const date = z.iso.date('must be a date as YYYY-MM-DD')

/** A closed list of values in a request, optional. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).nullish()

/**
 * A flag in a request that also arrives as text: the vendor's own example of `use_default_tax_residences` has `"false"`. Written as a
 * boolean.
 */
export const flagOrText = z
  .codec(z.union([z.boolean(), z.literal(['true', 'false'])]), z.boolean(), {
    decode: (wire) => wire === true || wire === 'true',
    encode: (value) => value,
  })
  .nullish()

/** Reads and writes a share in percent: wire number in, exact decimal text out, and back as a JSON number with every digit. */
export const percentageCodec = z.codec(
  wireNumber,
  z.custom<Percentage>(isPercentage, { error: 'must be a percentage, made by percentage()' }),
  {
    decode: (wire, context) => {
      try {
        return percentage(String(wire))
      } catch (error) {
        if (!isCodedError(error)) throw error
        context.issues.push({ code: 'custom', input: wire, message: error.message, params: { code: error.code } })
        return z.NEVER
      }
    },
    encode: (share) => new JsonNumber(share),
  },
)
