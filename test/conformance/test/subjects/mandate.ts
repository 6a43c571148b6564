import { rupees } from '@foliokit/money'
import { mandateLifecycle, type MandateContext, type MandateEvent, type MandateStatus, type MandateType } from '@foliokit/payments'
import type { Move, Subject } from '../in-step.js'
import { bankAccount, browserOf, type Platform } from '../set-up.js'

/** Which mandate is moved. */
export interface MandateTerms {
  readonly type: MandateType
  readonly gateway: 'rta' | 'ondc' | 'bse'
}

export type MandateSubject = Subject<MandateStatus, MandateContext, MandateEvent>
type MandateMove = Move<MandateStatus, MandateContext, MandateEvent>

/** Registers a mandate and tells what may be tried on it. */
export async function mandateSubject(platform: Platform, { type, gateway }: MandateTerms): Promise<MandateSubject> {
  const { sandbox, client } = platform
  const limit = rupees('50000')
  const { id } = await client.mandates.create({ mandate_type: type, bank_account_id: bankAccount, mandate_limit: limit })
  return {
    lifecycle: mandateLifecycle,
    start: mandateLifecycle.start({ type, limit, gateway, at: sandbox.stamp() }),
    now: sandbox.stamp,
    state: async () => (await client.mandates.fetch(id)).mandate_status as MandateStatus,
    moves: movesOf(platform, type, id),
    drift: (days) => {
      sandbox.advance({ days })
      return undefined
    },
  }
}

const events = { RECEIVED: 'received', SUBMITTED: 'submitted', APPROVED: 'approved', REJECTED: 'rejected' } as const

function movesOf(platform: Platform, type: MandateType, id: string): Readonly<Record<string, MandateMove>> {
  const { client } = platform
  const browser = browserOf(platform)
  /** A mandate on paper has no page, and one that is with the bank needs none. */
  const onPage = (outcome: 'success' | 'failure', event: 'approved' | 'rejected'): MandateMove => ({
    event: ({ state }, at) => (type === 'NACH' || state === 'SUBMITTED' ? undefined : { type: event, at }),
    send: async () => {
      const { token_url } = await client.mandates.authorize({ mandate_id: id })
      await browser.open(token_url ?? '')
      await browser.choose(token_url ?? '', outcome)
    },
  })
  return {
    'authorise on the page': onPage('success', 'approved'),
    'refuse on the page': onPage('failure', 'rejected'),
    cancel: { event: (_, at) => ({ type: 'cancelled', at }), send: () => client.mandates.cancel(id) },
    ...Object.fromEntries(
      Object.entries(events).map(([status, event]): [string, MandateMove] => [
        `simulate ${status}`,
        { event: (_, at) => ({ type: event, at }), send: () => client.simulations.mandate(id, { status: status as keyof typeof events }) },
      ]),
    ),
  }
}
