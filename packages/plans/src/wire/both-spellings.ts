import * as z from 'zod'

const spellings = z.looseObject({
  auto_generate_installments: z.boolean().nullish(),
  auto_generate_instalments: z.boolean().nullish(),
})

/** A plan schema that reads `auto_generate_instalments`, with one l, as well: the platform's own examples have it (field notes §5, row 2). */
export type BothSpellings<Plan extends z.ZodType> = z.ZodCodec<typeof spellings, Plan>

/** Makes a plan schema that reads both spellings and writes the one of the request tables. */
export function bothSpellings<Plan extends z.ZodType>(plan: Plan): BothSpellings<Plan> {
  return z.codec(spellings, plan, {
    decode: ({ auto_generate_instalments: single, ...wire }) => {
      const double = wire.auto_generate_installments ?? single
      return (double === undefined ? wire : { ...wire, auto_generate_installments: double }) as z.input<Plan>
    },
    encode: (wire) => wire as z.output<typeof spellings>,
  })
}
