import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'

/** The platform's documented error body: `{ error: { status, message, errors: [{ field, message }] | null } }` (domain §10). */
export const wireErrorSchema = z.looseObject({
  error: z.looseObject({
    status: countCodec,
    message: z.string(),
    errors: z.array(z.looseObject({ field: z.string(), message: z.string() })).nullish(),
  }),
})

/** The error body, read. */
export type WireError = z.output<typeof wireErrorSchema>
