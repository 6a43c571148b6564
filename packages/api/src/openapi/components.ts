import * as identifiers from '@foliokit/identifiers/zod'
import * as investors from '@foliokit/investors/zod'
import * as kyc from '@foliokit/kyc/zod'
import * as money from '@foliokit/money/zod'
import * as orders from '@foliokit/orders/zod'
import * as payments from '@foliokit/payments/zod'
import * as plans from '@foliokit/plans/zod'
import * as schemes from '@foliokit/schemes/zod'
import * as z from 'zod'
import { fileSchema } from '../multipart.js'
import { wireErrorSchema } from '../wire-error.js'

/** The packages whose schemas the document names. A schema of another package is written out wherever it stands. */
const packages: readonly Readonly<Record<string, unknown>>[] = [
  identifiers,
  investors,
  kyc,
  money,
  orders,
  payments,
  plans,
  schemes,
  { fileSchema, wireErrorSchema },
]

/** What the document calls a schema: `purchaseSchema` of `@foliokit/orders/zod` is `Purchase`, `rupeesCodec` is `Rupees`. */
export const componentNames = z.registry<{ readonly id: string }>()

for (const [name, schema] of packages.flatMap((entries) => Object.entries(entries))) {
  const [, first = '', rest = ''] = /^(.)(.*)(?:Schema|Codec)$/.exec(name) ?? []
  if (schema instanceof z.ZodType && first !== '') componentNames.add(schema, { id: first.toUpperCase() + rest })
}
