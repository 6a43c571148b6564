import { v1Statuses } from '@foliokit/orders'
import { otherSampleTenant, sampleTenant, type Sandbox, type SandboxRequest, type SandboxResponse } from '../../src/index.js'
import { folio, liquid } from './bodies.js'

/** Something to do to a sandbox. In a target or body `#order`, `#old`, `#payment` and so on stand for what an earlier answer gave out. */
export type Step =
  { readonly advance: number } | (Omit<SandboxRequest, 'headers'> & { readonly headers: Readonly<Record<string, string>> | Caller })
export type Caller = 'acme' | 'globex'
export interface Exchange {
  readonly request: SandboxRequest
  readonly answer: SandboxResponse
}

const tenants = { acme: sampleTenant, globex: otherSampleTenant }

/** Logs both tenants in; done again whenever the clock moves, since tokens expire. */
export function logIn(sandbox: Sandbox): Record<Caller, Readonly<Record<string, string>>> {
  const headersOf = (tenant: Caller) => {
    const { clientId, clientSecret } = tenants[tenant]
    const body = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`
    const answer = sandbox.handle({ method: 'POST', target: `/v2/auth/${tenant}/token`, headers: {}, body })
    return { authorization: `Bearer ${(JSON.parse(answer.body) as { access_token: string }).access_token}`, 'x-tenant-id': tenant }
  }
  return { acme: headersOf('acme'), globex: headersOf('globex') }
}

/** What later steps may name, as it stands in an answer. */
const patterns = [
  ['redemption', /"id":"(mfr_[0-9a-f]+)"/],
  ['switch', /"id":"(mfs_[0-9a-f]+)"/],
  ['settlement', /"id":"(mfsd_[0-9a-f]+)"/],
  ['purchaseplan', /"id":"(mfpp_[0-9a-f]+)"/],
  ['redemptionplan', /"id":"(mfrp_[0-9a-f]+)"/],
  ['switchplan', /"id":"(mfsp_[0-9a-f]+)"/],
  ['purchaseskip', /"id":"(psi_[0-9a-f]+)","plan":"mfpp/],
  ['redemptionskip', /"id":"(psi_[0-9a-f]+)","plan":"mfrp/],
  ['switchskip', /"id":"(psi_[0-9a-f]+)","plan":"mfsp/],
  ['sip', /"sip_id":(\d+)/],
  ['file', /"object":"file","id":"([\w-]+)"/],
  ['video', /"object":"file","id":"([\w-]+)","filename":"me/],
  ['profile', /"id":"(invp_[0-9a-f]+)"/],
  ['entity', /"id":"(invpni_[0-9a-f]+)"/],
  ['bank', /"id":"(bac_[0-9a-f]+)"/],
  ['address', /"id":"(addr_[0-9a-f]+)"/],
  ['phone', /"id":"(phone_[0-9a-f]+)"/],
  ['email', /"id":"(email_[0-9a-f]+)"/],
  ['nominee', /"id":"(relp_[0-9a-f]+)"/],
  ['demat', /"id":"(dac_[0-9a-f]+)"/],
  ['business', /"id":"(sopr_[0-9a-f]+)"/],
  ['account', /"id":"(mfia_[0-9a-f]+)"/],
  ['tax', /"id":"(tax_[0-9a-f]+)"/],
  ['owner', /"id":"(bo_[0-9a-f]+)"/],
  ['partner', /"id":"(ptnr_[0-9a-f]+)"/],
  ['verification', /"id":"(bav_[0-9a-f]+)"/],
  ['investor', /^\{"id":(\d+),"display_name"/],
  ['check', /^\{"id":"([\w-]+)","source_ref_id"/],
  ['kyc', /"id":"(kycr_[0-9a-f]+)"/],
  ['kycold', /"object":"kyc_request","id":"([0-9a-f]{8}-[\w-]+)"/],
  ['document', /"id":"(iddoc_[0-9a-f]+)"/],
  ['webhook', /"id":"(ntwhsc_[0-9a-f]+)"/],
  ['event', /"id":"(evt_[0-9a-f]+)"/],
  ['esign', /"object":"esign","id":"([\w-]+)"/],
  ['operation', /"object":"file_operation","id":"([\w-]+)"/],
  ['mandate', /^\{"id":(\d+)\}$/],
] as const

/** Takes the steps and writes down what was asked and answered; `undefined` stands for a move of the clock. */
export function take(sandbox: Sandbox, steps: readonly Step[]): readonly (Exchange | number)[] {
  const known: Record<string, string> = {
    order: 'mfp_none',
    old: '1',
    payment: '1',
    redemption: 'mfr_none',
    switch: 'mfs_none',
    settlement: 'mfsd_none',
    mandate: '1',
  }
  const fill = (text: string) => text.replaceAll(/#([a-z]+)/g, (whole, name: string) => known[name] ?? whole)
  let callers = logIn(sandbox)
  return steps.map((each) => {
    if ('advance' in each) {
      sandbox.advance({ minutes: each.advance })
      callers = logIn(sandbox)
      return each.advance
    }
    const type: Readonly<Record<string, string>> = each.body.startsWith('--') ? { 'content-type': 'multipart/form-data; boundary=x' } : {}
    const headers = typeof each.headers === 'string' ? { ...callers[each.headers], ...type } : each.headers
    const request = { method: each.method, target: fill(each.target), headers, body: fill(each.body) }
    const answer = sandbox.handle(request)
    const created = answer.status === 200 ? /"id":"(mfp_[0-9a-f]+)","old_id":(\d+)/.exec(answer.body) : null
    if (created !== null) [known['order'], known['old']] = [created[1] ?? '', created[2] ?? '']
    known['payment'] = /"id":(\d+),"token_url"/.exec(answer.body)?.[1] ?? known['payment'] ?? ''
    for (const [name, pattern] of patterns) known[name] = pattern.exec(answer.body)?.[1] ?? known[name] ?? ''
    return { request, answer }
  })
}

/** Everything that can be seen of a sandbox, and the next thing it would make up. */
export function look(sandbox: Sandbox): readonly string[] {
  const { acme, globex } = logIn(sandbox)
  const targets = [
    '/v2/mf_purchases',
    '/v2/mf_redemptions',
    '/v2/mf_switches',
    '/v2/mf_settlement_details',
    '/v2/notification_webhooks',
    '/v2/events',
    '/v2/mf_purchase_plans',
    '/v2/mf_redemption_plans',
    '/v2/mf_switch_plans',
    '/api/pg/payments?size=100',
    '/api/pg/mandates?size=100',
    '/files',
    `/transactions?folios=${folio}&from=2024-01-01`,
    `/api/oms/reports/holdings?folios=${folio}`,
    '/v2/investor_profiles?type=individual',
    '/v2/investor_profile_non_individuals?type=private_limited',
    '/v2/mf_investment_accounts',
    '/v2/partners?code=ARN-98345',
    '/v2/bank_account_verifications',
    '/v2/kyc_requests',
    '/v2/identity_documents',
    '/kyc_requests',
    '/api/onb/investors?size=100',
    `/api/oms/orders?size=100&state=${v1Statuses.join(',')}`,
    `/api/instant_redemption/pre_redemption_summary?isin=${liquid}&folio_number=${folio}`,
  ]
  return [acme, globex].flatMap((headers) => targets.map((target) => sandbox.handle({ method: 'GET', target, headers, body: '' }).body))
}
