import { wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'

/** Reads a whole number from text or a number, and writes it as text: the counts of a skip instruction (field notes §5, row 12). */
export const countTextCodec = z.codec(wireNumber, z.int(), {
  decode: (wire) => Number(String(wire)),
  encode: (count) => String(count),
})
