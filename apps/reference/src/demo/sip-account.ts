import { add, allot, equals, format, rupees, units, valueAt, type Nav, type Units } from '@foliokit/money'
import { indiaDate } from '@foliokit/schedule'
import { agreed, shown } from './exact-facts.js'
import { tell, type Purchase, type Scene } from './scene.js'
import { dueAt, whyMoved, type SipRow } from './sip-terms.js'
import { tableOf } from './table.js'

/** Shows every installment in a line. Throws when one of them is not as it was previewed. */
export async function showInstallments(scene: Scene, installments: readonly Purchase[], rows: readonly SipRow[]): Promise<void> {
  const lines = rows.map((row, index) => {
    const order = installments[index]
    if (order === undefined) throw new Error(`Installment ${row.number} was not generated.`)
    refuseSurprise(order, row)
    return [
      String(row.number),
      row.installmentDay,
      order.scheduled_on ?? 'none',
      order.state,
      format(order.amount),
      order.purchased_price?.toString() ?? '-',
      order.allotted_units?.toString() ?? '-',
      noteOf(order, row),
    ]
  })
  const header = ['no.', 'day', 'scheduled on', 'state', 'amount', 'NAV', 'units', '']
  await tell(scene, 'Twelve installments, their days and amounts all as previewed', tableOf(header, lines))
}

function refuseSurprise(order: Purchase, row: SipRow): void {
  const { number, installmentDay, processingDay, amount, skip, generatedNow } = row
  // The one of today is due as any order of its hour is: after the cut-off, on the next business day.
  const due = generatedNow ? dueAt(order.created_at ?? '') : processingDay
  const asPreviewed =
    indiaDate(order.created_at ?? '') === installmentDay &&
    order.scheduled_on === due &&
    equals(order.amount, amount) &&
    (order.state === 'cancelled') === (skip !== undefined)
  if (!asPreviewed) throw new Error(`Installment ${number} is not what was previewed for ${installmentDay}.`)
}

function noteOf({ failure_code: code }: Purchase, row: SipRow): string {
  if (row.generatedNow) return 'today'
  if (row.skip !== undefined) return 'skipped'
  return code ?? whyMoved(row)
}

/** Adds up the units, each computed again from its amount and NAV: what the platform allotted must be what the rules say. */
export async function countUnits(scene: Scene, installments: readonly Purchase[]): Promise<Units> {
  let [paid, duty, held] = [rupees('0'), rupees('0'), units('0')]
  const successful = installments.filter(({ state }) => state === 'successful')
  for (const { amount, purchased_price, traded_on, allotted_units } of successful) {
    const { stampDuty, allottedUnits } = allot({ amount, nav: purchased_price as Nav, tradedOn: traded_on ?? '' })
    paid = add(paid, amount)
    duty = add(duty, stampDuty)
    held = add(held, agreed('an allotment', allotted_units, allottedUnits))
  }
  const last = successful.at(-1)?.purchased_price as Nav
  await tell(scene, 'Units so far, checked against our own arithmetic: each is (amount - stamp duty) / NAV', [
    ['paid', `${format(paid)} in ${successful.length} installments`],
    ['stamp duty', `0.005 % of each, ${format(duty)} together`],
    ['units', shown(held)],
    ['worth', `${format(valueAt(held, last, 'half-up'))} at the latest NAV of the table, ${last}`],
  ])
  return held
}
