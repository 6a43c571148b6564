import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, type Client } from '@foliokit/client'
import { fetchTransport, httpResponse, type HttpResponse, type Transport } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { createSandbox, sampleFundSchemes, sampleNavs } from '@foliokit/sandbox'
import { approvedMandate, sampleFirm, sampleInvestor, samplePlan } from '../sample-plans.js'

/**
 * A client of a platform that answers at once, in this process: one installment is taken through a sandbox, and its answers are given again
 * for every other, each order with an id of its own. So what is measured is the runner, its intents and its database, and no platform.
 */
export async function replayedPlatform(unique: string): Promise<Client> {
  const firm = { tenant: 'acme', clientId: 'acme-server', clientSecret: secret('not-a-secret') }
  const load = { tenants: [sampleFirm(1, firm)], fundSchemes: sampleFundSchemes, navs: sampleNavs }
  const sandbox = createSandbox({ clock: '2024-01-05T09:00:00+05:30', load })
  const at = { baseUrl: 'https://sandbox.example', tenant: firm.tenant }
  const tokens = clientCredentials({ ...at, ...firm, fetch: sandbox.fetch, now: sandbox.now })
  const answers = new Map<string, HttpResponse>()
  const asked = fetchTransport({ fetch: sandbox.fetch })
  const recording: Transport = async (request, options) => {
    const answer = await asked(request, options)
    answers.set(request.operation.name, answer)
    return answer
  }
  const client = createClient({ ...at, tokens, transport: recording })
  const mandate = await approvedMandate(client, 0)
  const placed = await client.purchases.create({
    mf_investment_account: 'mfia_0',
    scheme: samplePlan.scheme,
    amount: rupees(samplePlan.amount),
    source_ref_id: 'recorded',
  })
  await client.purchases.fetch(placed.id)
  await client.purchases.update({ id: placed.id, consent: { email: sampleInvestor.email } })
  await client.payments.list({ amc_order_ids: [placed.old_id] })
  await client.payments.createNach({ mandate_id: mandate, amc_order_ids: [placed.old_id] })

  let orders = 0
  const replay: Transport = ({ operation }) => {
    const answer = answers.get(operation.name)
    if (answer === undefined) return Promise.reject(new Error(`No answer of ${operation.name} was recorded.`))
    if (operation.name !== 'purchases.create') return Promise.resolve(answer)
    const text = answer.text.replaceAll(placed.id, `mfp_${unique}${(orders += 1)}`)
    return Promise.resolve(httpResponse({ ...answer, bytes: new TextEncoder().encode(text) }))
  }
  return createClient({ ...at, tokens, transport: replay })
}
