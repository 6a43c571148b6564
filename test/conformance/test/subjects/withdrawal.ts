import type { EventLike } from '@foliokit/lifecycle'
import { rupees } from '@foliokit/money'
import {
  createRedemptionLifecycle,
  readV1Status,
  redemptionLifecycle,
  switchLifecycle,
  v1RedemptionGateways,
  type RedemptionContext,
  type RedemptionEvent,
  type SwitchContext,
  type SwitchEvent,
  type WithdrawalContext,
  type WithdrawalEvent,
  type WithdrawalState,
} from '@foliokit/orders'
import { sampleRedemption, sampleSwitch } from '@foliokit/orders/testing'
import type { Move, Subject } from '../in-step.js'
import { account, email, equityIsin, folio, liquidIsin, moved, refusedAccount, v1Account, type Platform } from '../set-up.js'
import { expiryMoment, windowAt } from '../windows.js'

/** Which redemption or switch is moved. */
export interface WithdrawalTerms {
  readonly gateway: 'rta' | 'ondc' | 'bse'
  readonly through?: 'v1' | 'v2'
  /** Whether another order takes everything out of the folio first: the gateway then fails this one. */
  readonly beaten?: boolean
  readonly investor?: string
}

export type RedemptionSubject = Subject<WithdrawalState, RedemptionContext, RedemptionEvent>
export type SwitchSubject = Subject<WithdrawalState, SwitchContext, SwitchEvent>

export const v1RedemptionLifecycle = createRedemptionLifecycle({ gateways: v1RedemptionGateways })

/** Places a redemption and tells what may be tried on it. On gateways rta and bse nothing but simulations carries it on. */
export async function redemptionSubject(platform: Platform, terms: WithdrawalTerms): Promise<RedemptionSubject> {
  const { sandbox, client } = platform
  const { gateway, through = 'v2' } = terms
  const beat = terms.beaten === true ? await takeEverything(platform) : undefined
  const at = sandbox.stamp()
  const lifecycle = through === 'v1' ? v1RedemptionLifecycle : redemptionLifecycle
  const shared = {
    lifecycle,
    start: lifecycle.start({ gateway, at, ...windowAt('redemption', gateway, at), amount: '1000.00' }),
    now: sandbox.stamp,
    ...(gateway !== 'ondc' && { drift: driftOf<RedemptionEvent>(platform, 'redemption', gateway) }),
  }
  const moves = (id: string, oldId: string) =>
    movesOf<typeof sampleRedemption, RedemptionContext>(platform, terms, {
      kind: 'redemption',
      outcome: sampleRedemption,
      oldId,
      update: (change) => client.redemptions.update({ id, ...change }),
    })
  if (through === 'v1') {
    const sale = { folio_number: folio, isin: equityIsin, type: 'amount' as const, amount: rupees('1000') }
    const id = (await client.v1Orders.sell(v1Account, { orders: [sale] })).orders[0]?.id ?? ''
    const state = async () => readV1Status((await client.v1Orders.fetch(v1Account, id)).status)
    return { ...shared, state, moves: moves(id, id) }
  }
  const draft = { mf_investment_account: terms.investor ?? account, folio_number: folio, scheme: equityIsin }
  const { id, old_id } = await client.redemptions.create({ ...draft, amount: rupees('1000') })
  await beat?.()
  return { ...shared, state: async () => (await client.redemptions.fetch(id)).state, moves: moves(id, old_id) }
}

/** The same for a switch. */
export async function switchSubject(platform: Platform, terms: WithdrawalTerms): Promise<SwitchSubject> {
  const { sandbox, client } = platform
  const { gateway } = terms
  const beat = terms.beaten === true ? await takeEverything(platform) : undefined
  const at = sandbox.stamp()
  const investor = terms.investor ?? account
  const draft = { mf_investment_account: investor, folio_number: folio, switch_out_scheme: equityIsin, switch_in_scheme: liquidIsin }
  const { id, old_id } = await client.switches.create({ ...draft, amount: rupees('1000') })
  await beat?.()
  return {
    lifecycle: switchLifecycle,
    start: switchLifecycle.start({ gateway, at, ...windowAt('switch', gateway, at), amount: '1000.00' }),
    now: sandbox.stamp,
    ...(gateway !== 'ondc' && { drift: driftOf<SwitchEvent>(platform, 'switch', gateway) }),
    state: async () => (await client.switches.fetch(id)).state,
    moves: movesOf<typeof sampleSwitch, SwitchContext>(platform, terms, {
      kind: 'switch',
      outcome: sampleSwitch,
      oldId: old_id,
      update: (change) => client.switches.update({ id, ...change }),
    }),
  }
}

/** Redeems everything in another order first; it is confirmed by what this returns. */
async function takeEverything({ sandbox, client }: Platform): Promise<() => Promise<unknown>> {
  const draft = { mf_investment_account: account, folio_number: folio, scheme: equityIsin }
  const { id } = await client.redemptions.create(draft)
  sandbox.advance({ seconds: 3 })
  return () => client.redemptions.update({ id, state: 'confirmed', consent: { email } })
}

interface Parts<Outcome> {
  readonly kind: 'redemption' | 'switch'
  readonly outcome: Outcome
  readonly oldId: string
  readonly update: (change: { readonly state?: 'confirmed'; readonly consent?: { readonly email: string } }) => Promise<unknown>
}

type Moves<Outcome, Context> = Readonly<Record<string, Move<WithdrawalState, Context, WithdrawalEvent<Outcome>>>>

function movesOf<Outcome, Context extends WithdrawalContext<Outcome>>(
  platform: Platform,
  terms: WithdrawalTerms,
  parts: Parts<Outcome>,
): Moves<Outcome, Context> {
  const { kind, update } = parts
  const { sandbox } = platform
  const { gateway } = terms
  const consent = { email }
  return {
    consent: { event: (_, at) => ({ type: 'consented', at, consent }), send: () => update({ consent }) },
    'confirm with consent': {
      event: (_, at) => ({ type: 'confirmed', at, consent }),
      send: () => update({ state: 'confirmed', consent }),
    },
    confirm: { event: (_, at) => ({ type: 'confirmed', at }), send: () => update({ state: 'confirmed' }) },
    'let it expire': {
      event: ({ state, context }) => (state === 'pending' ? { type: 'expired', at: expiryMoment(kind, gateway, context) } : undefined),
      send: ({ context }) => moved(() => sandbox.advanceTo(expiryMoment(kind, gateway, context))),
    },
    ...(gateway === 'ondc' ? ondcMoves<Outcome, Context>(platform, terms, parts) : simulatedMoves<Outcome, Context>(platform, parts)),
  }
}

function simulatedMoves<Outcome, Context>({ client }: Platform, { oldId, outcome }: Parts<Outcome>): Moves<Outcome, Context> {
  const simulated = (status: 'PAYMENT_CONFIRMED' | 'SUBMITTED' | 'SUCCESSFUL' | 'FAILED' | 'REVERSED') => () =>
    client.simulations.order(oldId, { status })
  return {
    'confirm by simulation': { event: (_, at) => ({ type: 'confirmed', at }), send: simulated('PAYMENT_CONFIRMED') },
    submit: { event: (_, at) => ({ type: 'submitted', at }), send: simulated('SUBMITTED') },
    succeed: { event: (_, at) => ({ type: 'succeeded', at, outcome }), send: simulated('SUCCESSFUL') },
    fail: { event: (_, at) => ({ type: 'failed', at, failureCode: 'order_failure_at_gateway' }), send: simulated('FAILED') },
    reverse: { event: (_, at) => ({ type: 'reversed', at }), send: simulated('REVERSED') },
  }
}

/** Nothing is simulated on gateway ondc: the clock does it. */
function ondcMoves<Outcome, Context>(
  { sandbox }: Platform,
  { beaten = false, investor }: WithdrawalTerms,
  { outcome }: Parts<Outcome>,
): Moves<Outcome, Context> {
  const next = (state: WithdrawalState, at: string): readonly [WithdrawalEvent<Outcome>, object] | undefined => {
    if (state === 'under_review' && investor === refusedAccount)
      return [{ type: 'failed', at, failureCode: 'fp_order_ineligibility' }, { seconds: 3 }]
    if (state === 'under_review') return [{ type: 'review_completed', at }, { seconds: 3 }]
    if (state === 'confirmed') return [{ type: 'submitted', at }, { minutes: 2 }]
    if (state !== 'submitted') return undefined
    return [beaten ? { type: 'failed', at, failureCode: 'order_failure_at_gateway' } : { type: 'succeeded', at, outcome }, { days: 5 }]
  }
  return {
    'wait for what comes next': {
      event: ({ state }, at) => next(state, at)?.[0],
      send: ({ state }) => moved(() => sandbox.advance(next(state, sandbox.stamp())?.[1] ?? {})),
    },
  }
}

/** Lets days pass; a pending order whose last good day is over expires. */
function driftOf<Event extends EventLike>({ sandbox }: Platform, kind: 'redemption' | 'switch', gateway: string) {
  return (
    days: number,
    { state, context }: { readonly state: string; readonly context: WithdrawalContext<unknown> },
  ): Event | undefined => {
    sandbox.advance({ days })
    if (state !== 'pending') return undefined
    const at = expiryMoment(kind, gateway, context)
    return sandbox.stamp() >= at ? ({ type: 'expired', at } as unknown as Event) : undefined
  }
}
