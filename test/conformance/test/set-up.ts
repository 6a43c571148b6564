import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, type Client } from '@foliokit/client'
import { fetchTransport, type Transport } from '@foliokit/http'
import {
  createSandbox,
  sampleLoad,
  sampleTenant,
  type LoadedTenant,
  type Sandbox,
  type SandboxLoad,
  type SandboxOptions,
} from '@foliokit/sandbox'

export const account = 'mfia_367a75826694614a539c0f82b196027'
/** The same account in the words of v1. */
export const v1Account = '110'
/** An account whose orders gateway ondc refuses in its review. */
export const refusedAccount = 'mfia_5c2c0a85826694614a539c0f82b19612'
export const equityIsin = 'INF966L01887'
export const liquidIsin = 'INF966L01283'
/** A folio of the account: it holds 250 units of the equity scheme and 1000 of the liquid one. */
export const folio = '31171511'
export const bankAccount = '51'
export const email = 'investor@example.com'

/** The samples, in which that account has a folio too, with the same holdings. */
export const everyFolio: SandboxLoad = {
  ...sampleLoad,
  tenants: sampleLoad.tenants.map((tenant) => ({
    ...tenant,
    accounts: tenant.accounts.map((each) =>
      each.id === refusedAccount ? { ...each, folios: sampleTenant.accounts[0]?.folios ?? [] } : each,
    ),
  })),
}

/** The same, with schemes that let a plan be of one installment. */
export const shortPlans: SandboxLoad = {
  ...everyFolio,
  fundSchemes: everyFolio.fundSchemes.map((scheme) => ({
    ...scheme,
    sip_frequency_specific_data: ofOneInstallment(scheme.sip_frequency_specific_data),
    swp_frequency_specific_data: ofOneInstallment(scheme.swp_frequency_specific_data),
    stp_frequency_specific_data: ofOneInstallment(scheme.stp_frequency_specific_data),
  })),
}

function ofOneInstallment<Data extends object>(data: Data | null | undefined): Data | null | undefined {
  if (data == null) return data
  return Object.fromEntries(Object.entries(data).map(([frequency, terms]) => [frequency, { ...terms, min_installments: 1 }])) as Data
}

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
  const sandbox = createSandbox({ load: everyFolio, ...options })
  return { sandbox, client: clientOf(sandbox) }
}

/** A sandbox and its client. */
export type Platform = ReturnType<typeof setUp>

/** A move of the clock as something to send. */
export const moved = (move: () => void): Promise<void> => {
  move()
  return Promise.resolve()
}

/** What the investor's browser does with the address of a payment's page: opens it, and chooses how the payment ends. */
export function browserOf({ sandbox }: Pick<Platform, 'sandbox'>) {
  const told = async (response: Promise<{ readonly status: number; text(): Promise<string> }>) => {
    const { status } = await response
    if (status !== 200) throw new PageRefused(status)
  }
  return {
    open: (address: string) => told(sandbox.fetch(address)),
    choose: (address: string, outcome: 'success' | 'failure' | 'abandon') => {
      const [page = '', txnId = ''] = address.split('?txnId=')
      return told(sandbox.fetch(page, { method: 'POST', body: `txnId=${txnId}&outcome=${outcome}` }))
    },
  }
}

/** What the gateway page answers when a payment cannot go on. */
export class PageRefused extends Error {
  constructor(status: number) {
    super(`the page answered ${status}`)
  }
}
