import { format } from '@foliokit/money'
import { tokenUrlSeconds, type MandateEvent, type PaymentEvent } from '@foliokit/payments'
import * as z from 'zod'
import { stepMandate } from '../engine/mandates/mandate-engine.js'
import { stepPayment } from '../engine/payments/payment-engine.js'
import type { PaymentRecord } from '../engine/payments/payment-record.js'
import { refuseSteps, takeStep } from '../engine/take-step.js'
import type { World } from '../store/world.js'
import { decodeForm, decodeQuery } from '../wire/decode.js'
import { htmlResponse, type SandboxRequest, type SandboxResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import { gatewayPagePath } from './address.js'
import { forwardPage } from './forward-page.js'
import { escapeHtml, hiddenFields, htmlPage } from './html.js'
import { servePage, stillPossible } from './serve-page.js'

const asked = z.strictObject({ txnId: z.string() })
const chosen = z.strictObject({ txnId: z.string(), outcome: z.enum(['success', 'failure', 'abandon']) })
type Outcome = z.output<typeof chosen>['outcome']

/**
 * Serves the page behind a `token_url`, on which a person or a test chooses how the payment ends: with success, with failure, or not at
 * all. It opens once and for 15 minutes (domain §7), and then takes the browser back to the application as the platform does.
 */
export function serveGatewayPage(world: World, request: SandboxRequest, query: string): SandboxResponse {
  return servePage('This payment cannot go on', () => {
    if (request.method === 'POST') {
      const { txnId, outcome } = decodeForm(chosen, request.body) as z.output<typeof chosen>
      return htmlResponse(200, choose(world, paymentBehind(world, txnId), outcome))
    }
    const { txnId } = decodeQuery(asked, query) as z.output<typeof asked>
    const record = paymentBehind(world, txnId)
    stillPossible(() => takeStep(world, record, { type: 'token_used', at: world.clock.stamp() }))
    return htmlResponse(200, choicePage(record, txnId))
  })
}

function paymentBehind(world: World, txnId: string): PaymentRecord {
  const record = world.pages.get(txnId)
  if (record === undefined) throw new Refusal(404, 'No payment is known by this address.')
  return record
}

function choicePage(record: PaymentRecord, txnId: string): string {
  const isAuthorisation = record.type === 'AUTH_TRANSACTION'
  const what = isAuthorisation
    ? `<dt>Mandate</dt><dd>${escapeHtml(record.mandate?.id ?? '')}</dd>`
    : `<dt>Amount</dt><dd>${escapeHtml(format(record.amount))}</dd>
<dt>${record.orders.length === 1 ? 'Order' : 'Orders'}</dt><dd>${record.orders.map(({ oldId }) => escapeHtml(oldId)).join('<br>')}</dd>`
  return htmlPage(
    isAuthorisation ? 'Authorise the mandate' : 'Pay for your orders',
    `<dl>
<dt>Payment</dt><dd>${escapeHtml(record.id)}</dd>
${what}
</dl>
<form method="post" action="${gatewayPagePath}">
${hiddenFields({ txnId })}
<button class="good" name="outcome" value="success">${isAuthorisation ? 'Authorise' : 'Pay'}</button>
<button class="bad" name="outcome" value="failure">Let it fail</button>
<button name="outcome" value="abandon">Leave without an answer</button>
</form>`,
  )
}

function choose(world: World, record: PaymentRecord, outcome: Outcome): string {
  if (record.stored.context.tokenUsedAt === null) throw new Refusal(400, 'Open the page by its address first.')
  const steps = stepsOf(world.clock.stamp(), outcome === 'success')
  stillPossible(() => refuseSteps(record, [steps.payment]))
  if (outcome === 'abandon') {
    const minutes = tokenUrlSeconds / 60
    return htmlPage(
      'You left the page',
      `<p>The payment stays ${escapeHtml(record.stored.state)} until it times out, ${minutes} minutes after its address was given out.</p>`,
    )
  }
  const mandate = record.type === 'AUTH_TRANSACTION' ? record.mandate : null
  if (mandate !== null) stillPossible(() => refuseSteps(mandate, [steps.mandate]))
  stepPayment(world, record, steps.payment)
  if (mandate !== null) stepMandate(world, mandate, steps.mandate)
  return afterwards(record, outcome)
}

/** What the choice means for the payment and, if it authorises one, for the mandate. */
function stepsOf(at: string, success: boolean): { readonly payment: PaymentEvent; readonly mandate: MandateEvent } {
  if (success) return { payment: { type: 'succeeded', at }, mandate: { type: 'approved', at } }
  return {
    payment: { type: 'failed', at, failureCode: 'payment_failed' },
    mandate: { type: 'rejected', at, reason: 'The investor did not authorise it' },
  }
}

/** Takes the browser back to the application: by a form POST, through gateway bse by a GET (domain §7). */
function afterwards(record: PaymentRecord, status: 'success' | 'failure'): string {
  const title = status === 'success' ? 'Done' : 'It failed'
  if (record.postback === null)
    return htmlPage(title, `<p>Payment ${escapeHtml(record.id)}: ${escapeHtml(record.stored.state)}. You may close this page.</p>`)
  const { url, method } = record.postback
  const fields = { paymentId: record.id, status, failureReason: status === 'success' ? '' : 'payment_failed' }
  return forwardPage({ title, action: url, method, fields })
}
