import { createPartnerBody, partnerSchema, type Partner } from '@foliokit/investors/zod'
import * as z from 'zod'
import { investorObjectOperations } from './investor-object-operations.js'

const query = z.strictObject({ code: z.string() })
const operations = investorObjectOperations('partners', 'partners', { row: partnerSchema, body: createPartnerBody, query })

/** Partners, such as sub-brokers, by the code of their licence: there is no way to change one (v2 documents, partners). */
export const partners = {
  ...operations,
  list: { ...operations.list, matches: ({ license_code }: Partner, { code }: z.output<typeof query>) => license_code === code },
}
