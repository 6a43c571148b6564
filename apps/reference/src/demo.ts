import { clientCredentials, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { isCodedError } from '@foliokit/errors'
import { fetchThrough } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { sampleTenant } from '@foliokit/sandbox'
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { buyLumpSum } from './demo/lump-sum.js'
import { platformAt, platformInProcess } from './demo/platform.js'
import { createTimeline, printEntry } from './demo/timeline.js'

const usage = `npm run demo -- [--json] [--sandbox http://127.0.0.1:4010]

  --json     prints the timeline as data
  --sandbox  talks to a foliokit-sandbox in another process instead of one in this
`

async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, sandbox: { type: 'string' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) return console.log(usage)

  const platform = values.sandbox === undefined ? platformInProcess() : platformAt(values.sandbox)
  const timeline = createTimeline((entry) => {
    if (!values.json) console.log(printEntry(entry))
  })
  const { name: tenant, clientId, clientSecret, accounts } = sampleTenant
  const [account] = accounts
  const email = account?.contacts?.emails[0]
  if (account === undefined || email === undefined) throw new Error('The sample tenant has no account with a contact.')

  if (!values.json) console.log(`A lump-sum purchase, start to finish, against ${platform.description}.\n`)
  const { transport, baseUrl } = platform
  const tokens = clientCredentials({
    fetch: fetchThrough(transport, { name: 'auth.token', path: '/v2/auth/:tenant_name/token', effect: 'read' }),
    baseUrl,
    tenant,
    clientId,
    clientSecret: secret(clientSecret),
    now: Date.now,
  })
  const token = await tokens.token()
  timeline.add(await platform.now(), 'Token from client credentials', [
    ['tenant', tenant],
    ['token', `${token.slice(0, 12)}… (kept, and renewed before it expires)`],
  ])

  const client = createClient({ baseUrl, tenant, tokens, transport })
  const purchase = await buyLumpSum({
    client,
    platform,
    timeline,
    account: account.id,
    email,
    isin: 'INF966L01887',
    amount: rupees('10000'),
    reference: randomUUID(),
  })
  if (values.json) console.log(JSON.stringify({ timeline: timeline.entries, purchase }, null, 2))
  else console.log(`\nDone: ${purchase.amount} rupees became ${purchase.allotted_units} units in folio ${purchase.folio_number}.`)
}

demo().catch((error: unknown) => {
  console.error(isCodedError(error) ? `${error.code}: ${error.message}` : error)
  process.exitCode = 1
})
