import type { InstantText } from '@foliokit/lifecycle'
import type { KycRequestEvent } from '@foliokit/kyc'
import { members, textOf } from '../event.js'
import { lives } from '../position.js'
import { fact, inOrder, stamp, type AnyObject, type ToldOrFetch } from './told.js'

/** What a KYC request tells of its life (domain §8). `time` is that of the event: when it expired has no stamp. */
export function toldByKycRequest(object: AnyObject, time: InstantText): ToldOrFetch<KycRequestEvent> {
  const state = textOf(object['status'])?.toLowerCase()
  if (state === undefined || lives['kyc_request']?.states.includes(state) !== true) return 'fetch'
  const needed = members(object['requirements'])?.['fields_needed']
  const fieldsNeeded = Array.isArray(needed) ? needed.flatMap((name) => textOf(name) ?? []) : undefined
  const esignRequiredAt = stamp(object, 'esign_required_at')
  const submittedAt = stamp(object, 'submitted_at')
  const filledAt = esignRequiredAt ?? submittedAt ?? stamp(object, 'updated_at') ?? time
  const details = members(members(object['verification'])?.['details'])
  const found = Object.entries(details ?? {}).flatMap(([field, code]) => (typeof code === 'string' ? [[field, code] as const] : []))
  const rejection = found.length === 0 ? {} : { details: Object.fromEntries(found) }
  const facts = inOrder<KycRequestEvent>([
    fact(fieldsNeeded === undefined ? undefined : filledAt, null, (at) => [[{ type: 'updated', at, fieldsNeeded: fieldsNeeded ?? [] }]]),
    fact(esignRequiredAt, 'esign_required', (at) => [[{ type: 'esign_required', at }]]),
    fact(submittedAt, 'submitted', (at) => [[{ type: 'submitted', at }]]),
    fact(stamp(object, 'successful_at'), 'successful', (at) => [[{ type: 'succeeded', at }]]),
    fact(stamp(object, 'rejected_at'), 'rejected', (at) => [[{ type: 'rejected', at, ...rejection }]]),
    fact<KycRequestEvent>(state === 'expired' ? time : undefined, 'expired', (at) => [
      [{ type: 'expired', at }],
      [{ type: 'expiry_simulated', at }],
    ]),
  ])
  return { state, facts }
}
