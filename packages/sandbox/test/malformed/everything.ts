import type { Sandbox } from '../../src/index.js'
import { look, logIn } from '../any-request/steps.js'

const ofProfile = [
  'addresses',
  'bank_accounts',
  'beneficial_owners',
  'demat_accounts',
  'email_addresses',
  'phone_numbers',
  'related_parties',
  'sole_proprietorship',
  'tax_residencies',
]

/** The answers to all that a tenant may list, what belongs to its profiles and investors included. */
export function everything(sandbox: Sandbox): readonly string[] {
  const lists = look(sandbox)
  const named = (pattern: RegExp) => [...new Set([...lists.join().matchAll(pattern)].map(([, id]) => id ?? ''))]
  const targets = [
    ...named(/"id":"(invp(?:ni)?_[0-9a-f]+)"/g).flatMap((id) => ofProfile.map((path) => `/v2/${path}?profile=${id}`)),
    ...named(/"id":(\d+),"display_name"/g).map((id) => `/api/oms/investment_accounts?investor_id=${id}`),
  ]
  const headers = logIn(sandbox).acme
  return [...lists, ...targets.map((target) => sandbox.handle({ method: 'GET', target, headers, body: '' }).body)]
}
