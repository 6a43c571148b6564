import { totalOf } from '../collect/intent.js'
import { paymentMethods } from '../payment-method.js'
import { move, recordOf } from './handlers.js'
import type { World } from './world.js'

/** The page behind `checkout_url`: the payer opens it, and its form sends the prompt. */
export function checkoutPage(world: World, id: string): string {
  const record = recordOf(world, id)
  move(world, record, 'viewed')
  const { body } = record
  const methods = (body.payment_method_whitelist ?? paymentMethods).map((method) => `<option>${method}</option>`).join('')
  return [
    '<!doctype html><meta charset="utf-8"><title>Paytota sandbox</title>',
    `<h1>${body.purchase.currency} ${totalOf(body)}</h1>`,
    '<form method="post" enctype="multipart/form-data">',
    '<label>Phone <input name="phone" inputmode="numeric" required></label>',
    `<label>Network <select name="pm">${methods}</select></label>`,
    '<button>Pay</button></form>',
  ].join('\n')
}
