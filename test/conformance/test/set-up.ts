import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, type Client } from '@foliokit/client'
import { fetchTransport, type Transport } from '@foliokit/http'
import { createSandbox, sampleTenant, type LoadedTenant, type Sandbox, type SandboxOptions } from '@foliokit/sandbox'

export const account = 'mfia_367a75826694614a539c0f82b196027'
export const equityIsin = 'INF966L01887'
export const email = 'investor@example.com'

const baseUrl = 'https://sandbox.example'

/** A client of a sandbox in this process, with the sandbox's own time. */
export function clientOf(
  sandbox: Sandbox,
  tenant: LoadedTenant = sampleTenant,
  {
    transport = fetchTransport({ fetch: sandbox.fetch }),
    now = sandbox.now,
  }: { readonly transport?: Transport; readonly now?: () => number } = {},
): Client {
  const { name, clientId, clientSecret } = tenant
  const tokens = clientCredentials({
    baseUrl,
    tenant: name,
    clientId,
    clientSecret: secret(clientSecret),
    fetch: sandbox.fetch,
    now,
  })
  return createClient({ baseUrl, tenant: name, tokens, transport })
}

export function setUp(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options)
  return { sandbox, client: clientOf(sandbox) }
}
