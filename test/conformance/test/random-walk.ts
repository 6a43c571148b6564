import { pick, randomFrom } from '@foliokit/lifecycle/testing'
import { rupees, units } from '@foliokit/money'
import type { SandboxOptions, SandboxStep } from '@foliokit/sandbox'
import { isTaken } from './in-step.js'
import {
  account,
  bankAccount,
  browserOf,
  email,
  equityIsin,
  folio,
  liquidIsin,
  refusedAccount,
  setUp,
  v1Account,
  type Platform,
} from './set-up.js'

/** Where a walk goes. Orders are created through one generation, and moved through both. */
export interface WalkTerms extends Required<Pick<SandboxOptions, 'gateway' | 'processing' | 'seed'>> {
  readonly generation: 'v1' | 'v2'
  readonly steps: number
}

/** A step that the sandbox took, and the lane of the object that took it. */
export interface LanedStep extends SandboxStep {
  readonly lane: string
}

type Call = () => Promise<unknown>

/** Calls the client at random, sensibly or not, and lets time pass. Answers every step of an order, a payment or a mandate. */
export async function randomWalk({ gateway, processing, seed, generation, steps: length }: WalkTerms): Promise<readonly LanedStep[]> {
  const steps: SandboxStep[] = []
  const platform = setUp({ gateway, processing, seed, onStep: (step) => steps.push(step) })
  const random = randomFrom(seed)
  const one = <Item>(...items: readonly Item[]): Item => pick(items, random) as Item
  const known = createMemory(one)
  const groups = [
    ...(generation === 'v1' ? v1Creations(platform, known, one) : v2Creations(platform, known, one)),
    ...orderCalls(platform, known, one),
    ...orderCalls(platform, known, one),
    ...moneyCalls(platform, known, one),
    ...moneyCalls(platform, known, one),
  ]
  for (let step = 0; step < length; step += 1) {
    if (random() < 0.15)
      platform.sandbox.advance(one<object>({ seconds: 3 }, { minutes: 2 }, { minutes: 15 }, { hours: 9 }, { days: 1 }, { days: 12 }))
    else await isTaken(one(...groups))
  }
  return lanedSteps(platform, steps, `${generation} ${gateway}`)
}

/** Adds its lane to each step. Plans and skip instructions have none here. */
async function lanedSteps({ client }: Platform, steps: readonly SandboxStep[], orders: string): Promise<readonly LanedStep[]> {
  const lanes = new Map<string, string>()
  const gateway = orders.split(' ')[1] ?? ''
  for (const { object, id } of steps) {
    const key = `${object} ${id}`
    if (lanes.has(key)) continue
    if (object === 'payment') {
      const { payment_type: type, method } = await client.payments.fetch(id)
      const kind = type === 'NETBANKING' ? method?.toLowerCase() : type === 'NACH' ? 'nach' : 'authorisation'
      lanes.set(key, `payment ${kind}`)
    } else if (object === 'mandate') lanes.set(key, `mandate ${(await client.mandates.fetch(id)).mandate_type} ${gateway}`)
    else if (/^mf_(purchase|redemption|switch)$/.test(object)) lanes.set(key, `${object.slice(3)} ${orders}`)
  }
  return steps.flatMap((step) => {
    const lane = lanes.get(`${step.object} ${step.id}`)
    return lane === undefined ? [] : [{ ...step, lane }]
  })
}

type One = <Item>(...items: readonly Item[]) => Item
type Memory = ReturnType<typeof createMemory>

/** What earlier calls gave out. A recent one is named more often than an old one. */
function createMemory(one: One) {
  const ids: Record<string, string[]> = {}
  return {
    add: (kind: string, ...more: readonly string[]) => void (ids[kind] ??= []).push(...more),
    any: (kind: string) => one(...(ids[kind] ?? ['none']).slice(-4)),
  }
}

const consent = { email }
const withdrawal = { mf_investment_account: account, folio_number: folio }
const postback = 'https://app.example/back'

function v2Creations({ client }: Platform, known: Memory, one: One): readonly Call[] {
  const plan = { ...withdrawal, frequency: 'monthly', amount: rupees('5000'), installment_day: 20, number_of_installments: 12, consent }
  const quantity = () => one<object>({ amount: rupees('600') }, { units: units('2.5') }, {}, { amount: rupees('40000') })
  return [
    async () => {
      const investor = one(account, account, account, refusedAccount)
      const amount = rupees(one('10000', '10001', '20000'))
      const order = await client.purchases.create({ mf_investment_account: investor, scheme: one(equityIsin, liquidIsin), amount })
      known.add('purchase', order.id)
      known.add('old', order.old_id)
      known.add('payable', order.old_id)
    },
    async () => {
      const order = await client.redemptions.create({ ...withdrawal, scheme: one(equityIsin, liquidIsin), ...quantity() })
      known.add('redemption', order.id)
      known.add('old', order.old_id)
    },
    async () => {
      const schemes = { switch_out_scheme: equityIsin, switch_in_scheme: liquidIsin }
      const order = await client.switches.create({ ...withdrawal, ...schemes, ...quantity() })
      known.add('switch', order.id)
      known.add('old', order.old_id)
    },
    async () =>
      known.add('redemptionPlan', (await client.redemptionPlans.create({ ...plan, scheme: equityIsin, systematic: one(true, false) })).id),
    async () => {
      const schemes = { switch_out_scheme: equityIsin, switch_in_scheme: liquidIsin }
      known.add('switchPlan', (await client.switchPlans.create({ ...plan, ...schemes, systematic: one(true, false) })).id)
    },
    async () => known.add('redemption', (await client.redemptions.create({ plan: known.any('redemptionPlan') })).id),
    async () => known.add('switch', (await client.switches.create({ plan: known.any('switchPlan') })).id),
    () => client.redemptionPlans.createSkip(known.any('redemptionPlan'), { from: '2024-01-16', to: '2024-06-30' }),
    () => client.switchPlans.createSkip(known.any('switchPlan'), { from: '2024-01-16', to: '2024-06-30' }),
  ]
}

function v1Creations({ client }: Platform, known: Memory, one: One): readonly Call[] {
  const lumpSum = () => ({ isin: one(equityIsin, liquidIsin), amount: rupees(one('10000', '10001')) })
  const keep = (kind: string, orders: readonly { readonly id: string }[]) => {
    for (const { id } of orders) {
      known.add(kind, id)
      known.add('old', id)
      if (kind === 'purchase') known.add('payable', id)
    }
  }
  const sale = () => one<object>({ type: 'amount', amount: rupees('600') }, { type: 'units', units: units('2.5') }, { redeem_all: true })
  const payout = { redemption_bank_account_number: '1234567891100', redemption_bank_account_ifsc_code: 'HDFC0000001' }
  return [
    async () => {
      const body = { bank_account_id: bankAccount, orders: [lumpSum(), lumpSum()] }
      keep('purchase', (await client.v1Orders.purchaseByNetbanking(v1Account, body)).orders)
    },
    async () => {
      const body = { mandate_id: known.any('mandate'), orders: [lumpSum()] }
      keep('purchase', (await client.v1Orders.purchaseByNach(v1Account, body)).orders)
    },
    async () => {
      const orders = [{ folio_number: folio, isin: equityIsin, ...sale() }]
      keep('redemption', (await client.v1Orders.sell(v1Account, { orders })).orders)
    },
    async () => {
      const body = { folio_number: folio, isin: liquidIsin, amount: rupees('50'), ...payout }
      keep('redemption', (await client.v1Orders.sellInstantly(v1Account, body)).orders)
    },
  ]
}

function orderCalls({ client }: Platform, known: Memory, one: One): readonly Call[] {
  const change = () => one<object>({ state: 'confirmed', consent }, { state: 'confirmed', consent }, { consent }, { state: 'confirmed' })
  const status = () => one('PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED')
  return [
    () => client.purchases.update({ id: known.any('purchase'), consent }),
    () => client.purchases.update({ id: known.any('purchase'), ...change() }),
    () => client.purchases.modify(known.any('purchase'), { amount: rupees('20000') }),
    () => client.purchases.cancel(known.any('purchase')),
    () => client.purchases.retry(known.any('purchase')),
    () => client.settlementDetails.create({ mf_purchase: known.any('purchase'), utr_number: '1' }),
    () => client.redemptions.update({ id: known.any('redemption'), ...change() }),
    () => client.switches.update({ id: known.any('switch'), ...change() }),
    () => client.simulations.order(known.any('old'), { status: status() }),
    () => client.simulations.order(known.any('old'), { status: status() }),
    () => client.simulations.order(known.any('old'), { status: status() }),
  ]
}

function moneyCalls(platform: Platform, known: Memory, one: One): readonly Call[] {
  const { client } = platform
  const browser = browserOf(platform)
  return [
    async () => {
      const method = one<'UPI' | 'NETBANKING'>('UPI', 'NETBANKING')
      const { id, token_url } = await client.payments.createNetbanking({ amc_order_ids: [known.any('payable')], method })
      known.add('payment', id)
      known.add('page', token_url ?? '')
    },
    async () => {
      const page = await client.bsePayments.create({ order_ids: [known.any('payable')], postback_url: postback })
      known.add(
        'page',
        `https://sandbox.example/api/pg/payments/netbanking/page?txnId=${/name="txnId" value="([0-9a-f]+)"/.exec(page)?.[1]}`,
      )
      known.add('payment', (await client.payments.list()).payments[0]?.id ?? 'none')
    },
    async () => {
      const body = { mandate_id: known.any('mandate'), amc_order_ids: [known.any('payable')] }
      known.add('payment', (await client.payments.createNach(body)).id)
    },
    async () => {
      const type = one<'NACH' | 'E_MANDATE' | 'UPI'>('NACH', 'E_MANDATE', 'UPI')
      const body = { mandate_type: type, bank_account_id: bankAccount, mandate_limit: rupees('50000') }
      known.add('mandate', (await client.mandates.create(body)).id)
    },
    async () => {
      const { id, token_url } = await client.mandates.authorize({ mandate_id: known.any('mandate') })
      known.add('payment', id)
      known.add('page', token_url ?? '')
    },
    () => client.mandates.cancel(known.any('mandate')),
    () => client.simulations.mandate(known.any('mandate'), { status: one('RECEIVED', 'SUBMITTED', 'APPROVED', 'APPROVED', 'REJECTED') }),
    () =>
      client.simulations.payment(known.any('payment'), {
        status: one('SUBMITTED', 'SUCCESS', 'INITIATED', 'APPROVED', 'FAILED', 'REJECTED', 'TIMEDOUT'),
      }),
    () => browser.open(known.any('page').replace(/^none$/, 'https://sandbox.example/none')),
    () => browser.choose(known.any('page').replace(/^none$/, 'https://sandbox.example/none'), one('success', 'failure', 'abandon')),
  ]
}
