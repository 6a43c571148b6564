import { account, consent, isin, setUp } from './api.js'

export const liquid = 'INF966L01283'
/** A folio of the sample account: it holds 250 units of the equity scheme and 1000 of the liquid one. */
export const folio = '31171511'
/** The bank account of that folio, as an instant redemption names it. */
export const payout = { redemption_bank_account_number: '1234567891100', redemption_bank_account_ifsc_code: 'HDFC0000001' }
/** The sample account in the words of v1. */
export const v1 = '/api/oms/investment_accounts/110'

export type Api = Pick<ReturnType<typeof setUp>, 'sandbox' | 'call'>
export type Options = Parameters<typeof setUp>[0]

/** Redemptions and switches differ in these words only. */
export const withdrawals = {
  redemption: { path: '/v2/mf_redemptions', schemes: { scheme: isin } },
  switch: { path: '/v2/mf_switches', schemes: { switch_out_scheme: isin, switch_in_scheme: liquid } },
} as const
export type WithdrawalKind = keyof typeof withdrawals

/** Asks for a redemption or a switch out of the sample folio: Rs 1,000 unless told otherwise. */
export function withdraw({ call }: Pick<Api, 'call'>, kind: WithdrawalKind, change: object = { amount: 1000 }) {
  const { path, schemes } = withdrawals[kind]
  return call('POST', path, { mf_investment_account: account, folio_number: folio, ...schemes, ...change })
}

/** A sandbox with one redemption or switch, just placed. On gateway ondc its review is over. */
export async function withdrawing(kind: WithdrawalKind, options: Options = {}, change?: object) {
  const api = setUp(options)
  const { json } = await withdraw(api, kind, change)
  if (options?.gateway === 'ondc') api.sandbox.advance({ seconds: 3 })
  const { path } = withdrawals[kind]
  const id = json['id'] ?? ''
  return {
    ...api,
    path,
    id,
    oldId: json['old_id'] ?? '',
    update: (more: object) => api.call('PATCH', path, { id, ...more }),
    fetch: async () => (await api.call('GET', `${path}/${id}`)).json,
  }
}

/** The same, confirmed with the investor's consent. */
export async function confirmedWithdrawal(kind: WithdrawalKind, options: Options = {}, change?: object) {
  const order = await withdrawing(kind, options, change)
  await order.update({ state: 'confirmed', consent })
  return order
}

/** Moves an order through simulated states, one after the other. */
export async function simulate({ call }: Pick<Api, 'call'>, oldId: string, ...statuses: readonly string[]) {
  let answer = { status: 0, text: '' }
  for (const status of statuses) answer = await call('POST', `/api/oms/simulate/orders/${oldId}`, { status })
  return answer
}

/** Registers a mandate of Rs 50,000 a debit and moves it to a status. */
export async function mandateIn({ call }: Pick<Api, 'call'>, status: string, change: object = {}): Promise<string> {
  const { json } = await call('POST', '/api/pg/mandates', {
    mandate_type: 'E_MANDATE',
    bank_account_id: 51,
    mandate_limit: 50000,
    ...change,
  })
  const id = json['id'] ?? ''
  if (status !== 'CREATED') await call('POST', `/api/pg/simulate/mandates/${id}`, { status })
  return id
}

/** Opens the page behind an address, or chooses on it. */
export function pageOf({ sandbox }: Pick<Api, 'sandbox'>, address: string) {
  const [, txnId = ''] = address.split('txnId=')
  const target = '/api/pg/payments/netbanking/page'
  const asked = (method: string, more: string, body: string) => sandbox.handle({ method, target: target + more, headers: {}, body })
  return {
    open: () => asked('GET', `?txnId=${txnId}`, ''),
    choose: (outcome: string) => asked('POST', '', `txnId=${txnId}&outcome=${outcome}`),
  }
}

/** Why a call was refused, field by field. */
export const whyRefused = (json: unknown) =>
  (json as { error?: { errors?: readonly { readonly field: string; readonly message: string }[] | null } }).error?.errors ?? []

/** How many rows the lists of a tenant hold: to see that nothing was stored. */
export async function stored({ call }: Pick<Api, 'call'>): Promise<number> {
  let rows = 0
  for (const path of ['/v2/mf_purchases', '/v2/mf_redemptions', '/v2/mf_switches', '/v2/mf_settlement_details'])
    rows += ((await call('GET', path)).json['data'] as unknown as readonly unknown[]).length
  for (const path of ['/api/pg/payments', '/api/pg/mandates']) rows += Number((await call('GET', path)).json['total_elements'])
  return rows
}
