import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { loadInvalid } from '../check-load.js'
import type { LoadedTenant } from '../load.js'

const text = z.string().min(1)
const contacts = z.strictObject({
  emails: z.array(text),
  mobiles: z.array(z.strictObject({ isd_code: text.nullish(), mobile: text })),
})
const folio = z.strictObject({
  number: text,
  contacts,
  bankAccounts: z.array(z.strictObject({ old_id: text, account_number: text, ifsc_code: text })),
  balances: z.record(text, text).optional(),
})
const account = z.strictObject({
  id: text,
  old_id: text,
  primary_investor_pan: text,
  contacts: contacts.nullable(),
  folios: z.array(folio),
})
const tenants = z
  .array(
    z.strictObject({
      name: text,
      clientId: text,
      clientSecret: text,
      loginSecret: text.optional(),
      investorClient: z.strictObject({ id: text, redirectUris: z.array(text) }).optional(),
      accounts: z.array(account),
    }),
    'must be a JSON list of tenants',
  )
  .min(1)

/**
 * Reads tenants from a file: a JSON list of what `load.tenants` takes.
 *
 * @throws CodedError `SANDBOX_LOAD_INVALID` with the place of what is wrong, never its value; and what reading the file throws
 */
export function tenantsIn(file: string): readonly LoadedTenant[] {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    // The words of the parser quote the file, which holds secrets.
    if (error instanceof SyntaxError) throw loadInvalid('tenants', 'is no JSON')
    throw error
  }
  const result = tenants.safeParse(json)
  const [issue] = result.error?.issues ?? []
  if (issue !== undefined) throw loadInvalid(['tenants', ...issue.path].join('.'), `is not valid: ${issue.message}`)
  return result.data as readonly LoadedTenant[]
}
