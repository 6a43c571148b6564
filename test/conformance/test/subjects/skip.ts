import { rupees } from '@foliokit/money'
import {
  scheduleOf,
  skipLifecycle,
  type PlanKind,
  type SkipContext,
  type SkipEvent,
  type SkipInstructionState,
  type StoredSkip,
} from '@foliokit/plans'
import { addDays, civilDate, indiaDate, installmentAt } from '@foliokit/schedule'
import { expect } from 'vitest'
import type { Subject } from '../in-step.js'
import { account, email, folio, moved, type Platform } from '../set-up.js'
import { calendar } from '../windows.js'
import { planLifecycles, schemesOf } from './plan.js'

/** Which skip instruction is moved, of a monthly plan of gateway rta that nobody pays or confirms. */
export interface SkipTerms {
  readonly kind: PlanKind
  /** In how many days it begins and ends; without an end it runs until the plan ends. */
  readonly from: number
  readonly to?: number
  readonly numberOfInstallments: number
}

export type SkipSubject = Subject<SkipInstructionState, SkipContext, SkipEvent>

/** Registers a plan, asks it to skip, and tells what may be tried on the instruction. */
export async function skipSubject(platform: Platform, terms: SkipTerms): Promise<SkipSubject> {
  const { sandbox, client } = platform
  const { kind, numberOfInstallments } = terms
  const plans = client[`${kind}Plans`]
  const at = sandbox.stamp()
  const plan = await plans.create({
    mf_investment_account: account,
    folio_number: folio,
    ...schemesOf(kind),
    frequency: 'monthly',
    amount: rupees('5000'),
    installment_day: 2,
    number_of_installments: numberOfInstallments,
    systematic: false,
    consent: { email },
  } as never)
  const day = (days: number) => addDays(indiaDate(at), days)
  const from = day(terms.from)
  const to = terms.to === undefined ? null : day(terms.to)
  const { id } = await plans.createSkip(plan.id, { from, to })
  const days = installmentDaysOf(kind, at, numberOfInstallments)
  const comes = comingTo(days)
  return {
    lifecycle: skipLifecycle,
    start: skipLifecycle.start({ at, from, to }),
    now: sandbox.stamp,
    state: async () => (await plans.fetchSkip(id)).state as SkipInstructionState,
    drift: (span) => {
      sandbox.advance({ days: span })
      return undefined
    },
    comes,
    agrees: async ({ context: { skipped, cancelledAt, completedAt } }) => {
      const read = { skipped_installments: skipped, cancelled_at: cancelledAt, completed_at: completedAt }
      expect(await plans.fetchSkip(id)).toMatchObject(read)
    },
    moves: {
      cancel: { event: (_, now) => ({ type: 'cancelled', at: now }), send: () => plans.cancelSkip(id) },
      'cancel the plan': {
        event: (_, now) => ({ type: 'plan_ended', at: now }),
        send: () =>
          kind === 'purchase'
            ? client.purchasePlans.cancel({ id: plan.id, cancellation_code: 'invest_later' })
            : client[`${kind}Plans`].cancel(plan.id),
        indirect: true,
      },
      'wait for what comes next': {
        event: comes,
        send: (stored) => moved(() => sandbox.advanceTo(comes(stored)?.at ?? sandbox.stamp())),
      },
    },
  }
}

/** The days of a plan's installments, by the schedule package. */
function installmentDaysOf(kind: PlanKind, at: string, numberOfInstallments: number): readonly string[] {
  const terms = { gateway: 'rta', at, systematic: false, frequency: 'monthly', installmentDay: 2, numberOfInstallments, amount: '5000' }
  const dates = scheduleOf(planLifecycles[kind].start(terms).context, calendar)
  return Array.from({ length: numberOfInstallments }, (_, place) => installmentAt(dates, place + 1)?.installmentDay ?? '')
}

/** What happens to an instruction if nobody does anything, and when (domain §4.9). */
function comingTo(days: readonly string[]) {
  return ({ state, context }: StoredSkip): (SkipEvent & { readonly at: string }) | undefined => {
    const { from, to, skipped } = context
    if (state !== 'PENDING' && state !== 'ACTIVE') return undefined
    const ended = dayStart(days.at(-1) ?? '')
    if (state === 'PENDING') return dayStart(from) <= ended ? { type: 'activated', at: dayStart(from) } : { type: 'plan_ended', at: ended }
    const taken = days.filter((day) => day >= from && (to === null || day <= to))
    const next = taken[skipped]
    if (next !== undefined) return { type: 'installment_skipped', at: dayStart(next), installmentDay: next }
    // The last installment completes the plan, and the instruction ends with it at once.
    if (taken.at(-1) === days.at(-1)) return { type: 'plan_ended', at: context.activatedAt ?? '' }
    const over = to === null ? undefined : dayStart(addDays(civilDate(to), 1))
    return over !== undefined && over < ended ? { type: 'completed', at: over } : { type: 'plan_ended', at: ended }
  }
}

const dayStart = (day: string) => `${day}T00:00:00+05:30`
