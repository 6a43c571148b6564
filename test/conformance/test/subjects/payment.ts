import { rupees } from '@foliokit/money'
import { paymentLifecycle, type PaymentContext, type PaymentEvent, type PaymentStatus } from '@foliokit/payments'
import type { Move, Subject } from '../in-step.js'
import { account, bankAccount, browserOf, email, equityIsin, type Platform } from '../set-up.js'

/** The ways a payment is made; an authorisation is the payment that authorises a mandate. */
export const paymentKinds = ['netbanking', 'upi', 'nach', 'authorisation'] as const
export type PaymentKind = (typeof paymentKinds)[number]

export type PaymentSubject = Subject<PaymentStatus, PaymentContext, PaymentEvent>
type PaymentMove = Move<PaymentStatus, PaymentContext, PaymentEvent>

/** Opens a payment on gateway rta and tells what may be tried on it. */
export async function paymentSubject(platform: Platform, kind: PaymentKind): Promise<PaymentSubject> {
  const { sandbox, client } = platform
  const { id, token_url } = await opened(platform, kind)
  return {
    lifecycle: paymentLifecycle,
    start: paymentLifecycle.start(
      kind === 'nach'
        ? { type: 'nach', at: sandbox.stamp(), mandateStatus: 'APPROVED' }
        : { type: kind === 'upi' ? 'upi' : 'netbanking', at: sandbox.stamp() },
    ),
    now: sandbox.stamp,
    state: async () => (await client.payments.fetch(id)).status as PaymentStatus,
    moves: movesOf(platform, id, token_url ?? 'https://sandbox.example/none?txnId=none'),
    drift: (days) => {
      sandbox.advance({ minutes: days })
      return undefined
    },
  }
}

async function opened(
  { client }: Platform,
  kind: PaymentKind,
): Promise<{ readonly id: string; readonly token_url?: string | null | undefined }> {
  const mandate = { bank_account_id: bankAccount, mandate_limit: rupees('50000') }
  if (kind === 'authorisation')
    return client.mandates.authorize({ mandate_id: (await client.mandates.create({ ...mandate, mandate_type: 'E_MANDATE' })).id })
  const order = await client.purchases.create({ mf_investment_account: account, scheme: equityIsin, amount: rupees('10000') })
  await client.purchases.update({ id: order.id, consent: { email } })
  const amc_order_ids = [order.old_id]
  if (kind !== 'nach') return client.payments.createNetbanking({ amc_order_ids, method: kind === 'upi' ? 'UPI' : 'NETBANKING' })
  const { id } = await client.mandates.create({ ...mandate, mandate_type: 'NACH' })
  await client.simulations.mandate(id, { status: 'APPROVED' })
  return client.payments.createNach({ mandate_id: id, amc_order_ids })
}

const events = {
  SUBMITTED: 'submitted',
  SUCCESS: 'succeeded',
  INITIATED: 'initiated',
  APPROVED: 'approved',
  FAILED: 'failed',
  REJECTED: 'rejected',
  TIMEDOUT: 'timed_out',
} as const

function movesOf(platform: Platform, id: string, page: string): Readonly<Record<string, PaymentMove>> {
  const { client } = platform
  const browser = browserOf(platform)
  /** The page takes a choice once it is open. */
  const chosen = (outcome: 'success' | 'failure', type: 'succeeded' | 'failed'): PaymentMove => ({
    event: ({ context }, at) => (context.tokenUsedAt === null ? undefined : { type, at }),
    send: () => browser.choose(page, outcome),
  })
  return {
    'open the page': { event: (_, at) => ({ type: 'token_used', at }), send: () => browser.open(page) },
    'choose success': chosen('success', 'succeeded'),
    'choose failure': chosen('failure', 'failed'),
    ...Object.fromEntries(
      Object.entries(events).map(([status, type]): [string, PaymentMove] => [
        `simulate ${status}`,
        { event: (_, at) => ({ type, at }), send: () => client.simulations.payment(id, { status: status as keyof typeof events }) },
      ]),
    ),
  }
}
