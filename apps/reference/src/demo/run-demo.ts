import { clientCredentials, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { fetchThrough } from '@foliokit/http'
import { format, rupees } from '@foliokit/money'
import { sampleTenant } from '@foliokit/sandbox'
import { buyLumpSum } from './lump-sum.js'
import type { DemoPlatform } from './platform.js'
import { createTimeline, printEntry, type Entry } from './timeline.js'

/** What the demo leaves behind, as data. */
export interface DemoResult {
  readonly timeline: readonly Entry[]
  readonly purchase: Awaited<ReturnType<typeof buyLumpSum>>
}

/** What the demo takes from outside: nothing in it reads a clock or makes an id. */
export interface DemoSettings {
  readonly platform: DemoPlatform
  /** Gets each line as it happens. */
  readonly print: (line: string) => void
  /** Milliseconds, for the life of tokens. */
  readonly now: () => number
  /** The order's `source_ref_id`. */
  readonly reference: string
}

/** Buys Rs 10,000 of a scheme for the sample tenant, and tells the story as it goes. */
export async function runDemo({ platform, print, now, reference }: DemoSettings): Promise<DemoResult> {
  const { name: tenant, clientId, clientSecret, accounts } = sampleTenant
  const [account] = accounts
  const email = account?.contacts?.emails[0]
  if (account === undefined || email === undefined) throw new Error('The sample tenant has no account with a contact.')

  const startedAt = await platform.now()
  print(`A lump-sum purchase, start to finish, against ${platform.description}. Times are the sandbox's own, in India.\n`)
  const timeline = createTimeline((entry) => print(printEntry(entry)))
  const { transport, baseUrl } = platform
  const tokens = clientCredentials({
    fetch: fetchThrough(transport, { name: 'auth.token', path: '/v2/auth/:tenant_name/token', effect: 'read' }),
    baseUrl,
    tenant,
    clientId,
    clientSecret: secret(clientSecret),
    now,
  })
  const token = await tokens.token()
  timeline.add(startedAt, 'Token from client credentials', [
    ['tenant', tenant],
    ['token', `${token.slice(0, 12)}… (renewed before it expires)`],
  ])

  const purchase = await buyLumpSum({
    client: createClient({ baseUrl, tenant, tokens, transport }),
    platform,
    timeline,
    account: account.id,
    email,
    isin: 'INF966L01887',
    amount: rupees('10000'),
    reference,
  })
  print(`\nDone: ${format(purchase.amount)} became ${purchase.allotted_units} units in folio ${purchase.folio_number}.`)
  return { timeline: timeline.entries, purchase }
}
