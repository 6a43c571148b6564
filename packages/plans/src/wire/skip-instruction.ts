import * as z from 'zod'
import { countTextCodec } from './count-text.js'

const text = z.string().nullish()
const count = countTextCodec.nullish()
const state = z.codec(z.string(), z.string(), { decode: (wire) => wire.toUpperCase(), encode: (name) => name })

const instruction = z.looseObject({
  object: z.string(),
  id: z.string(),
  plan: z.string(),
  state,
  from_date: z.string(),
  to_date: text,
  remaining_installments: count,
  skipped_installments: count,
  created_at: text,
  cancelled_at: text,
  completed_at: text,
})
const wire = z.looseObject({ from: text, to: text, from_date: text, to_date: text })

/**
 * Reads the platform's skip instruction (`plan_skip_instruction`, in the tables `skip_instruction`). Reads `from` and `to` as `from_date` and
 * `to_date`, a state in any case as upper-case, and counts as text or numbers (domain §4.9, field notes §5, row 12). An unknown state is
 * data; `skipStateOfWire` says what one means, a cancelled one that still reads as pending included.
 */
export const skipInstructionSchema = z.codec(wire, instruction, {
  decode: ({ from, to, ...rest }) =>
    ({ ...rest, from_date: rest.from_date ?? from, to_date: rest.to_date ?? to ?? null }) as unknown as z.input<typeof instruction>,
  encode: (written) => written,
})

/** A skip instruction as read from the platform. */
export type SkipInstruction = z.output<typeof skipInstructionSchema>
