import { pick, randomFrom } from '@foliokit/lifecycle/testing'
import { rupees } from '@foliokit/money'
import type { SandboxStep } from '@foliokit/sandbox'
import { isTaken } from './in-step.js'
import { account, bankAccount, email, equityIsin, folio, liquidIsin, setUp, type Platform } from './set-up.js'
import type { PlanKind } from '@foliokit/plans'
import type { Gateway } from './plan-lanes.js'

type One = <Item>(...items: readonly Item[]) => Item
type Call = () => Promise<unknown>

const consent = { email }

/** What a walk of plans left: every step, and the state that the client reads of each object in the end. */
export interface PlanWalk {
  readonly steps: readonly SandboxStep[]
  readonly states: ReadonlyMap<string, string>
}

/** Makes plans of one kind at random, changes, skips, pays and cancels them, sensibly or not, and lets days and months pass. */
export async function planWalk({
  kind,
  gateway,
  seed,
  length,
}: {
  readonly kind: PlanKind
  readonly gateway: Gateway
  readonly seed: number
  readonly length: number
}): Promise<PlanWalk> {
  const steps: SandboxStep[] = []
  const platform = setUp({ gateway, seed, onStep: (step) => steps.push(step) })
  const random = randomFrom(seed)
  const one = <Item>(...items: readonly Item[]): Item => pick(items, random) as Item
  const mandates = [await mandateOf(platform, 'APPROVED'), await mandateOf(platform, 'REJECTED')]
  const known = { plans: [] as string[], skips: [] as string[], orders: [] as string[] }
  const calls = callsOf(platform, kind, known, mandates, one)
  for (let step = 0; step < length; step += 1) {
    if (step > 3 && random() < 0.45)
      platform.sandbox.advance(
        one<object>({ seconds: 3 }, { minutes: 5 }, { days: 1 }, { days: 3 }, { days: 9 }, { days: 31 }, { days: 62 }),
      )
    else await isTaken(one(...calls))
  }
  return { steps, states: await statesOf(platform, kind, known) }
}

async function mandateOf({ client }: Platform, status: 'APPROVED' | 'REJECTED'): Promise<string> {
  const { id } = await client.mandates.create({ mandate_type: 'UPI', bank_account_id: bankAccount, mandate_limit: rupees('50000') })
  await client.simulations.mandate(id, { status })
  return id
}

interface Known {
  readonly plans: string[]
  readonly skips: string[]
  readonly orders: string[]
}

function callsOf(platform: Platform, kind: PlanKind, known: Known, mandates: readonly string[], one: One): readonly Call[] {
  const { client, sandbox } = platform
  const plans = client[`${kind}Plans`]
  const recent = (ids: readonly string[]) => one(...(ids.length === 0 ? ['none'] : ids.slice(-3)))
  const day = (days: number) => new Date(sandbox.now() + (days * 24 + 5.5) * 3_600_000).toISOString().slice(0, 10)
  const schemes = kind === 'switch' ? { switch_out_scheme: equityIsin, switch_in_scheme: liquidIsin } : { scheme: equityIsin }
  const create = async (more: object = {}) => {
    const body = {
      mf_investment_account: account,
      folio_number: folio,
      ...schemes,
      frequency: one('monthly', 'monthly', 'monthly', 'day_in_a_week', 'quarterly'),
      amount: rupees(one('5000', '6000')),
      installment_day: one(2, 5),
      number_of_installments: one(6, 6, 12),
      systematic: one(true, true, false),
      ...one<object>({ consent }, { consent }, {}),
      ...one<object>({}, {}, { activate_after: day(4) }),
      ...one<object>({}, {}, { auto_generate_installments: false }),
      ...(kind === 'purchase' && one<object>({ payment_method: 'mandate', payment_source: one(...mandates) }, {})),
      ...more,
    }
    known.plans.push((await plans.create(body as never)).id)
  }
  const generate = async () => {
    const orders = { purchase: client.purchases, redemption: client.redemptions, switch: client.switches }[kind]
    known.orders.push((await orders.create({ plan: recent(known.plans) } as never)).old_id)
  }
  const cancel = () => {
    const id = recent(known.plans)
    return kind === 'purchase' ? client.purchasePlans.cancel({ id, cancellation_code: 'invest_later' }) : client[`${kind}Plans`].cancel(id)
  }
  /** Asks for no more installments than there are. */
  const endNow = async () => {
    const { number_of_installments: all, remaining_installments: left } = await plans.fetch(recent(known.plans))
    await update({ number_of_installments: Number(all ?? 0) - Number(left ?? 0) })
  }
  const update = (change: object, id = recent(known.plans)) => plans.update({ id, ...change } as never)
  /** As far as a plan gets at once: through the review, confirmed, submitted. */
  const begun = async (more: object = {}) => {
    await create(more)
    const id = known.plans.at(-1) ?? ''
    await isTaken(() => update({ consent }, id))
    sandbox.advance({ seconds: 3 })
    await isTaken(() => update({ state: 'confirmed', ...one<object>({ consent }, {}) }, id))
    sandbox.advance({ minutes: 5 })
  }
  /** A plan that is paid for while it begins, and by nobody afterwards. */
  const unpaid = async () => {
    const mandate = await mandateOf(platform, 'APPROVED')
    await begun({ systematic: true, consent, ...(kind === 'purchase' && { payment_method: 'mandate', payment_source: mandate }) })
    await client.mandates.cancel(mandate)
    sandbox.advance({ days: 124 })
  }
  return [
    () => create(),
    () => begun(),
    generate,
    generate,
    () => update({ consent }),
    () => update({ state: 'confirmed', consent }),
    () => update({ amount: rupees('7000') }),
    () => update({ number_of_installments: one(1, 6, 7, 13) }),
    () => update({ installment_day: one(3, 4) }),
    async () => known.skips.push((await plans.createSkip(recent(known.plans), { from: day(one(1, 3, 10)), to: day(one(20, 70)) })).id),
    () => plans.cancelSkip(recent(known.skips)),
    () => client.simulations.order(recent(known.orders), { status: one('FAILED', 'SUBMITTED', 'PAYMENT_CONFIRMED') }),
    ...(one(true, false, false) ? [unpaid] : []),
    cancel,
    endNow,
  ]
}

async function statesOf({ client }: Platform, kind: PlanKind, { plans, skips }: Known): Promise<ReadonlyMap<string, string>> {
  const states = new Map<string, string>()
  for (const id of plans) states.set(id, (await client[`${kind}Plans`].fetch(id)).state)
  for (const id of skips) states.set(id, (await client[`${kind}Plans`].fetchSkip(id)).state)
  return states
}
