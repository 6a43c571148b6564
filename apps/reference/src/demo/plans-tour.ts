import { rupees, type Units } from '@foliokit/money'
import { indiaDate } from '@foliokit/schedule'
import { shown } from './exact-facts.js'
import { setUpMandate } from './mandate.js'
import { readScheme, type Purchase, type PurchasePlan, type Tour } from './scene.js'
import { countUnits, showInstallments } from './sip-account.js'
import { awaitInstallment, changeAmount, createSip, failOne, installmentsOf, payFirst, skipOne } from './sip-life.js'
import { showPlanRules, showPreview, yearOf, type SipRow } from './sip-terms.js'

/** What the tour leaves behind. */
export interface Planned {
  readonly plan: PurchasePlan
  /** In the order they were generated. */
  readonly installments: readonly Purchase[]
  /** Units so far, as the installments add up. */
  readonly holds: Units
}

/** Takes a monthly plan through twelve months: one installment fails, one is skipped, one meets a holiday, and the amount changes. */
export const plansTour: Tour<Planned> = {
  about: 'Twelve months of a plan that buys every month',
  async run(scene) {
    const terms = { scheme: await readScheme(scene, 'INF966L01887'), amount: rupees('5000'), day: 2, installments: 24 }
    const rows = await showPreview(scene, terms)
    await showPlanRules(scene, terms)

    const raised = rupees('7500')
    const mandate = await setUpMandate(scene, rupees('10000'))
    const plan = await createSip(scene, terms, mandate)
    await payFirst(scene, plan)
    await failOne(scene, plan, numbered(rows, 4))
    await skipOne(scene, plan, numbered(rows, 6))
    const changedOn = await changeAmount(scene, plan, numbered(rows, 8), raised)
    await awaitInstallment(scene, plan, numbered(rows, 12))

    const installments = await installmentsOf(scene, plan)
    const skipped = numbered(rows, 6).installmentDay
    const lived = yearOf({ ...terms, change: { amount: raised, changedOn }, skipped }, indiaDate(plan.created_at ?? ''))
    await showInstallments(scene, installments, lived)
    const holds = await countUnits(scene, installments)
    const now = await scene.client.purchasePlans.fetch(plan.id)
    return {
      left: { plan: now, installments, holds },
      done: `${shown(holds)} in folio ${now.folio_number}; ${now.remaining_installments} installments are to come, the next on ${now.next_installment_date}.`,
    }
  },
}

function numbered(rows: readonly SipRow[], number: number): SipRow {
  const row = rows[number - 1]
  if (row === undefined) throw new Error(`The preview has no installment ${number}.`)
  return row
}
