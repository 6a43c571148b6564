import { isCodedError } from '@foliokit/errors'
import * as z from 'zod'
import { fromText, type Exact, type ExactKind } from './exact.js'
import { isJsonNumber, JsonNumber } from './json.js'
import { isNav } from './nav.js'
import { isRupees } from './rupees.js'
import { isUnits } from './units.js'

// The types that schemas built from these codecs are inferred to: declarations of other packages name them through this entry.
export type { Exact, ExactKind } from './exact.js'

/**
 * A number as it may stand on the wire: a {@link JsonNumber} from `parseJson`, a finite `number` from `JSON.parse`, or numeric text.
 * All three occur (domain §2).
 */
export const wireNumber = z.custom<JsonNumber | number | string>(
  (value) => typeof value === 'string' || isJsonNumber(value) || (typeof value === 'number' && Number.isFinite(value)),
  { error: 'must be a number or numeric text' },
)

/** Reads and writes an amount in INR: wire number in, `Rupees` out, and back as a JSON number with no digit more than needed. */
export const rupeesCodec = exactCodec('Rupees', isRupees)
/** Reads and writes units. */
export const unitsCodec = exactCodec('Units', isUnits)
/** Reads and writes a NAV. */
export const navCodec = exactCodec('Nav', isNav)

const idPattern = /^\d{1,20}$/
const idMessage = 'must be an integer id of 1 to 20 digits'

/**
 * Reads and writes an integer id, as text in our types: v1 ids are 64-bit and do not survive a `number` (domain §2).
 */
export const integerIdCodec = z.codec(wireNumber, z.string().regex(idPattern, { error: idMessage, abort: true }), {
  decode: (wire, context) => {
    if (typeof wire === 'number' && !Number.isSafeInteger(wire)) {
      context.issues.push({ code: 'custom', input: wire, message: 'lost digits as a number: parse the body with parseJson' })
      return z.NEVER
    }
    return String(wire).replace(/\.0+$/, '')
  },
  encode: (text, context) => {
    // Inside a schema with checks of its own, zod writes once without the checks of what is inside.
    if (!idPattern.test(text)) {
      context.issues.push({ code: 'custom', input: text, message: idMessage })
      return z.NEVER
    }
    return new JsonNumber(text.replace(/^0+(?=\d)/, ''))
  },
})

/** Reads and writes a small whole number, such as a page size or a status code. */
export const countCodec = z.codec(wireNumber, z.int(), {
  decode: (wire) => Number(String(wire)),
  encode: (count) => new JsonNumber(String(count)),
})

function exactCodec<Kind extends ExactKind>(kind: Kind, is: (value: unknown) => value is Exact<Kind>) {
  const inner = z.custom<Exact<Kind>>(is, { error: `must be ${kind}, made by ${kind.toLowerCase()}()` })
  return z.codec(wireNumber, inner, {
    decode: (wire, context) => {
      try {
        return fromText(kind, String(wire))
      } catch (error) {
        if (!isCodedError(error)) throw error
        context.issues.push({ code: 'custom', input: wire, message: error.message, params: { code: error.code, ...error.context } })
        return z.NEVER
      }
    },
    encode: (value) => new JsonNumber(value.toString().replace(/\.?0+$/, '')),
  })
}
