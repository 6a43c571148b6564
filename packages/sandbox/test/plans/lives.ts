import { parseJson, isJsonNumber, type Json } from '@foliokit/money/json'
import { createSandbox, sampleLoad, sampleTenant, type SandboxLoad, type SandboxOptions } from '../../src/index.js'
import { account, callerOf, consent, isin } from '../api.js'

export type PlanKind = 'purchase' | 'redemption' | 'switch'
/** What an answer holds, numbers as their text. */
export type Answer = Readonly<Record<string, string>>
export type Api = ReturnType<typeof planApi>

export const folio = '31171511'
export const liquid = 'INF966L01283'
export const kinds: readonly PlanKind[] = ['purchase', 'redemption', 'switch']
export const orders = { purchase: 'mf_purchases', redemption: 'mf_redemptions', switch: 'mf_switches' } as const

/** The sample load with a folio that a plan does not use up. */
export const richLoad: SandboxLoad = {
  ...sampleLoad,
  tenants: sampleLoad.tenants.map((tenant) => ({
    ...tenant,
    accounts: tenant.accounts.map((each) => ({
      ...each,
      folios: each.folios.map((of) => ({ ...of, balances: { [isin]: '100000.000', [liquid]: '100000.000' } })),
    })),
  })),
}

/** A monthly plan of twelve installments on day 5 that passes every rule. */
export const planDraft = (kind: PlanKind) => ({
  mf_investment_account: account,
  folio_number: folio,
  ...(kind === 'switch' ? { switch_out_scheme: isin, switch_in_scheme: liquid } : { scheme: isin }),
  frequency: 'monthly',
  installment_day: 5,
  number_of_installments: 12,
  amount: 5000,
  systematic: true,
  consent,
})

/** A sandbox whose callers make plans and read what became of them. */
export function planApi(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ load: richLoad, ...options })
  const { call } = callerOf(sandbox, sampleTenant)
  /** Does what must be taken. */
  const taken = async (method: string, target: string, body?: unknown): Promise<Answer> => {
    const { status, text, json } = await call(method, target, body)
    if (status !== 200) throw new Error(`${method} ${target}: ${status} ${text}`)
    return json
  }
  const listed = async (target: string) => (await taken('GET', target))['data'] as unknown as readonly Answer[]
  return {
    sandbox,
    call,
    taken,
    listed,
    create: (kind: PlanKind, change: object = {}) => taken('POST', `/v2/mf_${kind}_plans`, { ...planDraft(kind), ...change }),
    update: (kind: PlanKind, id: string | undefined, change: object) => taken('PATCH', `/v2/mf_${kind}_plans`, { id, ...change }),
    fetch: (kind: PlanKind, id: string | undefined) => taken('GET', `/v2/mf_${kind}_plans/${id}`),
    /** The installments of a plan, the first one first. */
    installments: async (kind: PlanKind, id: string | undefined) => [...(await listed(`/v2/${orders[kind]}?plan=${id}`))].reverse(),
    /** A mandate that pays up to a limit, as the fields that name it. */
    mandate: async ({ limit = '50000', approved = true }: { readonly limit?: number | string; readonly approved?: boolean } = {}) => {
      const { id = '' } = await taken('POST', '/api/pg/mandates', {
        mandate_type: 'E_MANDATE',
        bank_account_id: 51,
        mandate_limit: limit,
      })
      if (approved) await taken('POST', `/api/pg/simulate/mandates/${id}`, { status: 'APPROVED' })
      return { payment_method: 'mandate', payment_source: id }
    },
    /** Moves the clock to a time of a day, the start of it unless told. */
    on: (day: string, time = '00:00:00') => sandbox.advanceTo(`${day}T${time}+05:30`),
  }
}

/** Lets the debit of a plan's latest installment fail at the bank. */
export async function failDebit(api: Api, plan: string | undefined): Promise<void> {
  const latest = (await api.installments('purchase', plan)).at(-1)
  const { payments } = (await api.taken('GET', `/api/pg/payments?amc_order_ids=${latest?.['old_id']}`)) as unknown as {
    readonly payments: readonly Answer[]
  }
  await api.taken('POST', `/api/pg/simulate/payments/${payments[0]?.['id']}`, { status: 'FAILED' })
}

/** The start of a day, as the platform writes it. */
export const startOf = (day: string | undefined) => `${day}T00:00:00+05:30`

/** JSON text with numbers as their text. */
export function read(text: string): unknown {
  const plain = (value: Json): unknown => {
    if (Array.isArray(value)) return value.map(plain)
    if (value === null || typeof value !== 'object') return value
    if (isJsonNumber(value)) return value.text
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item as Json)]))
  }
  return plain(parseJson(text))
}
