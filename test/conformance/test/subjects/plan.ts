import { rupees } from '@foliokit/money'
import {
  installmentOf,
  planAttributesOf,
  purchasePlanLifecycle,
  redemptionPlanLifecycle,
  scheduleOf,
  switchPlanLifecycle,
  type PlanContext,
  type PlanEvent,
  type PlanKind,
  type PlanLifecycle,
  type PlanState,
  type StoredPlan,
} from '@foliokit/plans'
import {
  addDays,
  cutOffFor,
  indiaDate,
  installmentAt,
  orderExpiry,
  scheduledOn,
  type CivilDate,
  type PlanSchedule,
} from '@foliokit/schedule'
import { expect } from 'vitest'
import { isTaken, type Move, type Subject } from '../in-step.js'
import { account, bankAccount, email, equityIsin, folio, liquidIsin, moved, type Platform } from '../set-up.js'
import { calendar } from '../windows.js'

/** Which plan is moved. */
export interface PlanTerms {
  readonly kind: PlanKind
  readonly gateway: 'rta' | 'ondc' | 'bse'
  readonly systematic: boolean
  readonly frequency: 'monthly' | 'quarterly'
  readonly numberOfInstallments: number
  /** Whether the platform makes the installments on their days; else the caller does. */
  readonly byClock: boolean
  /** How the mandate that pays it stands; left out when none does. */
  readonly mandate?: 'APPROVED' | 'CREATED'
  /** Whether it is created with the investor's consent. */
  readonly consented?: boolean
  /** In how many days it is to be active. */
  readonly activeIn?: number
  /** `auto_generate_installments: false`: an installment is then of the day on which it is asked for. */
  readonly onRequest?: boolean
  /** `generate_first_installment_now` */
  readonly firstNow?: boolean
  /** Whether a skip instruction takes the first installment: such a plan has its consent. */
  readonly firstSkipped?: boolean
}

export type PlanSubject = Subject<PlanState, PlanContext, PlanEvent>
type PlanMove = Move<PlanState, PlanContext, PlanEvent>

export const planLifecycles: Readonly<Record<PlanKind, PlanLifecycle>> = {
  purchase: purchasePlanLifecycle,
  redemption: redemptionPlanLifecycle,
  switch: switchPlanLifecycle,
}

const consent = { email }

/** Registers a plan and tells what may be tried on it. Nobody pays or confirms its installments but a simulation, so that they expire. */
export async function planSubject(platform: Platform, terms: PlanTerms): Promise<PlanSubject> {
  const { sandbox, client } = platform
  const {
    kind,
    gateway,
    systematic,
    frequency,
    numberOfInstallments,
    consented = false,
    activeIn,
    onRequest = false,
    firstNow = false,
  } = terms
  const mandate = terms.mandate === undefined ? null : await mandateOf(platform, terms.mandate)
  const at = sandbox.stamp()
  const activateAfter = activeIn === undefined ? null : addDays(indiaDate(at), activeIn)
  const { id } = await client[`${kind}Plans`].create({
    mf_investment_account: account,
    folio_number: folio,
    ...schemesOf(kind),
    frequency,
    amount: rupees('5000'),
    installment_day: 2,
    number_of_installments: numberOfInstallments,
    systematic,
    auto_generate_installments: !onRequest,
    ...(firstNow && { generate_first_installment_now: true }),
    ...(consented && { consent }),
    ...(activateAfter !== null && { activate_after: activateAfter }),
    ...(mandate !== null && { payment_method: 'mandate', payment_source: mandate }),
  } as never)
  const lifecycle = planLifecycles[kind]
  const start = lifecycle.start({
    gateway,
    at,
    systematic,
    frequency,
    installmentDay: 2,
    numberOfInstallments,
    autoGenerate: !onRequest,
    firstInstallmentNow: firstNow,
    activateAfter,
    amount: '5000.00',
    mandate,
    ...(consented && { consent }),
  })
  if (terms.firstSkipped === true) {
    const from = installmentAt(datesOf(start.context), 1)?.installmentDay as CivilDate
    // It takes the installment wherever in its month that is moved to.
    await client[`${kind}Plans`].createSkip(id, { from, to: addDays(from, 20) })
  }
  const made = new Map<number, string>()
  const comes = comingTo(lifecycle, terms, made)
  return {
    lifecycle,
    start,
    now: sandbox.stamp,
    state: async () => (await client[`${kind}Plans`].fetch(id)).state as PlanState,
    drift: (days) => {
      sandbox.advance({ days })
      return undefined
    },
    comes,
    agrees: async (stored) => {
      const { context } = stored
      const plan = await client[`${kind}Plans`].fetch(id)
      expect(plan).toMatchObject({
        ...planAttributesOf(stored, datesOf(context), indiaDate(sandbox.stamp())),
        amount: rupees(context.amount),
        installment_day: context.installmentDay,
        number_of_installments: context.numberOfInstallments,
        activated_at: context.activatedAt,
        cancelled_at: context.cancelledAt,
        completed_at: context.completedAt,
        failed_at: context.failedAt,
        reason: context.reason,
        ...(kind === 'purchase' && { cancellation_code: context.cancellationCode, payment_source: context.mandate }),
      })
    },
    key: ({ state, context }) => {
      const { generated, failures, changes, consent: given, activateAfter: day, numberOfInstallments: count } = context
      return JSON.stringify([state, generated, failures, changes.length > 0, given !== null, day !== null, count])
    },
    moves: {
      ...consentMoves(platform, terms, id),
      ...changeMoves(platform, terms, id, await mandateOf(platform, 'APPROVED')),
      ...cancelMoves(platform, terms, id),
      ...installmentMoves(platform, terms, id, made),
      'wait for what comes next': {
        event: comes,
        send: (stored) => moved(() => sandbox.advanceTo(comes(stored)?.at ?? sandbox.stamp())),
      },
    },
  }
}

/** The schemes of a plan, by the wire's names. */
export const schemesOf = (kind: PlanKind) =>
  kind === 'switch' ? { switch_out_scheme: equityIsin, switch_in_scheme: liquidIsin } : { scheme: equityIsin }

async function mandateOf({ client }: Platform, status: 'APPROVED' | 'CREATED'): Promise<string> {
  const { id } = await client.mandates.create({ mandate_type: 'UPI', bank_account_id: bankAccount, mandate_limit: rupees('50000') })
  if (status === 'APPROVED') await client.simulations.mandate(id, { status })
  return id
}

const update = ({ client }: Platform, { kind }: PlanTerms, id: string, change: object) =>
  client[`${kind}Plans`].update({ id, ...change } as never)

function consentMoves(platform: Platform, terms: PlanTerms, id: string): Readonly<Record<string, PlanMove>> {
  const { mandate: mandateStatus } = terms
  const status = mandateStatus === undefined ? {} : { mandateStatus }
  return {
    consent: { event: (_, at) => ({ type: 'consented', at, consent }), send: () => update(platform, terms, id, { consent }) },
    confirm: {
      event: (_, at) => ({ type: 'confirmed', at, ...status }),
      send: () => update(platform, terms, id, { state: 'confirmed' }),
    },
    'confirm with consent': {
      event: (_, at) => ({ type: 'confirmed', at, consent, ...status }),
      send: () => update(platform, terms, id, { state: 'confirmed', consent }),
    },
  }
}

/** Each changes a plan once: a second change is no other than the first. */
function changeMoves(platform: Platform, terms: PlanTerms, id: string, mandate: string): Readonly<Record<string, PlanMove>> {
  const once = (change: object, wire: object): PlanMove => ({
    event: ({ context }, at) => (context.changes.length > 0 ? undefined : { type: 'modified', at, ...change }),
    send: () => update(platform, terms, id, wire),
  })
  return {
    'change the amount': once({ amount: '7000.00' }, { amount: rupees('7000') }),
    'change the day': once({ installmentDay: 12 }, { installment_day: 12 }),
    ...(terms.kind === 'purchase' && {
      'change the mandate': once({ mandate }, { payment_method: 'mandate', payment_source: mandate }),
    }),
    'ask for no more installments': {
      event: ({ context }, at) => {
        const next = installmentAt(datesOf(context), context.generated + 1)
        // The next one, two days ahead or less, is not to be taken back any more (domain §4.7).
        if (context.generated === 0 || (next !== undefined && next.installmentDay < addDays(indiaDate(at), 2))) return undefined
        return { type: 'modified', at, numberOfInstallments: context.generated }
      },
      send: ({ context: { generated } }) => update(platform, terms, id, { number_of_installments: generated }),
    },
  }
}

function cancelMoves({ client }: Platform, { kind }: PlanTerms, id: string): Readonly<Record<string, PlanMove>> {
  if (kind !== 'purchase')
    return { cancel: { event: (_, at) => ({ type: 'cancelled', at }), send: () => client[`${kind}Plans`].cancel(id) } }
  const cancel = (code: string, reason?: string): PlanMove => ({
    event: (_, at) => ({ type: 'cancelled', at, cancellationCode: code, ...(reason !== undefined && { reason }) }),
    send: () =>
      client.purchasePlans.cancel({ id, cancellation_code: code, ...(reason !== undefined && { cancellation_reason: reason }) } as never),
  })
  return {
    cancel: cancel('invest_later'),
    'cancel in words': cancel('custom_reason', 'Moves abroad'),
    'cancel for a reason that is not told': cancel('custom_reason'),
    'cancel with a code of no list': cancel('no_such_code'),
  }
}

const ordersOf = ({ client }: Platform, kind: PlanKind) =>
  ({ purchase: client.purchases, redemption: client.redemptions, switch: client.switches })[kind]

/** Installments come one after the other here: the next when the last has ended. */
function installmentMoves(
  platform: Platform,
  { kind, gateway, systematic, byClock, onRequest = false }: PlanTerms,
  id: string,
  made: Map<number, string>,
): Readonly<Record<string, PlanMove>> {
  const { client, sandbox } = platform
  let oldId = 'none'
  const simulate = (status: 'PAYMENT_CONFIRMED' | 'SUBMITTED' | 'SUCCESSFUL') => client.simulations.order(oldId, { status })
  return {
    'generate the next installment': {
      event: ({ context }, at) => {
        const { generated } = context
        if (isInFlight(context)) return undefined
        const installmentDay = onRequest ? indiaDate(at) : (installmentOf(context, datesOf(context), generated + 1)?.installmentDay ?? '')
        return { type: 'installment_generated', at, number: generated + 1, installmentDay: installmentDay || indiaDate(at) }
      },
      send: async ({ context: { generated } }) => {
        oldId = (await ordersOf(platform, kind).create({ plan: id } as never)).old_id
        made.set(generated + 1, sandbox.stamp())
      },
    },
    // Nothing is simulated on gateway ondc, and what a plan without a standing consent makes needs one each.
    ...(gateway !== 'ondc' &&
      systematic &&
      !byClock && {
        'let the installment succeed': {
          event: ({ context }, at) =>
            isInFlight(context) ? { type: 'installment_ended', at, number: context.generated, outcome: 'successful' } : undefined,
          send: async () => {
            await isTaken(() => simulate('PAYMENT_CONFIRMED'))
            await isTaken(() => simulate('SUBMITTED'))
            await simulate('SUCCESSFUL')
          },
          indirect: true,
        } satisfies PlanMove,
      }),
  }
}

const isInFlight = ({ generated, failures }: PlanContext) => generated > failures.ended

/** The dates of a plan. One that became active later than it was to counts from that day, as if it had been registered then. */
function datesOf(context: PlanContext): PlanSchedule {
  const { createdAt, activatedAt, activateAfter } = context
  const activatedOn = activatedAt === null ? null : indiaDate(activatedAt)
  if (activatedOn === null || activatedOn <= (activateAfter ?? indiaDate(createdAt))) return scheduleOf(context, calendar)
  const changes = context.changes.filter(({ changedOn }) => changedOn >= activatedOn)
  return scheduleOf({ ...context, changes }, calendar, { registeredOn: activatedOn, activationDate: null })
}

type Coming = PlanEvent & { readonly at: string }

/** What happens to a plan if nobody does anything, and when (domain §4, §6). */
function comingTo(
  lifecycle: PlanLifecycle,
  { gateway, byClock, onRequest = false, firstSkipped = false }: PlanTerms,
  made: ReadonlyMap<number, string>,
) {
  return (stored: StoredPlan): Coming | undefined => {
    const { state, context } = stored
    const { createdAt, activateAfter, confirmedAt, submittedAt, activatedAt, generated } = context
    if (state === 'created') {
      if (gateway === 'ondc') return { type: 'review_completed', at: later(createdAt, 3) }
      const activated: Coming = { type: 'activated', at: latest(createdAt, activateAfter === null ? '' : dayStart(activateAfter)) }
      return lifecycle.check(stored, activated).ok ? activated : undefined
    }
    if (state === 'confirmed') return { type: 'submitted', at: later(confirmedAt ?? '', 120) }
    if (state === 'submitted') return { type: 'activated', at: later(submittedAt ?? '', 120) }
    if (state !== 'active') return undefined
    const cancelled: Coming = { type: 'auto_cancelled', at: activatedAt ?? '' }
    if (lifecycle.check(stored, cancelled).ok) return cancelled
    const next = byClock && !onRequest ? installmentAt(datesOf(context), generated + 1) : undefined
    const coming: Coming[] = []
    if (isInFlight(context))
      coming.push({
        type: 'installment_ended',
        at: expiry(context, made.get(generated)),
        number: generated,
        outcome: firstSkipped && generated === 1 ? 'skipped' : 'failed',
      })
    if (next !== undefined) {
      const { number, installmentDay } = next
      const at = isNow(context, number) ? (activatedAt ?? '') : dayStart(installmentDay)
      coming.push({ type: 'installment_generated', at, number, installmentDay })
    }
    return coming.sort((a, b) => (a.at < b.at ? -1 : 1))[0]
  }
}

/** Whether an installment is generated as soon as the plan is active (domain §4.4). */
const isNow = ({ firstInstallmentNow }: PlanContext, number: number) => firstInstallmentNow && number === 1

/** When the last installment has expired, if nobody pays or confirms it (domain §4.8; gateway ondc: field notes §2.2). */
function expiry(context: PlanContext, madeAt?: string): string {
  const { kind, gateway, systematic, frequency, lastGeneratedOn, autoGenerate, generated, activatedAt } = context
  const day = lastGeneratedOn as CivilDate
  const entered = madeAt ?? (isNow(context, generated) ? (activatedAt ?? '') : dayStart(day))
  if (gateway === 'ondc') {
    const today = `${entered.slice(0, 10)}T23:00:00+05:30`
    return entered < today ? today : `${addDays(indiaDate(entered), 1)}T23:00:00+05:30`
  }
  const hours = { calendar, cutOff: cutOffFor({ kind, schemeClass: 'equity' }) }
  const earliest = scheduledOn(entered, hours).date
  const slot = autoGenerate ? scheduledOn(dayStart(day), hours).date : earliest
  const plan = { systematic, frequency: frequency as 'monthly' }
  return dayStart(orderExpiry({ kind, scheduledOn: earliest > slot ? earliest : slot, plan, ...hours }).expiresOn)
}

const dayStart = (day: string) => `${day}T00:00:00+05:30`
const latest = (one: string, other: string) => (one > other ? one : other)
/** Some seconds after a moment, in the time of India. */
const later = (at: string, seconds: number) => `${new Date(Date.parse(at) + (seconds + 19_800) * 1000).toISOString().slice(0, 19)}+05:30`
