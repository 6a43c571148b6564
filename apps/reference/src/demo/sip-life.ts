import { format, type Rupees } from '@foliokit/money'
import { addDays, failureLimit, indiaDate } from '@foliokit/schedule'
import { advanceTo, awaitState } from './awaiting.js'
import { origin, tell, type Purchase, type PurchasePlan, type Scene } from './scene.js'
import { draftOf, type SipRow, type SipTerms } from './sip-terms.js'
import type { Fact } from './timeline.js'

/** Creates the plan with the investor's consent. It is active at once, and its first installment is there. */
export async function createSip(scene: Scene, terms: SipTerms, mandate: string): Promise<PurchasePlan> {
  const { client, account, email, reference, timeline } = scene
  const plan = await client.purchasePlans.create({
    ...draftOf(terms),
    mf_investment_account: account.id,
    payment_method: 'mandate',
    payment_source: mandate,
    generate_first_installment_now: true,
    consent: { email },
    source_ref_id: reference('sip'),
    ...origin,
  })
  timeline.add(plan.created_at ?? '', `Plan created with the investor's consent: ${plan.state}`, [
    ['id', plan.id],
    ['pays', `mandate ${plan.payment_source}, every installment but the first`],
    ...(await progressOf(scene, plan)),
  ])
  return plan
}

/** How far a plan is, as the platform derives it: a date is the next one until it is over, an installment remains until it is generated. */
async function progressOf({ platform }: Scene, plan: PurchasePlan): Promise<readonly Fact[]> {
  const { remaining_installments: remaining, number_of_installments: all, next_installment_date: next } = plan
  const today = next === indiaDate(await platform.now()) ? ' (today, until it is over)' : ''
  return [
    ['next date', `${next ?? 'none'}${today}`],
    ['remaining', `${remaining} of ${all} installments are not generated yet`],
  ]
}

/** The installments of a plan so far, the first one first. They are purchases that name the plan. */
export async function installmentsOf({ client }: Scene, { id }: PurchasePlan): Promise<readonly Purchase[]> {
  const { data } = await client.purchases.list({ plan: id })
  return [...data].reverse()
}

/** Pays the first installment, which no mandate pays by itself: the debit is asked for. */
export async function payFirst(scene: Scene, plan: PurchasePlan): Promise<void> {
  const { client, platform, timeline } = scene
  const [first] = await installmentsOf(scene, plan)
  if (first === undefined) throw new Error('The plan did not generate its first installment.')
  const { id } = await client.payments.createNach({ mandate_id: plan.payment_source ?? '', amc_order_ids: [first.old_id] })
  await platform.advance({ minutes: 30 })
  const [payment, paid] = await Promise.all([client.payments.fetch(id), client.purchases.fetch(first.id)])
  await tell(scene, `Installment 1 debited, since we asked for it: ${payment.status}`, [
    ['installment', `was ${first.state}, is ${paid.state}: an order like any other`],
  ])
  const done = await awaitState(scene, 'successful', () => client.purchases.fetch(first.id))
  timeline.add(done.succeeded_at ?? '', `Installment 1 successful: ${done.allotted_units} units`, [
    ['folio', `${done.folio_number}, the investor's new account with the fund house; the plan stays in it`],
  ])
}

/** Lets the bank refuse one debit. The installment fails; the plan goes on. */
export async function failOne(scene: Scene, plan: PurchasePlan, { number, installmentDay }: SipRow): Promise<void> {
  const { client } = scene
  await advanceTo(scene, installmentDay, '08:00')
  const order = (await installmentsOf(scene, plan)).at(-1)
  const { payments } = await client.payments.list({ amc_order_ids: [order?.old_id ?? ''] })
  const [debit] = payments
  if (order === undefined || debit === undefined) throw new Error(`Installment ${number} is not being debited.`)
  await client.simulations.payment(debit.id, { status: 'FAILED' })
  const failed = await client.purchases.fetch(order.id)
  await tell(scene, `Installment ${number}: the bank refuses the debit, as we simulate`, [
    ['installment', `${failed.state} with ${failed.failure_code}`],
    ['plan', `goes on; ${failureLimit('monthly')} failed or skipped in a row would end it`],
    ...(await progressOf(scene, await client.purchasePlans.fetch(plan.id))),
  ])
}

/** Asks to leave one installment out. */
export async function skipOne(scene: Scene, plan: PurchasePlan, { number, installmentDay }: SipRow): Promise<void> {
  const skip = await scene.client.purchasePlans.createSkip(plan.id, { from: installmentDay, to: installmentDay })
  const window = `${skip.from_date} to ${skip.to_date}`
  await tell(scene, `Investor asks to skip installment ${number}: ${skip.state}`, [
    ['skips', `what falls on ${window}: ${skip.remaining_installments} installment`],
  ])
}

/** Changes the amount as late as it can be for an installment: two days before. Returns the day. */
export async function changeAmount(scene: Scene, plan: PurchasePlan, { number, installmentDay }: SipRow, amount: Rupees): Promise<string> {
  await advanceTo(scene, addDays(installmentDay, -2), '12:00')
  const changed = await scene.client.purchasePlans.update({ id: plan.id, amount })
  await tell(scene, `Amount changed to ${format(changed.amount)}, two days before installment ${number}`, [
    ['holds from', `installment ${number}; asked for tomorrow, it would hold from installment ${number + 1}`],
    ...(await progressOf(scene, changed)),
  ])
  return indiaDate(await scene.platform.now())
}

/** Moves the clock until an installment is successful. */
export async function awaitInstallment(scene: Scene, plan: PurchasePlan, { number, processingDay }: SipRow): Promise<void> {
  await advanceTo(scene, processingDay, '12:00')
  await awaitState(scene, 'successful', async () => {
    const order = (await installmentsOf(scene, plan))[number - 1]
    if (order === undefined) throw new Error(`Installment ${number} was not generated.`)
    return order
  })
}
