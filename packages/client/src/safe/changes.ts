import { contract, type Operation } from '@foliokit/api'
import type { CodedError } from '@foliokit/errors'
import { errorDetails } from '@foliokit/http'
import type { Consent } from '@foliokit/identifiers'
import type { Prepare } from '../call.js'
import type { Change, StatefulRow, Step } from './change.js'
import type { SafeGroup } from './kinds.js'

/** Past confirmation. A failed order counts where it says that it was confirmed before. */
const confirmedStates: ReadonlySet<string> = new Set(['confirmed', 'submitted', 'successful', 'reversed'])

function standingOfOrder(row: StatefulRow & { readonly confirmed_at?: unknown }): ReturnType<Change['standing']> {
  if (confirmedStates.has(row.state)) return 'reached'
  if (row.state === 'failed') return typeof row.confirmed_at === 'string' ? 'reached' : 'ruled-out'
  return row.state === 'cancelled' ? 'ruled-out' : 'open'
}

/** A plan with its consent goes on by itself; from `created` on, being confirmed and being active are both past it (domain §6). */
const pendingPlanStates: ReadonlySet<string> = new Set(['created', 'review_completed'])

function standingOfPlan({ state }: StatefulRow): ReturnType<Change['standing']> {
  if (pendingPlanStates.has(state)) return 'open'
  return state === 'cancelled' || state === 'failed' ? 'ruled-out' : 'reached'
}

/** Consent cannot be set twice (domain §5), so a second try that names it tells that the first one arrived. */
const consentStands = (refusal: CodedError) =>
  errorDetails(refusal).fields.some(({ field }) => field === 'consent' || field.startsWith('consent.'))

/** Tells whether an object shows the wanted consent, member by member: then an earlier call recorded it. */
function shows(row: StatefulRow & { readonly consent?: unknown }, consent: Consent): boolean {
  const shown: unknown = row.consent
  if (typeof shown !== 'object' || shown === null) return false
  const members = Object.entries(consent).filter(([, value]) => value !== undefined)
  return members.length > 0 && members.every(([name, value]) => (shown as Readonly<Record<string, unknown>>)[name] === value)
}

const isOnOndc = (row: StatefulRow & { readonly gateway?: unknown }) =>
  typeof row.gateway === 'string' && /^(ondc|cybrillapoa)$/i.test(row.gateway)

/** What confirms an order or a plan, with the investor's consent where it is due. */
export function confirmation(prepare: Prepare, group: SafeGroup, id: string, consent: Consent | undefined): Change {
  const isPlan = group.endsWith('Plans')
  const update: Operation = contract[`${group}.update`]
  const step = (members: object): Step => ({
    send: prepare(update, [{ id, ...members }]),
    wasTaken: 'consent' in members ? consentStands : undefined,
  })
  const confirmed = step({ state: 'confirmed' })
  return {
    name: `${group}.confirm`,
    id,
    fetch: prepare(contract[`${group}.fetch`], [id]),
    standing(row) {
      if (!isPlan) return standingOfOrder(row)
      // With its consent it goes on by itself, on `activate_after` where that is later (domain §6).
      const waits = row.state === 'created' && !isOnOndc(row) && consent !== undefined && shows(row, consent)
      return waits ? 'reached' : standingOfPlan(row)
    },
    steps(row) {
      if (consent === undefined) return [confirmed]
      const isTaken = shows(row, consent)
      const together = isTaken ? confirmed : step({ state: 'confirmed', consent })
      const alone = { ...step({ consent }), isTaken }
      // A plan of gateway rta or bse takes the consent alone; it has no state to confirm (domain §6).
      if (isPlan) return isOnOndc(row) ? [together] : [alone]
      // An ondc purchase refuses both together (domain §5).
      return group === 'purchases' && isOnOndc(row) ? [alone, confirmed] : [together]
    },
  }
}

/** What records the investor's consent to a purchase that is still pending; its payment or its settlement confirms it then. */
export function consenting(prepare: Prepare, id: string, consent: Consent): Change {
  const send = prepare(contract['purchases.update'], [{ id, consent }])
  const open = new Set(['pending', 'under_review'])
  return {
    name: 'purchases.consent',
    id,
    fetch: prepare(contract['purchases.fetch'], [id]),
    // No order goes on without consent; one that has gone on has it.
    standing: (row) => (open.has(row.state) ? (shows(row, consent) ? 'reached' : 'open') : standingOfOrder(row)),
    steps: () => [{ send, wasTaken: consentStands }],
  }
}

/** What cancels an order or a plan. */
export function cancellation(prepare: Prepare, group: Exclude<SafeGroup, 'redemptions' | 'switches'>, id: string, body: object): Change {
  const cancel: Operation = contract[`${group}.cancel`]
  const send = prepare(cancel, cancel.body === null ? [id] : [{ id, ...body }])
  const isPlan = group !== 'purchases'
  const final = isPlan ? ['completed', 'failed'] : ['confirmed', 'submitted', 'successful', 'failed', 'reversed']
  return {
    name: `${group}.cancel`,
    id,
    fetch: prepare(contract[`${group}.fetch`], [id]),
    standing: ({ state }) => (state === 'cancelled' ? 'reached' : final.includes(state) ? 'ruled-out' : 'open'),
    steps: () => [{ send }],
  }
}
